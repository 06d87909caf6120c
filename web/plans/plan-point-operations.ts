import { z } from 'zod';
import { answerPoint, type PointAnswer, previewAnswer } from '../../client/plans/answer-point';
import { settleDate } from '../../client/plans/settle';
import type { Queryable } from '../../storage/database';
import { notFound } from '../access/request';
import { operation, subject } from '../api/operation';
import { activation } from '../api/plan-file';
import { day, nothing, typed } from '../api/shapes';
import { moveAnswer, moves } from '../calendar/deadline-moves-shape';
import { pointKey } from './plan-answers';
import { readPlanHand } from './plan-at-hand';

const by = typed(200).nullable().default(null).describe('Who confirms, by name; null: who asks');

const given = z.strictObject({
  plan: z.string(),
  point: z.string().max(20).describe('`key` of the open point in readPlan'),
  onTime: z.boolean().nullable().default(null).describe('For "trước ngày D": whether day D itself is on time'),
  cutoffDays: z.number().int().min(1).max(60).nullable().default(null).describe('For a missing data cut-off'),
  answer: typed(500).describe('What was decided and on what it rests'),
  by,
});
type GivenAnswer = z.infer<typeof given>;

/** What a document leaves open, settled by a person: a date, or an answer. */
export const PLAN_POINT_OPERATIONS = subject('Open points', [
  operation({
    method: 'POST',
    path: '/settlements',
    access: 'admin',
    id: 'settleDate',
    summary: 'Confirms a date the document leaves open',
    query: nothing,
    body: z.strictObject({
      plan: z.string(),
      requirement: z.string(),
      date: day,
      reason: typed(2_000),
      by,
    }),
    answer: activation,
    status: 201,
    run: ({ caller, body }) => settleDate(caller, { ...body, by: body.by ?? caller.who }),
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
      return (await previewAnswer(caller, await answerOf(request.reader, body, caller.who))).map(moveAnswer);
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
  const hand = await readPlanHand(db, given.plan);
  const point = hand?.plan.openPoints.find((one) => pointKey(one) === given.point);
  if (point === undefined) throw notFound();
  const { requirement, code, message } = point;
  const { plan, onTime, cutoffDays, answer } = given;
  return { plan, requirement, code, message, onTime, cutoffDays, answer, by: given.by ?? who };
}
