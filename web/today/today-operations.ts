import { z } from 'zod';
import { inVietnamese } from '../../domain/messages/message';
import { operation, subject } from '../api/operation';
import { day, instant, iso, isoOrNull, nothing, obligation, unit } from '../api/shapes';
import { lastContact, lastContactOf } from '../rounds/call-operations';
import { heading, headingOf, shown, shownOf } from '../rounds/round-heading-shape';
import type { Arrival, DoubtfulReport } from './arrivals';
import type { OwedReport, OwingRound } from './owing';
import { readToday } from './today';

const count = z.number().int();
const owed = z.object({
  obligation,
  unit,
  unitName: z.string(),
  shown,
  daysLate: z.number().int(),
  contactName: z.string().nullable(),
  phone: z.string().nullable(),
  ...lastContact,
});
const owing = z.array(
  z.object({
    round: heading,
    owing: count.describe('Not sent, or returned to be sent again'),
    reminded: count.describe("Owing without the compiler's own figures"),
    unsent: count.describe('Nothing has come'),
    overdue: count.describe('Nothing has come though the date is past'),
    expected: count,
    reports: z.array(owed),
  }),
);
const arrival = z.object({
  receipt: z.string(),
  unitName: z.string(),
  title: z.string(),
  channel: z.string(),
  documentNumber: z.string().nullable(),
  version: z.number().int(),
  nil: z.boolean(),
  receivedAt: instant,
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
    answer: z.object({
      week: owing,
      soon: owing,
      overdue: owing,
      calls: z.object({ all: count, shown: z.array(owed.extend({ title: z.string() })) }),
      urging: z.array(z.object({ round: heading, waiting: count, held: count, slot: instant })),
      since: day.describe('Arrivals are counted from this day on'),
      arrivals: z.array(arrival),
      channels: z.array(z.object({ channel: z.string(), count })),
      doubtful: z.object({
        all: count,
        shown: z.array(arrival.extend({ unsigned: z.boolean(), warnings: z.array(z.string()) })),
      }),
      letters: z.array(
        z.object({ round: heading, step: z.string(), issuerName: z.string(), draftedAt: instant, overdue: count }),
      ),
      rollups: z.array(
        z.object({ round: heading, version: count, at: instant, uncompiledSince: instant.nullable(), toCheck: count }),
      ),
      badAddresses: z.array(
        z.object({
          contact: z.string(),
          unit,
          unitName: z.string(),
          name: z.string(),
          email: z.string(),
          phone: z.string().nullable(),
          badSince: instant,
          badReason: z.string().nullable(),
          waiting: count,
        }),
      ),
      openPlans: z.array(z.object({ id: z.string(), title: z.string(), points: count })),
      provisional: z.array(z.object({ round: heading, lastDay: day })),
      lights: z.array(z.object({ name: z.string(), state: z.enum(['good', 'busy', 'stuck']), text: z.string() })),
    }),
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
        letters: today.letters.map(({ head, draftedAt, ...one }) => {
          return { round: headingOf(head), ...one, draftedAt: iso(draftedAt) };
        }),
        rollups: today.rollups.map(({ head, at, uncompiledSince, ...one }) => {
          return { round: headingOf(head), ...one, at: iso(at), uncompiledSince: isoOrNull(uncompiledSince) };
        }),
        badAddresses: today.bad.map(({ id, badSince, ...one }) => ({ contact: id, ...one, badSince: iso(badSince) })),
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

function owingOf({ head, reports, ...counts }: OwingRound) {
  return { round: headingOf(head), ...counts, reports: reports.map(owedOf) };
}

function owedOf(report: OwedReport): z.infer<typeof owed> {
  const { id, unit: of, unitName, daysLate, contactName, phone } = report;
  const state = { shown: shownOf(report.shown), daysLate };
  return { obligation: id, unit: of, unitName, ...state, contactName, phone, ...lastContactOf(report) };
}

function arrivalOf(one: Arrival): z.infer<typeof arrival> {
  const { receipt, unitName, title, channel, documentNumber, version, nil, receivedAt } = one;
  return { receipt, unitName, title, channel, documentNumber, version, nil, receivedAt: iso(receivedAt) };
}

function doubtfulOf(one: DoubtfulReport) {
  return { ...arrivalOf(one), unsigned: one.unsigned, warnings: one.warnings };
}
