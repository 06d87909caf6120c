import type { FastifyRequest } from 'fastify';
import { decideSeveral, type SharedDecision, type SharedRefusal } from '../../client/decisions/decide-several';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { canDo } from '../../domain/states/transitions';
import { dayOf } from '../../domain/time/time';
import { tableDate } from '../../domain/time/vietnamese';
import { loadCalendar } from '../../storage/calendar';
import { callerOf } from '../access/caller';
import type { Fault } from '../http/fault';
import type { CollectionHead } from '../rounds/collection-head';
import type { RoundUnit } from '../rounds/round-units';
import { faultsOfRefusal, type TypedDecision } from './decision-form';

/** What is decided for several units at once. */
export const SHARED_ACTS = ['gia-han', 'bo-sung', 'mien'] as const;
export type SharedAct = (typeof SHARED_ACTS)[number];

/** Working days suggested for the correction of returned reports. */
const DAYS_OFFERED = 3;

/** The fields as they are offered before anything is typed. */
export async function freshFields(request: FastifyRequest): Promise<Pick<TypedDecision, 'typed' | 'faults'>> {
  const calendar = await loadCalendar(request.reader);
  return { typed: { 'bo-sung.ngay': tableDate(calendar.addWorkingDays(dayOf(request.at), DAYS_OFFERED)) }, faults: [] };
}

/** Decides for all, or returns why not, with the name of the report where it concerns one. */
export async function decide(
  request: FastifyRequest,
  chosen: readonly string[],
  act: SharedAct,
  given: TypedDecision,
  nameOf: (obligation: string) => string,
): Promise<Fault[]> {
  try {
    const answer = await decideSeveral(callerOf(request), chosen, decisionOf(act, given));
    return answer.ok ? [] : onceEach(answer.refusals.flatMap((one) => faultsOf(one, act, nameOf)));
  } catch (refusal) {
    const faults = refusal instanceof DungHanError ? faultsOfRefusal(refusal, act) : [];
    if (faults.length === 0) throw refusal;
    return faults;
  }
}

function decisionOf(act: SharedAct, { day, basis, words, bookNumber, confirmDates }: TypedDecision): SharedDecision {
  if (act === 'bo-sung') return { kind: 'return', points: words, until: day!, confirmDates };
  const based = { basis, reason: words === '' ? null : words, bookNumber, confirmDates };
  return act === 'gia-han' ? { kind: 'extend', until: day!, ...based } : { kind: 'exempt', ...based };
}

/** What a field can correct stands beside it; the rest is said with the unit's name. */
function faultsOf({ obligation, refusal }: SharedRefusal, act: SharedAct, nameOf: (id: string) => string): Fault[] {
  const ofForm = faultsOfRefusal(refusal, act);
  if (ofForm.length > 0) return ofForm;
  return [{ field: '', message: message('decisions.of-unit', { unit: nameOf(obligation), what: refusal.said }) }];
}

function onceEach(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [`${fault.field} ${JSON.stringify(fault.message)}`, fault])).values()];
}

/** Whether the act is possible for this unit now. */
export function isPossible({ own, state }: RoundUnit, { history }: CollectionHead, act: SharedAct): boolean {
  if (own) return false;
  if (act === 'mien') return canDo(state, 'exempt');
  return !history && (act === 'gia-han' ? state === 'open' : canDo(state, 'return'));
}
