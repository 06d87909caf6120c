import { z } from 'zod';
import { inVietnamese } from '../../domain/messages/message';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { contactId, count, numbered, obligation, plan, receiptCode, text, unit } from '../api/scalars';
import { nothing } from '../api/shapes';
import { day, instant, iso, isoOrNull, lateMinutes } from '../api/times';
import { lastContact, lastContactOf } from '../rounds/call-operations';
import { heading, headingOf, shown, shownOf } from '../rounds/round-heading-shape';
import type { DoubtfulReport, ReceivedReport } from './arrivals';
import type { OwedReport } from './owing';
import type { OwingRound } from './owing-rounds';
import { readToday } from './today';

const unitName = text(EXAMPLE.unitName);
const owed = z
  .object({
    obligation,
    unit,
    unitName,
    shown,
    daysLate: count(4),
    minutesLate: lateMinutes,
    contactName: text('Văn thư UBND xã An Phú').nullable(),
    phone: text('0269 3824 000').nullable(),
    ...lastContact,
  })
  .meta({ id: 'OwedToday', description: 'A report that is still owed, with whom to telephone' });
const owing = z.array(
  z
    .object({
      round: heading,
      due: day.describe('The day these reports are due'),
      ownDay: z.boolean().describe('Only units with a day of their own: extended, or asked to send again'),
      owing: count(3).describe('Not sent, or returned to be sent again'),
      reminded: count(3).describe("Owing without the compiler's own figures"),
      unsent: count(2).describe('Nothing has come'),
      overdue: count(2).describe('Nothing has come though the date is past'),
      expected: count(17),
      reports: z.array(owed),
    })
    .meta({ id: 'OwingRound' }),
);
const arrival = z
  .object({
    receipt: receiptCode,
    unitName,
    title: text(EXAMPLE.report),
    channel: text('web'),
    documentNumber: text('112/BC-UBND').nullable(),
    version: numbered(1),
    nil: z.boolean().meta({ examples: [false] }),
    receivedAt: instant,
  })
  .meta({ id: 'Arrival', description: 'A report that came' });
const doubtful = arrival
  .extend({
    unsigned: z.boolean().describe('No signed document was named'),
    warnings: z.array(text('Số đơn đã giải quyết nhiều hơn số tiếp nhận.')),
  })
  .meta({ id: 'DoubtfulArrival' });
const badAddress = z
  .object({
    contact: contactId,
    unit,
    unitName,
    name: text('Văn thư UBND xã An Phú'),
    email: text('vanthu@anphu.tinh-mau.example'),
    phone: text('0269 3824 000').nullable(),
    badSince: instant,
    badReason: text('550 5.1.1 User unknown').nullable(),
    waiting: count(1).describe('Mails that wait for a better address'),
  })
  .meta({ id: 'BadAddress' });
const askedExtension = z
  .object({
    obligation,
    unit,
    unitName,
    until: day.describe('The last day asked for'),
    lastDay: day,
    reason: text('Chờ số liệu của các thôn'),
    askedBy: text(EXAMPLE.person),
    askedAt: instant,
  })
  .meta({ id: 'AskedExtensionToAnswer' });
const fullMailbox = z
  .object({
    contact: contactId,
    unit,
    unitName,
    name: text('Văn thư UBND xã An Phú'),
    email: text('vanthu@anphu.tinh-mau.example'),
    phone: text('0269 3824 000').nullable(),
    since: instant.describe('The slot of the oldest mail that waits'),
    waiting: count(1).describe('Mails that wait'),
  })
  .meta({ id: 'FullMailbox' });
const draftedLetter = z.object({
  round: heading,
  step: text('letter:+3wd@2026-09-25'),
  issuerName: text(EXAMPLE.compilerName),
  draftedAt: instant,
  overdue: count(2),
});
const compiled = z.object({
  round: heading,
  version: numbered(2),
  at: instant,
  uncompiledSince: instant.nullable(),
  toCheck: count(3),
  waitsFor: z
    .enum(['check', 'confirmation', 'compiling'])
    .describe('Whose turn it is: the officer, the head, or the next step'),
  givenBack: text('Số mô hình của xã Ia Nan tăng gấp mười.')
    .nullable()
    .describe('What the head asked to be checked again'),
  base: numbered(1).nullable().describe('The confirmed version that a supplement changes'),
});
const returnedRollup = z.object({
  round: heading,
  version: numbered(2),
  receiverName: text('UBND tỉnh Gia Lai'),
  words: text('Thiếu biểu số 02.'),
  lateFrom: instant.describe('First instant after the day it is asked for again, or its hour'),
  at: instant,
});
const light = z.object({
  name: text('Gửi thư'),
  state: z.enum(['good', 'busy', 'stuck']),
  text: text('Thư gần nhất gửi lúc 07:00'),
});

