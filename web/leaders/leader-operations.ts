import { z } from 'zod';
import { inVietnamese } from '../../domain/messages/message';
import { headline } from '../../domain/states/running-rounds';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { collection, count, numbered, text, unit } from '../api/scalars';
import { nothing } from '../api/shapes';
import { instant, iso, lateMinutes } from '../api/times';
import { countsAnswer, roundCounts } from '../rounds/round-counts-shape';
import { heading, headingOf } from '../rounds/round-heading-shape';
import { type LeaderRound, readLeaderPage } from './leader-page';

const name = text(EXAMPLE.unitName);
const figure = z
  .object({
    label: text('Số cuộc đối thoại với Nhân dân'),
    unit: text('cuộc').nullable(),
    field: text('dialogues', 'What readFigureSources is asked for'),
    now: z
      .number()
      .meta({ examples: [35] })
      .nullable(),
    before: z
      .number()
      .meta({ examples: [38] })
      .nullable(),
  })
  .meta({ id: 'LeaderFigure' });
const leaderRound = z
  .object({
    round: heading,
    done: z.boolean().meta({ examples: [false] }),
    overdue: z.boolean(),
    counts: roundCounts,
    before: z
      .object({
        collection: collection.meta({ examples: [EXAMPLE.collection.replace('Q3', 'Q2')] }),
        period: text('quý II năm 2026').nullable(),
        counts: roundCounts,
      })
      .nullable()
      .describe('The round before'),
    changed: z
      .object({ counted: count(1), waiting: count(0) })
      .describe(
        'Reports whose result an act changed from late to on time, and those where that waits for a second person',
      ),
    overdueUnits: z.array(z.object({ unit, name, since: instant, daysLate: count(4), minutesLate: lateMinutes })),
    compiled: z.object({ version: numbered(2), confirmed: z.boolean() }).nullable(),
    figures: z.array(figure),
    letter: z.boolean().describe("A letter of the receiver waits for the leader's signature"),
  })
  .meta({ id: 'LeaderRound', description: 'A round in hand beside the one before' });

/** What leaders read in a minute. */
export const LEADER_OPERATIONS = subject('Leaders', [
  operation({
    method: 'GET',
    path: '/leaders',
    access: 'readers',
    id: 'readLeaderPage',
    summary: 'Each round in hand beside the one before: counts, share on time, who is missing, figures, what is asked',
    query: nothing,
    answer: z
      .object({
        headline: text(
          'Đang theo dõi 05 đợt báo cáo: 01 đợt có đơn vị quá hạn, chưa gửi (03 báo cáo); 04 đợt chưa đến hạn.',
          'One sentence over all that is running',
        ),
        running: z
          .object({ withOverdue: count(1), overdueReports: count(3), ended: count(0), ahead: count(4) })
          .describe(
            'The same in numbers: rounds with overdue units and their reports, past the date without, not yet due',
          ),
        rounds: z.array(leaderRound),
        worst: z
          .array(
            z.object({
              round: collection,
              unit,
              name,
              sent: z.boolean(),
              daysLate: count(9),
              minutesLate: lateMinutes,
            }),
          )
          .describe('The longest delays of the rounds whose date is past'),
        lateAgain: z.array(z.object({ unit, name, late: count(3), due: count(4) })),
        asks: z.array(z.object({ round: collection, text: text('Ký công văn đôn đốc 02 đơn vị chưa gửi') })),
      })
      .meta({ id: 'LeaderPage' }),
    async run({ request, reach }) {
      const { rounds, running, worst, lateAgain, asks } = await readLeaderPage(request.reader, request.at, reach);
      return {
        headline: inVietnamese(headline(running)),
        running,
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
    ...{ round: headingOf(head), done, overdue, counts: countsAnswer(found.counts) },
    before: earlier === null ? null : { collection: previous!, period: previousPeriod, counts: countsAnswer(earlier) },
    changed: found.changed,
    overdueUnits: found.overdueUnits.map(({ unit: of, name, since, ...late }) => ({
      unit: of,
      name,
      since: iso(since),
      ...late,
    })),
    compiled: compiled === null ? null : { version: compiled.version, confirmed: compiled.confirmed },
    figures: figures.map(({ label, unit: of, field, now, before }) => ({ label, unit: of, field, now, before })),
    letter,
  };
}
