import { z } from 'zod';
import { inVietnamese } from '../../domain/messages/message';
import { ruleInWords } from '../../domain/obligations/rule-words';
import { TREES } from '../../domain/units/unit';
import { addressee } from '../api/addressee';
import { EXAMPLE } from '../api/example-office';
import { openPoint, openPointOf } from '../api/plan-file';
import { plainId, plan, text } from '../api/scalars';
import { day, givenClock, instant, iso } from '../api/times';
import { heading, headingOf } from '../rounds/round-heading-shape';
import type { PlanPage } from './plans';

const requirementId = text(EXAMPLE.requirement);

const requirement = z
  .object({
    id: requirementId,
    report: text(EXAMPLE.report),
    kind: z.enum(['periodic', 'thematic', 'ad-hoc', 'standing']),
    frequency: text(
      'quarter',
      'once, day, week, month, quarter, six-month, nine-month, year, phase, unspecified ("theo quy định"); several ' +
        'times a month 2-a-month; other cycles every-5-years, every-10-days',
    ),
    clause: text(EXAMPLE.clause),
    quote: text('UBND các xã báo cáo kết quả về UBND tỉnh (qua Sở Nội vụ) chậm nhất ngày 25/9/2026.'),
    dueText: text('chậm nhất ngày 25/9/2026').nullable(),
    boundary: z
      .enum(['before', 'by', 'on'])
      .meta({ examples: ['by'] })
      .nullable()
      .describe('before: "trước ngày", the day itself is late; by, on: the day itself is on time'),
    receiver: addressee,
    alsoTo: z.array(addressee).describe('Further bodies that the report is for'),
    through: addressee.nullable(),
    nil: z.boolean().describe('"Không phát sinh" may be reported'),
    dated: z.boolean().describe('false: nothing is reminded until a person confirms a date'),
  })
  .meta({ id: 'Requirement', description: 'A duty to report, in the words of its document' });

/** A document with all it asks for. */
export const planPage = z
  .object({
    id: plan,
    title: text(EXAMPLE.planTitle),
    document: text(EXAMPLE.document),
    effective: day,
    tree: z.enum(TREES).describe('The system of units it is for'),
    register: plainId(100, EXAMPLE.register),
    sample: z.boolean(),
    withdrawn: z.boolean().meta({ examples: [false] }),
    requirements: z.array(requirement),
    rounds: z.array(heading),
    milestones: z.array(z.object({ date: day, title: text('Sơ kết 6 tháng đầu năm 2026') })),
    settlements: z
      .array(
        z.object({
          requirement: requirementId,
          phase: plainId(100, 'hoc-ky-1').nullable().describe('The phase that got the date; null for others'),
          date: day.describe('Of a rule the last day of its first round'),
          time: givenClock
            .nullable()
            .meta({ examples: [null] })
            .describe('The hour of that day; null: the whole day'),
          rule: text('hằng năm, trước ngày 15/12 hằng năm, từ kỳ năm 2026')
            .nullable()
            .describe('A rule for every period'),
          by: text(EXAMPLE.person),
          reason: text('Công văn số 312/UBND-NC ngày 21/9/2026'),
          at: instant,
        }),
      )
      .describe('Dates that the document leaves open and a person confirmed'),
    openPoints: z.array(
      openPoint.extend({ key: text('0a1b2c3d4e5f', 'Its name for answerPoint') }).meta({ id: 'OpenPointOfPlan' }),
    ),
    answers: z.array(
      openPoint
        .omit({ proposal: true, also: true })
        .extend({
          onTime: z.boolean().nullable(),
          answer: text('Tính đúng hạn, theo Công văn số 312/UBND-NC'),
          by: text(EXAMPLE.person),
          at: instant,
        })
        .meta({ id: 'AnsweredPoint' }),
    ),
  })
  .meta({ id: 'Plan', description: 'A document with all it asks for' });

export function planPageOf(page: PlanPage): z.infer<typeof planPage> {
  const { id, title, effective, tree, register, sample, milestones } = page.plan;
  const undated = new Set(page.undated.map((one) => one.id));
  return {
    ...{ id, title, document: page.document, effective, tree, register, sample, withdrawn: page.withdrawn },
    requirements: page.plan.requirements.map((one) => {
      const { report, kind, frequency, clause, quote, dueText, boundary, receiver, through, nil } = one;
      const alsoTo = [...(one.alsoTo ?? [])];
      const words = { id: one.id, report, kind, frequency, clause, quote, dueText, boundary };
      return { ...words, receiver, alsoTo, through, nil, dated: !undated.has(one.id) };
    }),
    rounds: page.collections.map(headingOf),
    milestones: milestones.map((one) => ({ date: one.date, title: one.title })),
    settlements: page.settlements.map(({ day: date, rule, at, ...rest }) => ({
      ...rest,
      date,
      rule: rule && inVietnamese(ruleInWords(rule)),
      at: iso(at),
    })),
    openPoints: page.points.map((one) => ({ key: one.key, ...openPointOf(one) })),
    answers: page.answers.map(({ at, ...rest }) => ({ ...rest, at: iso(at) })),
  };
}
