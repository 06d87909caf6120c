import { z } from 'zod';
import { inVietnamese } from '../../domain/messages/message';
import { EXAMPLE } from '../api/example-office';
import { collection, plan, text } from '../api/scalars';
import { day, instant, iso, isoOrNull } from '../api/times';
import type { DayEvent } from '../calendar/year-grid';
import { lineOf } from '../rounds/explanation-shape';
import type { PlannedRound, PlanSchedule } from './plan-outlook';

const to = z.array(text('Văn thư UBND xã An Phú'));
const because = text('03 ngày làm việc trước hạn');
const source = text(`${EXAMPLE.clause}, ${EXAMPLE.document}`);
const milestone = text('Sơ kết 6 tháng đầu năm 2026');

const step = z
  .object({
    kind: text('remind'),
    what: text('Nhắc hạn'),
    at: instant,
    slot: instant.nullable().describe('When its mail leaves; null: nobody is told'),
    to,
    later: z.object({ slot: instant, to }).nullable().describe('A second mail in a later slot'),
    because,
    source,
  })
  .meta({ id: 'PlannedStep' });

const round = z
  .object({
    collection,
    title: text(EXAMPLE.report),
    compiler: text(EXAMPLE.compilerName),
    receiver: text('UBND tỉnh'),
    units: z.array(text(EXAMPLE.unitName)),
    past: z.boolean().meta({ examples: [false] }),
    lastDay: day,
    lateFrom: instant,
    dates: z.array(z.object({ what: text('Ngày cuối cùng còn đúng hạn'), value: text('25/9/2026'), because, source })),
    steps: z.array(step),
  })
  .meta({ id: 'PlannedRound', description: 'A round with its dates, steps and mails, each with its reason' });

/** Every round of a plan with its dates, steps and mails, each with its reason. */
export const outlook = z
  .object({
    plan,
    until: day.nullable().describe('Rounds beyond are not shown, for the plan has no end'),
    rounds: z.array(round),
    undated: z.array(
      z.object({
        requirement: text('bao-cao-dot-xuat'),
        message: text('Văn bản không nêu hạn gửi; chưa nhắc cho đến khi có người xác nhận ngày.'),
      }),
    ),
    milestones: z.array(
      z.object({
        date: day,
        title: milestone,
        mails: z.array(z.object({ at: instant, slot: instant, because })).describe("What reminds the plan's owner"),
      }),
    ),
  })
  .meta({ id: 'PlanSchedule' });

export function outlookAnswer(plan: string, found: PlanSchedule): z.infer<typeof outlook> {
  return {
    plan,
    until: found.until,
    rounds: found.rounds.map(roundOf),
    undated: found.undated.map(({ requirement, message }) => ({ requirement, message: inVietnamese(message) })),
    milestones: found.milestones.map(({ date, title, mails }) => ({
      ...{ date, title },
      mails: mails.map(({ at, slot, because }) => ({ at: iso(at), slot: iso(slot), because: inVietnamese(because) })),
    })),
  };
}

function roundOf(round: PlannedRound): z.infer<typeof outlook>['rounds'][number] {
  const { id, lastDay, lateFrom } = round.collection;
  return {
    ...{ collection: id, title: round.title, compiler: round.compilerName, receiver: round.receiverName },
    units: round.units.map(({ name, own }) => (own ? `${name} (số liệu của chính cơ quan tổng hợp)` : name)),
    ...{ past: round.past, lastDay, lateFrom: iso(lateFrom) },
    dates: round.dates.map(lineOf),
    steps: round.steps.map(({ at, slot, later, kind, what, to, because, source }) => ({
      kind,
      what: inVietnamese(what),
      at: iso(at),
      slot: isoOrNull(slot),
      to: to.map(inVietnamese),
      later: later === null ? null : { slot: iso(later.slot), to: later.to.map(inVietnamese) },
      because: inVietnamese(because),
      source: inVietnamese(source),
    })),
  };
}

/** What happens on one day of a year calendar: `due` a last day, `step` a step or mail, `mark` a milestone. */
export const planEvent = z
  .object({
    day,
    kind: z.enum(['due', 'step', 'mark']),
    text: text(`${EXAMPLE.report}: ngày cuối cùng còn đúng hạn`),
  })
  .meta({ id: 'PlanEvent' });

export function planEventOf({ day: on, kind, text: words }: DayEvent): z.infer<typeof planEvent> {
  return { day: on, kind, text: inVietnamese(words) };
}
