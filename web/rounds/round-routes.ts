import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { acceptReports } from '../../client/reports/accept';
import { loadCalendar } from '../../storage/calendar';
import { readReportRequest } from '../../storage/report-requests';
import { authorise } from '../access/authorise';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { ownerOfCollection } from '../access/reach';
import { askForRound, notFound, restOf, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { countOf, type FieldValue, listOf } from '../http/form-values';
import { addressOf } from '../language/vietnamese-words';
import { type CollectionHead, readHead } from './collection-head';
import { readLetterLines } from './letters';
import { readVersions } from './rollup';
import { listAddress } from './round-list';
import { readNoticeLines } from './round-notices';
import { groupsOfRound, ROUND_GROUPS, standingOfRound } from './round-standing';
import { readRoundSteps } from './round-steps';
import { byLateness, hasRoundDate, readRoundUnits } from './round-units';
import { roundView } from './round-view';
import { readUrging } from './urging';

/** One round of reports: units, dates, missing reports, past and coming steps, letters, the compiled report. */
export function roundRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const readers = { config: { access: 'readers', narrowed: true } } as const;

  app.get<{ Querystring: Record<string, FieldValue> }>('/dot/*', readers, async (request, reply) => {
    const head = await headOf(request);
    const calendar = await loadCalendar(request.reader);
    const [units, steps, notices, letters, versions, asked] = await Promise.all([
      readRoundUnits(request.reader, head.id, request.at, calendar),
      readRoundSteps(request.reader, head.id, request.at, calendar),
      readNoticeLines(request.reader, head.id),
      readLetterLines(request.reader, head.id),
      readVersions(request.reader, head.id),
      readReportRequest(request.reader, head.id),
    ]);
    const staff = request.session?.role === 'staff';
    const group = ROUND_GROUPS.find((one) => one === request.query.loc) ?? null;
    const latestFirst = request.query['thu-tu'] === 'cham-nhat';
    const listed = group === null ? units : groupsOfRound(units, request.at)[group];
    return sendPage(deps, request, reply, roundView, {
      sample: head.sample,
      head,
      standing: standingOfRound(units, request.at),
      units: latestFirst ? byLateness(listed, request.at) : listed,
      group,
      latestFirst,
      otherOrder: listAddress(head.id, group, !latestFirst),
      // All that keep the round's own date have it for the same reasons.
      why: units.find((unit) => hasRoundDate(unit, head))?.id ?? null,
      urging: staff ? await readUrging(request.reader, null, head.id) : [],
      steps,
      notices,
      letters,
      version: versions.at(-1) ?? null,
      canAct: staff,
      canSeeMails: authorise('admin', request.session) === 'allow',
      canRemind: staff && !head.history,
      canConfirm: authorise('confirm', request.session, ownerOfCollection(head.id)) === 'allow',
      request: asked,
      canWithdraw: authorise('request', request.session, ownerOfCollection(head.id)) === 'allow',
      key: randomUUID(),
      reminded: countOf(request.query['da-nhac']),
      recorded: countOf(request.query['da-ghi']),
      checked: countOf(request.query['da-kiem-tra']),
    });
  });

  app.post<{ Body: { dau?: string; viec?: string; 'bao-cao'?: FieldValue } }>(
    '/dot/*',
    { config: { access: 'staff', narrowed: true, lists: ['bao-cao'] } },
    async (request, reply) => {
      checkFormToken(sessionOf(request), request.body?.dau);
      const head = await headOf(request);
      const chosen = [...new Set(listOf(request.body['bao-cao']))].filter((id) => id.startsWith(`${head.id}/`));
      if (request.body.viec === 'nhac') {
        const query = new URLSearchParams(chosen.map((id): [string, string] => ['bao-cao', id]));
        return reply.redirect(`${addressOf('/nhac', head.id)}?${query}`, 303);
      }
      await acceptReports(callerOf(request), chosen);
      return reply.redirect(`${addressOf('/dot', head.id)}?da-kiem-tra=${chosen.length}`, 303);
    },
  );
}

async function headOf(request: FastifyRequest): Promise<CollectionHead> {
  const head = await readHead(request.reader, restOf(request));
  if (head === null) throw notFound();
  await askForRound(request, head.id);
  return head;
}
