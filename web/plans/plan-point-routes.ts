import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerPoint, type PointAnswer, previewPointAnswer } from '../../client/plans/answer-point';
import { settleDate } from '../../client/plans/settle';
import { message } from '../../domain/messages/message';
import { firstPeriods, rulesOf } from '../../domain/obligations/periods';
import { ruleInWords } from '../../domain/obligations/rule-words';
import {
  isSettledPoint,
  type Settled,
  settledDay,
  settledPlan,
  settledRule,
  settlementRefusal,
} from '../../domain/obligations/settlement';
import { isYesOrNo } from '../../domain/plan/boundary-answer';
import { askedPoint } from '../../domain/plan/derived-open-points';
import type { OpenPoint, Plan } from '../../domain/plan/plan';
import { requirementOf } from '../../domain/plan/requirement-of';
import { unexpectedIn } from '../../domain/source/typed-field';
import { parseDayAndClock } from '../../domain/time/clock';
import { type Day, dayOf, type Instant, isDay } from '../../domain/time/time';
import { tableDate } from '../../domain/time/vietnamese';
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
import type { ViewedPlan } from './plan-outlook';
import { planPointView } from './plan-point-view';
import { cycleOfForm, typedRule } from './typed-rule';
import { readViewedPlan } from './viewed-plan';

const TYPED = ['ngay', 'ngay-2', 'tan-suat', 'thang-sau', 'cach-hieu', 'ky', 'nguoi', 'ly-do', 'tra-loi', 'so-ngay'];

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
      'tan-suat': cycleOfForm(requirementOf(plan, point.requirement) ?? { frequency: 'once' }),
    };
    return sendPoint(deps, request, reply, { plan, point, typed, faults: [], confirm: null });
  });

  app.post<At>('/van-ban/:id/xac-nhan/:diem', admin, async (request, reply) => {
    const body = request.body;
    checkFormToken(sessionOf(request), body.dau);
    const { point, plan, hand } = await pointOf(request);
    const caller = callerOf(request);
    const { typed, faults, settled, onTime, cutoffDays } = readTyped(body, point, dayOf(caller.at));
    if (faults.length === 0 && settled !== null) {
      const asSettled = settledPlan(plan, hand.settled);
      const rules = rulesOf(asSettled, hand.calendar);
      const refusal = settlementRefusal(asSettled, point.requirement!, settled, rules, point.phase ?? null);
      if (refusal !== null) faults.push({ field: 'ngay', message: refusal });
    }
    if (faults.length > 0) {
      reply.code(422);
      return sendPoint(deps, request, reply, { plan, point, typed, faults, confirm: null });
    }
    const { requirement, code, message: question } = point;
    const answer = { onTime, cutoffDays, answer: typed['ly-do']!, by: typed.nguoi! };
    const given: PointAnswer = { plan: plan.id, requirement, code, message: question, ...answer };
    if (body.viec !== 'xac-nhan') {
      const moves = settled === null ? await previewPointAnswer(caller, given) : [];
      const heads = await readHeads(
        request.reader,
        moves.map((move) => move.collection),
      );
      const confirm = {
        ...settledWords(hand, point, settled, caller.at),
        onTime,
        cutoffDays,
        moves: moves.map((move) => ({ ...move, head: heads.get(move.collection)! })),
      };
      return sendPoint(deps, request, reply, { plan, point, typed, faults, confirm });
    }
    if (settled === null) await answerPoint(caller, given);
    else
      await settleDate(caller, {
        plan: plan.id,
        requirement: requirement!,
        phase: point.phase ?? null,
        date: settled,
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
  if (hand === null || point === undefined || isSettledPoint(point, hand.settled)) throw notFound();
  return { hand, plan: hand.plan, point };
}

function readTyped(body: At['Body'], point: OpenPoint, today: Day) {
  const faults: Fault[] = [];
  const typed = Object.fromEntries(TYPED.map((name) => [name, toOneLine(body[name] ?? '').slice(0, 500)]));
  let settled: Settled | null = null;
  if (point.code === 'DATE_MISSING') {
    const { rule, faults: found } = typedRule(point.phase === undefined ? typed : {}, today);
    faults.push(...found);
    const written = rule === null ? parseDayAndClock(typed.ngay!) : null;
    const { day = null, time = null } = written ?? {};
    settled = rule ?? (day !== null && time !== null ? { day, time } : day);
    if (settled === null && found.length === 0) {
      const expected = message('typed.a-day', { example: '30/11/2026' });
      faults.push({ field: 'ngay', message: unexpectedIn('labels.confirmed-date', typed.ngay!, expected) });
    }
  }
  const days = typed['so-ngay']!;
  const cutoffDays = point.code === 'CUTOFF_MISSING' && days !== '' ? Number(days) : null;
  if (cutoffDays !== null && !(Number.isInteger(cutoffDays) && cutoffDays >= 1 && cutoffDays <= 60)) {
    faults.push({ field: 'so-ngay', message: message('typed.cutoff-days', { text: days }) });
  }
  const onTime = isYesOrNo(point) ? ({ co: true, khong: false }[typed['tra-loi']!] ?? null) : null;
  if (isYesOrNo(point) && onTime === null) faults.push({ field: 'tra-loi', message: message('typed.no-answer') });
  if (typed.nguoi === '')
    faults.push({ field: 'nguoi', message: unexpectedIn('labels.confirmer', '', 'typed.a-responsible-name') });
  if (typed['ly-do'] === '') {
    faults.push({ field: 'ly-do', message: unexpectedIn('labels.ground', '', 'typed.a-document-or-word') });
  }
  return { typed, faults, settled, onTime, cutoffDays };
}

/** What was confirmed in words: one day, or a rule with the last day of its first round. */
function settledWords(hand: ViewedPlan, point: OpenPoint, settled: Settled | null, at: Instant) {
  if (settled === null) return { day: null, time: null, rule: null };
  const rule = settledRule(settled);
  if (rule === null) return { ...settledDay(settled)!, rule };
  const plan = settledPlan(hand.plan, new Map([...hand.settled, [point.requirement!, settled]]));
  const [first] = firstPeriods(requirementOf(plan, point.requirement)!, dayOf(at), 1, rulesOf(plan, hand.calendar));
  return { day: first?.deadline.lastDay ?? null, time: null, rule: ruleInWords(rule) };
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
    reading: isYesOrNo(point),
    requirement: requirementOf(plan, point.requirement),
    mayRecur: point.phase === undefined,
    address: `/van-ban/${plan.id}/xac-nhan/${pointKey(point)}`,
    typed,
    faults,
    confirm,
  });
}
