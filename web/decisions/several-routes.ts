import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { decideSeveral, type SharedDecision, type SharedRefusal } from '../../client/decisions/decide-several';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { canDo } from '../../domain/states/transitions';
import { dayOf } from '../../domain/time/time';
import { tableDate } from '../../domain/time/vietnamese';
import { loadCalendar } from '../../storage/calendar';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { askForRound, notFound, restOf, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import type { Fault } from '../http/fault';
import { countOf, type FieldValue, listOf } from '../http/form-values';
import { addressOf } from '../language/vietnamese-words';
import { type CollectionHead, readHead } from '../rounds/collection-head';
import { type RoundUnit, readRoundUnits } from '../rounds/round-units';
import { faultsOfRefusal, readTypedDecision, type TypedDecision } from './decision-form';
import { severalView } from './several-view';

/** What is decided for several units at once. */
export const SHARED_ACTS = ['gia-han', 'bo-sung', 'mien'] as const;
export type SharedAct = (typeof SHARED_ACTS)[number];

type Body = Record<string, FieldValue>;

/** Working days suggested for the correction of returned reports. */
const DAYS_OFFERED = 3;

/** Extension, return or exemption of several units of a round, marked on its page or here. */
export function severalRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const staff = { config: { access: 'staff', narrowed: true, lists: ['bao-cao'] } } as const;

  app.get<{ Querystring: Body }>('/quyet-dinh-nhieu/*', staff, async (request, reply) => {
    const round = await roundOf(request);
    const act = actOf(request.query.viec);
    const decided = countOf(request.query['da-ghi']);
    const chosen = listOf(request.query['bao-cao']);
    return send(deps, request, reply, round, { act, chosen, decided, ...(await fresh(request)) });
  });

  app.post<{ Body: Body }>('/quyet-dinh-nhieu/*', staff, async (request, reply) => {
    const { body } = request;
    checkFormToken(sessionOf(request), listOf(body.dau)[0]);
    const round = await roundOf(request);
    const act = actOf(body.viec);
    const chosen = [...new Set(listOf(body['bao-cao']))].filter((id) => id.startsWith(`${round.head.id}/`));
    // The round's page only hands over whom it has marked; the form is on this page.
    if (listOf(body.buoc)[0] !== 'ghi')
      return send(deps, request, reply, round, { act, chosen, decided: null, ...(await fresh(request)) });
    const fields = Object.fromEntries(Object.entries(body).map(([name, value]) => [name, listOf(value)[0]]));
    const given = readTypedDecision(fields, act);
    if (chosen.length === 0) given.faults.push({ field: '', message: message('decisions.none-chosen') });
    const faults = given.faults.length > 0 ? given.faults : await decided(request, round, chosen, act, given);
    if (faults.length > 0) {
      const { typed } = given;
      return send(deps, request, reply.code(422), round, { act, chosen, decided: null, typed, faults });
    }
    const query = new URLSearchParams({ viec: act, 'da-ghi': String(chosen.length) });
    return reply.redirect(`${addressOf('/quyet-dinh-nhieu', round.head.id)}?${query}`, 303);
  });
}

interface Round {
  head: CollectionHead;
  units: RoundUnit[];
}

async function roundOf(request: FastifyRequest): Promise<Round> {
  const head = await readHead(request.reader, restOf(request));
  if (head === null) throw notFound();
  await askForRound(request, head.id);
  const calendar = await loadCalendar(request.reader);
  return { head, units: await readRoundUnits(request.reader, head.id, request.at, calendar) };
}

function actOf(given: FieldValue): SharedAct {
  const act = SHARED_ACTS.find((one) => one === listOf(given)[0]);
  if (act === undefined) throw notFound();
  return act;
}

async function fresh(request: FastifyRequest): Promise<Pick<TypedDecision, 'typed' | 'faults'>> {
  const calendar = await loadCalendar(request.reader);
  return { typed: { 'bo-sung.ngay': tableDate(calendar.addWorkingDays(dayOf(request.at), DAYS_OFFERED)) }, faults: [] };
}

/** Decides for all, or returns why not, by unit where it concerns one. */
async function decided(
  request: FastifyRequest,
  { units }: Round,
  chosen: readonly string[],
  act: SharedAct,
  given: TypedDecision,
): Promise<Fault[]> {
  try {
    const answer = await decideSeveral(callerOf(request), chosen, decisionOf(act, given));
    return answer.ok ? [] : onceEach(answer.refusals.flatMap((one) => faultsOf(one, units, act)));
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
function faultsOf({ obligation, refusal }: SharedRefusal, units: readonly RoundUnit[], act: SharedAct): Fault[] {
  const ofForm = faultsOfRefusal(refusal, act);
  if (ofForm.length > 0) return ofForm;
  const unit = units.find(({ id }) => id === obligation)?.unitName ?? obligation;
  return [{ field: '', message: message('decisions.of-unit', { unit, what: refusal.said }) }];
}

function onceEach(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [`${fault.field} ${JSON.stringify(fault.message)}`, fault])).values()];
}

/** Whether the act is possible for this unit now. */
function isPossible({ own, state }: RoundUnit, { history }: CollectionHead, act: SharedAct): boolean {
  if (own) return false;
  if (act === 'mien') return canDo(state, 'exempt');
  return !history && (act === 'gia-han' ? state === 'open' : canDo(state, 'return'));
}

function send(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  { head, units }: Round,
  given: {
    act: SharedAct;
    chosen: readonly string[];
    decided: number | null;
  } & Pick<TypedDecision, 'typed' | 'faults'>,
): Promise<FastifyReply> {
  const possible = units.filter((unit) => isPossible(unit, head, given.act));
  const rows = possible.map((unit) => ({ ...unit, chosen: given.chosen.includes(unit.id) }));
  return sendPage(deps, request, reply, severalView, { ...given, sample: head.sample, head, units: rows });
}
