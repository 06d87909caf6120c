import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerPoint, type PointAnswer, previewPointAnswer } from '../../client/plans/answer-point';
import { settleDate } from '../../client/plans/settle';
import { message } from '../../domain/messages/message';
import { settlementRefusal } from '../../domain/obligations/settlement';
import { isReading } from '../../domain/plan/boundary-answer';
import { askedPoint } from '../../domain/plan/derived-open-points';
import type { OpenPoint, Plan } from '../../domain/plan/plan';
import { requirementOf } from '../../domain/plan/requirement-of';
import { unexpectedIn } from '../../domain/source/typed-field';
import { isDay } from '../../domain/time/time';
import { parseVietnameseDate, tableDate } from '../../domain/time/vietnamese';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { notFound, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import type { Fault } from '../http/fault';
import { toOneLine } from '../http/one-line';
import { readHeads } from '../rounds/collection-head';
import type { Confirmation } from './parts/point-confirmation';
import { pointKey } from './plan-answers';
import { planPointView } from './plan-point-view';
import { readViewedPlan } from './viewed-plan';

interface At {
  Params: { id: string; diem: string };
  Body: Record<string, string | undefined>;
}

/** Open points of a document, settled by a person: a date, or an answer. Each is previewed before it is saved. */
export function planPointRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const admin = { config: { access: 'admin' as const } };

  app.get<At>('/van-ban/:id/xac-nhan/:diem', admin, async (request, reply) => {
    const { point, plan } = await pointOf(request);
    const proposal = point.proposal !== undefined && isDay(point.proposal) ? tableDate(point.proposal) : '';
    const typed = {
      ngay: proposal,
      nguoi: sessionOf(request).name,
      'so-ngay': point.code === 'CUTOFF_MISSING' ? '3' : '',
    };
    return sendPoint(deps, request, reply, { plan, point, typed, faults: [], confirm: null });
  });

  app.post<At>('/van-ban/:id/xac-nhan/:diem', admin, async (request, reply) => {
    const body = request.body;
    checkFormToken(sessionOf(request), body.dau);
    const { point, plan, hand } = await pointOf(request);
    const { typed, faults, date, onTime, cutoffDays } = readTyped(body, point);
    if (faults.length === 0 && date !== null) {
      const refusal = settlementRefusal(plan, point.requirement!, date, { roll: plan.roll, calendar: hand.calendar });
      if (refusal !== null) faults.push({ field: 'ngay', message: refusal });
    }
    if (faults.length > 0) {
      reply.code(422);
      return sendPoint(deps, request, reply, { plan, point, typed, faults, confirm: null });
    }
    const caller = callerOf(request);
    const { requirement, code, message: question } = point;
    const answer = { onTime, cutoffDays, answer: typed['ly-do']!, by: typed.nguoi! };
    const given: PointAnswer = { plan: plan.id, requirement, code, message: question, ...answer };
    if (body.viec !== 'xac-nhan') {
      const moves = date === null ? await previewPointAnswer(caller, given) : [];
      const heads = await readHeads(
        request.reader,
        moves.map((move) => move.collection),
      );
      const confirm = {
        date,
        onTime,
        cutoffDays,
        moves: moves.map((move) => ({ ...move, head: heads.get(move.collection)! })),
      };
      return sendPoint(deps, request, reply, { plan, point, typed, faults, confirm });
    }
    if (date === null) await answerPoint(caller, given);
    else
      await settleDate(caller, {
        plan: plan.id,
        requirement: requirement!,
        date,
        by: typed.nguoi!,
        reason: typed['ly-do']!,
      });
    return reply.redirect(`/van-ban/${plan.id}#da-xac-nhan`, 303);
  });
}

async function pointOf(request: FastifyRequest) {
  const { id, diem } = request.params as At['Params'];
  const hand = await readViewedPlan(request.reader, id);
  const point = hand?.plan.openPoints.find((one) => pointKey(one) === diem);
  const done = point?.code === 'DATE_MISSING' && hand!.settled.has(point.requirement ?? '');
  if (hand === null || point === undefined || done) throw notFound();
  return { hand, plan: hand.plan, point };
}

function readTyped(body: At['Body'], point: OpenPoint) {
  const faults: Fault[] = [];
  const typed = Object.fromEntries(
    ['ngay', 'nguoi', 'ly-do', 'tra-loi', 'so-ngay'].map((name) => [name, toOneLine(body[name] ?? '').slice(0, 500)]),
  );
  let date: string | null = null;
  if (point.code === 'DATE_MISSING') {
    date = parseVietnameseDate(typed.ngay!);
    if (date === null) {
      const expected = message('typed.a-day', { example: '30/11/2026' });
      faults.push({ field: 'ngay', message: unexpectedIn('labels.confirmed-date', typed.ngay!, expected) });
    }
  }
  const days = typed['so-ngay']!;
  const cutoffDays = point.code === 'CUTOFF_MISSING' && days !== '' ? Number(days) : null;
  if (cutoffDays !== null && !(Number.isInteger(cutoffDays) && cutoffDays >= 1 && cutoffDays <= 60)) {
    faults.push({ field: 'so-ngay', message: message('typed.cutoff-days', { text: days }) });
  }
  const onTime = isReading(point) ? ({ co: true, khong: false }[typed['tra-loi']!] ?? null) : null;
  if (isReading(point) && onTime === null) faults.push({ field: 'tra-loi', message: message('typed.no-answer') });
  if (typed.nguoi === '')
    faults.push({ field: 'nguoi', message: unexpectedIn('labels.confirmer', '', 'typed.a-responsible-name') });
  if (typed['ly-do'] === '') {
    faults.push({ field: 'ly-do', message: unexpectedIn('labels.ground', '', 'typed.a-document-or-word') });
  }
  return { typed, faults, date, onTime, cutoffDays };
}

interface PointPage {
  plan: Plan;
  point: OpenPoint;
  typed: Readonly<Record<string, string>>;
  faults: readonly Fault[];
  confirm: Confirmation | null;
}

async function sendPoint(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  { plan, point, typed, faults, confirm }: PointPage,
): Promise<FastifyReply> {
  return sendPage(deps, request, reply, planPointView, {
    sample: plan.sample,
    plan,
    point: askedPoint(point),
    reading: isReading(point),
    requirement: requirementOf(plan, point.requirement),
    address: `/van-ban/${plan.id}/xac-nhan/${pointKey(point)}`,
    typed,
    faults,
    confirm,
  });
}
