import { z } from 'zod';
import { answerPoint, type PointAnswer, previewPointAnswer } from '../../client/plans/answer-point';
import { givenSettled, settleDate } from '../../client/plans/settle';
import type { Queryable } from '../../storage/database';
import { notFound } from '../access/request';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { activation } from '../api/plan-file';
import { lineNeeded, plainId, plan } from '../api/scalars';
import { nothing } from '../api/shapes';
import { givenClock, givenDay } from '../api/times';
import { moveAnswer, moves } from '../calendar/deadline-moves-shape';
import { pointKey } from './plan-answers';
import { readViewedPlan } from './viewed-plan';

const by = lineNeeded(200, EXAMPLE.person).nullable().default(null).describe('Who confirms, by name; null: who asks');

const given = z
  .strictObject({
    plan,
    point: plainId(20, '0a1b2c3d4e5f').describe('`key` of the open point in readPlan'),
    onTime: z.boolean().nullable().default(null).describe('For "trước ngày D": whether day D itself is on time'),
    cutoffDays: z
      .int32()
      .min(1)
      .max(60)
      .meta({ format: 'int32', examples: [2] })
      .nullable()
      .default(null)
      .describe('For a missing data cut-off: working days before the last day'),
    answer: lineNeeded(500, 'Tính đúng hạn, theo Công văn số 312/UBND-NC ngày 21/9/2026').describe(
      'What was decided and on what it rests',
    ),
    by,
  })
  .meta({ id: 'PointAnswer' });
type GivenAnswer = z.infer<typeof given>;

/** What a document leaves open, settled by a person: a date, or an answer. */
export const PLAN_POINT_OPERATIONS = subject('Open points', [
  operation({
    method: 'POST',
    path: '/settlements',
    access: 'admin',
    id: 'settleDate',
    summary: 'Confirms a date, or a rule for every period, that the document leaves open',
    query: nothing,
    body: z
      .strictObject({
        plan,
        requirement: plainId(200, EXAMPLE.requirement),
        date: givenDay.nullable().default(null).describe('The one last day; null where a rule is given'),
        time: givenClock.nullable().default(null).describe('The hour of that day, itself on time; null: the whole day'),
        rule: lineNeeded(
          500,
          '{ frequency: year, due: { type: yearly, month: 12, day: 15 }, boundary: before, first: 2026 }',
        )
          .nullable()
          .default(null)
          .meta({ examples: [null] })
          .describe('A rule for every period, in the words of a plan file; null where a date is given'),
        phase: plainId(100, 'hoc-ky-1')
          .nullable()
          .default(null)
          .meta({ examples: [null] })
          .describe('The phase that gets the date; null for others'),
        reason: lineNeeded(2_000, 'Công văn số 312/UBND-NC ngày 21/9/2026 của UBND tỉnh'),
        by,
      })
      .meta({ id: 'Settlement' }),
    answer: activation,
    status: 201,
    run: ({ caller, body: { date, time, rule, by: person, ...body } }) =>
      settleDate(caller, { ...body, date: givenSettled(date, rule, time), by: person ?? caller.who }),
  }),
  operation({
    method: 'POST',
    path: '/point-answers/preview',
    access: 'admin',
    id: 'previewPointAnswer',
    summary: 'What an answer to an open point would move; nothing is written',
    query: nothing,
    body: given,
    answer: moves,
    async run({ request, caller, body }) {
      return (await previewPointAnswer(caller, await answerOf(request.reader, body, caller.who))).map(moveAnswer);
    },
  }),
  operation({
    method: 'POST',
    path: '/point-answers',
    access: 'admin',
    id: 'answerPoint',
    summary: 'Closes an open point of an active document; the dates that follow from it move',
    query: nothing,
    body: given,
    answer: moves,
    status: 201,
    async run({ request, caller, body }) {
      return (await answerPoint(caller, await answerOf(request.reader, body, caller.who))).map(moveAnswer);
    },
  }),
]);

/** The answer to the open point that the key names. */
async function answerOf(db: Queryable, given: GivenAnswer, who: string): Promise<PointAnswer> {
  const hand = await readViewedPlan(db, given.plan);
  const point = hand?.plan.openPoints.find((one) => pointKey(one) === given.point);
  if (point === undefined) throw notFound();
  const { requirement, code, message } = point;
  const { plan, onTime, cutoffDays, answer } = given;
  return { plan, requirement, code, message, onTime, cutoffDays, answer, by: given.by ?? who };
}
