import type { FastifyInstance, FastifyRequest } from 'fastify';
import { acceptInTransaction } from '../../client/accept';
import { onTimeShare } from '../../domain/states/share';
import { loadCalendar } from '../../storage/calendar';
import { authorise } from '../authorise';
import { callerOf } from '../caller';
import type { WebDependencies } from '../dependencies';
import { checkFormToken } from '../forgery';
import { sendPage } from '../page';
import { type CollectionHead, readHead } from '../queries/collections';
import { readLetter, readLetterLines } from '../queries/letters';
import { readVersions } from '../queries/rollup';
import { NOTICE_STATES, NOTICE_WORDS, readNoticeLines } from '../queries/round-notices';
import { readRoundSteps } from '../queries/round-steps';
import { type RoundUnit, readRoundUnits } from '../queries/round-units';
import { ownerOfCollection } from '../reach';
import { askForOwner, notFound, restOf, sessionOf } from '../request';
import { addressOf } from '../words';
import { countOf, type Given, listOf } from './form-values';

/** One round of reports: who, when, what is missing, what was done and will be, letters, and what is compiled so far. */
export function roundRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const readers = { config: { access: 'readers', narrowed: true } } as const;

  app.get<{ Querystring: Record<string, Given> }>('/dot/*', readers, async (request, reply) => {
    const head = await headOf(deps, request);
    const calendar = await loadCalendar(deps.database);
    const [units, steps, notices, letters, versions] = await Promise.all([
      readRoundUnits(deps.database, head.id, request.at, calendar),
      readRoundSteps(deps.database, head.id, request.at, calendar),
      readNoticeLines(deps.database, head.id),
      readLetterLines(deps.database, head.id),
      readVersions(deps.database, head.id),
    ]);
    const staff = request.session?.role === 'staff';
    const page = {
      title: head.title,
      sample: head.sample,
      head,
      units,
      ...standingOfRound(units),
      steps,
      notices,
      noticeWords: NOTICE_WORDS,
      noticeStates: NOTICE_STATES,
      letters,
      version: versions.at(-1) ?? null,
      canAct: staff,
      canRemind: staff && !head.history,
      canConfirm: authorise('confirm', request.session, ownerOfCollection(head.id)) === 'allow',
      reminded: countOf(request.query['da-nhac']),
      checked: countOf(request.query['da-kiem-tra']),
    };
    return sendPage(deps, request, reply, 'round', page);
  });

  app.post<{ Body: { dau?: string; viec?: string; 'bao-cao'?: Given } }>(
    '/dot/*',
    { config: { access: 'staff', narrowed: true } },
    async (request, reply) => {
      checkFormToken(sessionOf(request), request.body?.dau);
      const head = await headOf(deps, request);
      const chosen = [...new Set(listOf(request.body['bao-cao']))].filter((id) => id.startsWith(`${head.id}/`));
      if (request.body.viec === 'nhac') {
        const query = new URLSearchParams(chosen.map((id): [string, string] => ['bao-cao', id]));
        return reply.redirect(`${addressOf('/nhac', head.id)}?${query}`, 303);
      }
      await acceptSeveral(deps, request, chosen);
      return reply.redirect(`${addressOf('/dot', head.id)}?da-kiem-tra=${chosen.length}`, 303);
    },
  );

  app.get<{ Querystring: { buoc?: string } }>('/du-thao/*', readers, async (request, reply) => {
    const head = await headOf(deps, request);
    const letter = await readLetter(deps.database, head.id, request.query.buoc ?? '');
    if (letter === null) throw notFound();
    const page = { title: 'Dự thảo công văn đôn đốc', sample: head.sample, head, ...letter };
    return sendPage(deps, request, reply, 'letter', page);
  });
}

async function headOf(deps: WebDependencies, request: FastifyRequest): Promise<CollectionHead> {
  const head = await readHead(deps.database, restOf(request));
  if (head === null) throw notFound();
  askForOwner(request, ownerOfCollection(head.id));
  return head;
}

/** All of the chosen reports are marked as checked, or none. */
async function acceptSeveral(deps: WebDependencies, request: FastifyRequest, chosen: readonly string[]): Promise<void> {
  const caller = callerOf(deps, request);
  await deps.database.transaction(async (tx) => {
    // One after the other on purpose: one transaction, in the order in which everybody locks.
    for (const obligation of [...chosen].sort()) await acceptInTransaction(tx, caller, obligation);
  });
}

/** The counts of the head of the page; exempt and ended units are not expected. */
function standingOfRound(units: readonly RoundUnit[]) {
  const expected = units.filter(({ state }) => state !== 'exempt' && state !== 'ended');
  const received = expected.filter(({ state }) => state !== 'open' && state !== 'returned');
  const came = expected.filter(({ countedAt }) => countedAt !== null);
  const late = came.filter(({ own, countedAt, lateFrom }) => !own && countedAt! >= lateFrom);
  return {
    expected: expected.length,
    received: received.length,
    late: late.length,
    nil: units.filter(({ state }) => state === 'nil').length,
    excused: units.length - expected.length,
    missing: units.filter(({ state, own }) => (state === 'open' || state === 'returned') && !own),
    toCheck: units.filter(({ state }) => state === 'submitted').length,
    share: onTimeShare({
      expected: expected.length,
      exempt: 0,
      ended: 0,
      onTime: came.length - late.length,
    }),
  };
}
