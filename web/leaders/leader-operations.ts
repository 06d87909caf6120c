import { z } from 'zod';
import { inVietnamese } from '../../domain/messages/message';
import { operation, subject } from '../api/operation';
import { collection, instant, iso, nothing, unit } from '../api/shapes';
import { heading, headingOf, share, shareOf } from '../rounds/round-heading-shape';
import { type LeaderRound, readLeaderPage } from './leader-page';
import type { Tally } from './tally';

const count = z.number().int();
const tally = z.object({
  due: count.describe('Expected without the exempt and the ended'),
  sent: count.describe('A first version has come, also when it was returned since'),
  returned: count.describe('Of those sent: to be sent again'),
  onTime: count,
  late: count,
  overdue: count,
  ahead: count,
  nil: count,
  share,
});

const leaderRound = z.object({
  round: heading,
  done: z.boolean(),
  overdue: z.boolean(),
  tally,
  before: z.object({ collection, period: z.string().nullable(), tally }).nullable().describe('The round before'),
  missing: z.array(z.object({ unit, name: z.string(), since: instant, daysLate: count })),
  compiled: z.object({ version: count, confirmed: z.boolean() }).nullable(),
  figures: z.array(
    z.object({
      label: z.string(),
      unit: z.string().nullable(),
      field: z.string().describe('What readFigureSources is asked for'),
      now: z.number().nullable(),
      before: z.number().nullable(),
    }),
  ),
  letter: z.boolean().describe("A letter of the receiver waits for the leader's signature"),
});

/** What leaders read in a minute. */
export const LEADER_OPERATIONS = subject('Leaders', [
  operation({
    method: 'GET',
    path: '/leaders',
    access: 'readers',
    id: 'readLeaderPage',
    summary: 'Each round in hand beside the one before: counts, share on time, who is missing, figures, what is asked',
    query: nothing,
    answer: z.object({
      rounds: z.array(leaderRound),
      worst: z
        .array(z.object({ round: collection, unit, name: z.string(), sent: z.boolean(), daysLate: count }))
        .describe('The longest delays of the rounds whose date is past'),
      lateAgain: z.array(z.object({ unit, name: z.string(), late: count, due: count })),
      asks: z.array(z.object({ round: collection, text: z.string() })),
    }),
    async run({ request, reach }) {
      const { rounds, worst, lateAgain, asks } = await readLeaderPage(request.reader, request.at, reach);
      return {
        rounds: rounds.map(roundOf),
        worst: worst.map(({ collection: round, ...delay }) => ({ round, ...delay })),
        lateAgain: lateAgain.map(({ unit: of, name, late, due }) => ({ unit: of, name, late, due })),
        asks: asks.map(({ round, text }) => ({ round, text: inVietnamese(text) })),
      };
    },
  }),
]);

function roundOf(found: LeaderRound): z.infer<typeof leaderRound> {
  const { head, done, overdue, previous, previousPeriod, compiled, figures, letter } = found;
  const earlier = previous === null || found.before === null ? null : found.before;
  return {
    ...{ round: headingOf(head), done, overdue, tally: tallyOf(found.tally) },
    before: earlier === null ? null : { collection: previous!, period: previousPeriod, tally: tallyOf(earlier) },
    missing: found.missing.map(({ unit: of, name, since, daysLate }) => ({
      unit: of,
      name,
      since: iso(since),
      daysLate,
    })),
    compiled: compiled === null ? null : { version: compiled.version, confirmed: compiled.confirmed },
    figures: figures.map(({ label, unit: of, field, now, before }) => ({ label, unit: of, field, now, before })),
    letter,
  };
}

function tallyOf({ share: part, ...counts }: Tally): z.infer<typeof tally> {
  return { ...counts, share: shareOf(part) };
}