/** The list staff look at every morning. */
export const TODAY_OPERATIONS = subject('Following', [
  operation({
    method: 'GET',
    path: '/today',
    access: 'staff',
    id: 'readToday',
    summary:
      'Today: who has not sent, what came, whom to telephone, what waits for a signature or a check, what stands still',
    query: nothing,
    answer: z
      .object({
        week: owing,
        soon: owing,
        overdue: owing,
        calls: z.object({
          all: count(2),
          shown: z.array(owed.extend({ title: text(EXAMPLE.report) }).meta({ id: 'CallToMake' })),
        }),
        urging: z.array(z.object({ round: heading, waiting: count(2), held: count(0), slot: instant })),
        since: day.describe('Arrivals are counted from this day on'),
        arrivals: z.array(arrival),
        channels: z.array(z.object({ channel: text('web'), count: count(12) })),
        doubtful: z.object({ all: count(1), shown: z.array(doubtful) }),
        requests: z
          .array(z.object({ round: heading, request: askedExtension }))
          .describe('Requests for an extension that units have made and staff have to answer'),
        letters: z.array(draftedLetter),
        rollups: z.array(compiled),
        returned: z.array(returnedRollup).describe('Compiled reports that the level above has returned'),
        badAddresses: z.array(badAddress),
        fullMailboxes: z.array(fullMailbox).describe('Their mails are tried again on the next working days'),
        openPlans: z.array(z.object({ id: plan, title: text(EXAMPLE.planTitle), points: count(1) })),
        provisional: z.array(z.object({ round: heading, lastDay: day })),
        lights: z.array(light).describe('How the service itself stands'),
      })
      .meta({ id: 'Today' }),
    async run({ deps, request, reach }) {
      const today = await readToday(request.reader, request.at, { reach, dataDir: deps.dataDir });
      return {
        ...{ week: today.week.map(owingOf), soon: today.soon.map(owingOf), overdue: today.overdue.map(owingOf) },
        calls: { all: today.callsAll, shown: today.calls.map((one) => ({ ...owedOf(one), title: one.title })) },
        urging: today.urging.map(({ head, slot, ...one }) => ({ round: headingOf(head), ...one, slot: iso(slot) })),
        since: today.since,
        arrivals: today.arrivals.map(arrivalOf),
        channels: today.channels,
        doubtful: { all: today.doubtful.all, shown: today.doubtful.reports.map(doubtfulOf) },
        requests: today.requests.map(({ head, obligation: id, unit: of, unitName: name, ...one }) => ({
          round: headingOf(head),
          request: {
            ...{ obligation: id, unit: of, unitName: name, until: one.until, lastDay: one.lastDay },
            ...{ reason: one.reason, askedBy: one.askedBy, askedAt: iso(one.askedAt) },
          },
        })),
        letters: today.letters.map(({ head, draftedAt, ...one }) => {
          return { round: headingOf(head), ...one, draftedAt: iso(draftedAt) };
        }),
        rollups: today.rollups.map(({ head, at, uncompiledSince, ...one }) => {
          return { round: headingOf(head), ...one, at: iso(at), uncompiledSince: isoOrNull(uncompiledSince) };
        }),
        returned: today.returned.map(({ head, at, lateFrom, ...one }) => {
          return { round: headingOf(head), ...one, lateFrom: iso(lateFrom), at: iso(at) };
        }),
        badAddresses: today.bad.map(({ id, badSince, ...one }) => ({ contact: id, ...one, badSince: iso(badSince) })),
        fullMailboxes: today.full.map(({ id, since, ...one }) => ({ contact: id, ...one, since: iso(since) })),
        openPlans: today.plans,
        provisional: today.provisional.map(({ head, lastDay }) => ({ round: headingOf(head), lastDay })),
        lights: today.lights.map(({ name, state, text }) => ({
          name: inVietnamese(name),
          state,
          text: inVietnamese(text),
        })),
      };
    },
  }),
]);

function owingOf({ head, reports, more: _, ...counts }: OwingRound) {
  return { round: headingOf(head), ...counts, reports: reports.map(owedOf) };
}

function owedOf(report: OwedReport): z.infer<typeof owed> {
  const { id, unit: of, unitName, daysLate, minutesLate: minutes, contactName, phone } = report;
  const state = { shown: shownOf(report.shown), daysLate, ...(minutes === undefined ? {} : { minutesLate: minutes }) };
  return { obligation: id, unit: of, unitName, ...state, contactName, phone, ...lastContactOf(report) };
}

function arrivalOf(one: ReceivedReport): z.infer<typeof arrival> {
  const { receipt, unitName, title, channel, documentNumber, version, nil, receivedAt } = one;
  return { receipt, unitName, title, channel, documentNumber, version, nil, receivedAt: iso(receivedAt) };
}

function doubtfulOf(one: DoubtfulReport) {
  return { ...arrivalOf(one), unsigned: one.unsigned, warnings: one.warnings };
}
