import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { message } from '../../domain/messages/message';
import { loadCalendar } from '../../storage/calendar';
import { checkFormToken } from '../access/csrf';
import { askForRound, notFound, restOf, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { countOf, type FieldValue, listOf } from '../http/form-values';
import { addressOf } from '../language/vietnamese-words';
import { type CollectionHead, readHead } from '../rounds/collection-head';
import { type RoundUnit, readRoundUnits } from '../rounds/round-units';
import { readTypedDecision, type TypedDecision } from './decision-form';
import { severalView } from './several-view';
import { decide, freshFields, isPossible, SHARED_ACTS, type SharedAct } from './shared-acts';

type Body = Record<string, FieldValue>;

/** Extension, return or exemption of several units of a round, marked on its page or here. */
export function severalRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const staff = { config: { access: 'staff', narrowed: true, lists: ['bao-cao'] } } as const;

  app.get<{ Querystring: Body }>('/quyet-dinh-nhieu/*', staff, async (request, reply) => {
    const round = await roundOf(request);
    const act = actOf(request.query.viec);
    const decided = countOf(request.query['da-ghi']);
    const chosen = listOf(request.query['bao-cao']);
    return send(deps, request, reply, round, { act, chosen, decided, ...(await freshFields(request)) });
  });

  app.post<{ Body: Body }>('/quyet-dinh-nhieu/*', staff, async (request, reply) => {
    const { body } = request;
    checkFormToken(sessionOf(request), listOf(body.dau)[0]);
    const round = await roundOf(request);
    const act = actOf(body.viec);
    const chosen = [...new Set(listOf(body['bao-cao']))].filter((id) => id.startsWith(`${round.head.id}/`));
    // The round's page only hands over whom it has marked; the form is on this page.
    if (listOf(body.buoc)[0] !== 'ghi')
      return send(deps, request, reply, round, { act, chosen, decided: null, ...(await freshFields(request)) });
    const fields = Object.fromEntries(Object.entries(body).map(([name, value]) => [name, listOf(value)[0]]));
    const given = readTypedDecision(fields, act);
    if (chosen.length === 0) given.faults.push({ field: '', message: message('decisions.none-chosen') });
    const faults =
      given.faults.length > 0
        ? given.faults
        : await decide(request, chosen, act, given, (id) => nameIn(round.units, id));
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

function nameIn(units: readonly RoundUnit[], obligation: string): string {
  return units.find(({ id }) => id === obligation)?.unitName ?? obligation;
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
