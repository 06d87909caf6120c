import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { remindReports } from '../../client/rounds/remind';
import { DungHanError } from '../../domain/errors';
import { addressOf } from '../../domain/ids';
import { message } from '../../domain/messages/message';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { notFound, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import type { Fault } from '../http/fault';
import { countOf, type FieldValue, listOf } from '../http/form-values';
import { readTypedDecision, type TypedDecision } from './decision-form';
import { isSharedAct, MARKED_ACTS, type MarkedAct, type MarkedRound, readMarked } from './marked-reports';
import { markedView } from './marked-view';
import { decide, freshFields } from './shared-acts';

type Body = Record<string, FieldValue>;
type Typed = Pick<TypedDecision, 'typed' | 'faults'>;

/** The reports marked in the matrix, of one round or of several: reminded, recorded, extended, returned or exempt together. */
export function markedRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const staff = { config: { access: 'staff', narrowed: true, lists: ['bao-cao'] } } as const;

  app.get<{ Querystring: Body }>('/danh-dau', staff, async (request, reply) => {
    const act = actOf(request.query.viec);
    const chosen = listOf(request.query['bao-cao']);
    const done = countOf(request.query['da-ghi']);
    const rounds = await readMarked(request, chosen, act);
    return send(deps, request, reply, { act, rounds, chosen, done, ...(await freshFields(request)) });
  });

  app.post<{ Body: Body }>('/danh-dau', staff, async (request, reply) => {
    const { body } = request;
    checkFormToken(sessionOf(request), listOf(body.dau)[0]);
    const act = actOf(body.viec);
    const chosen = [...new Set(listOf(body['bao-cao']))];
    const rounds = await readMarked(request, chosen, act);
    const [only, ...others] = rounds;
    if (act === 'ghi-nhan' && only !== undefined && others.length === 0) return reply.redirect(recordingOf(only), 303);
    // The matrix only hands over what is marked; the form is on this page.
    if (act === 'ghi-nhan' || listOf(body.buoc)[0] !== 'ghi')
      return send(deps, request, reply, { act, rounds, chosen, done: null, ...(await freshFields(request)) });
    const { typed, faults } = await written(request, act, chosen, rounds);
    if (faults.length > 0)
      return send(deps, request, reply.code(422), { act, rounds, chosen, done: null, typed, faults });
    return reply.redirect(`/danh-dau?${new URLSearchParams({ viec: act, 'da-ghi': String(chosen.length) })}`, 303);
  });
}

function actOf(given: FieldValue): MarkedAct {
  const act = MARKED_ACTS.find((one) => one === listOf(given)[0]);
  if (act === undefined) throw notFound();
  return act;
}

/** Writes it for all, or says why not. */
async function written(
  request: FastifyRequest<{ Body: Body }>,
  act: MarkedAct,
  chosen: readonly string[],
  rounds: readonly MarkedRound[],
): Promise<Typed> {
  if (!isSharedAct(act)) return { typed: {}, faults: await reminded(request, chosen) };
  const fields = Object.fromEntries(Object.entries(request.body).map(([name, value]) => [name, listOf(value)[0]]));
  const given = readTypedDecision(fields, act);
  if (chosen.length === 0) given.faults.push({ field: '', message: message('decisions.none-chosen') });
  if (given.faults.length > 0) return given;
  const nameOf = (obligation: string) => {
    const round = rounds.find(({ reports }) => reports.some(({ id }) => id === obligation));
    const unit = round?.reports.find(({ id }) => id === obligation);
    return unit === undefined ? obligation : `${unit.unitName}, ${round!.head.title}`;
  };
  return { typed: given.typed, faults: await decide(request, chosen, act, given, nameOf) };
}

async function reminded(request: FastifyRequest, chosen: readonly string[]): Promise<Fault[]> {
  try {
    await remindReports(callerOf(request), chosen);
    return [];
  } catch (refusal) {
    if (!(refusal instanceof DungHanError)) throw refusal;
    const { said } = refusal;
    if (typeof said === 'string') throw refusal;
    return [{ field: '', message: said }];
  }
}

/** The page that records reports of a round, with the marked ones chosen. */
export function recordingOf({ head, reports }: MarkedRound): string {
  const query = new URLSearchParams(
    reports.filter(({ possible }) => possible).map(({ id }): [string, string] => ['bao-cao', id]),
  );
  return `${addressOf('/ghi-nhan', head.id)}?${query}`;
}

function send(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  given: { act: MarkedAct; rounds: MarkedRound[]; chosen: readonly string[]; done: number | null } & Typed,
): Promise<FastifyReply> {
  return sendPage(deps, request, reply, markedView, {
    ...given,
    sample: given.rounds.some(({ head }) => head.sample),
    recordingOf,
  });
}
