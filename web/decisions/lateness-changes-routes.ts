import type { FastifyInstance } from 'fastify';
import { confirmLatenessChanges, refuseLatenessChange } from '../../client/decisions/lateness-changes';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { askForReach, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { type FieldValue, listOf } from '../http/form-values';
import { toOneLine } from '../http/one-line';
import { askForChanges, maySettle, readChanges } from './lateness-changes';
import { latenessChangesView } from './lateness-changes-view';

type Body = Record<string, FieldValue>;
const DONE = ['xac-nhan', 'khong'] as const;

/** The list of acts that turned late reports into ones on time, and their confirmation by a second person. */
export function latenessChangesRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get<{ Querystring: { xong?: string; dot?: string } }>(
    '/doi-ket-qua',
    { config: { access: 'readers', narrowed: true } },
    async (request, reply) => {
      const rows = await readChanges(request, askForReach(request), { round: request.query.dot });
      const changes = rows.map((row) => ({ ...row, settle: maySettle(request, row) }));
      const done = DONE.find((one) => one === request.query.xong) ?? null;
      return sendPage(deps, request, reply, latenessChangesView, {
        sample: rows.some(({ sample }) => sample),
        changes,
        done,
        isOfRound: request.query.dot !== undefined,
      });
    },
  );

  app.post<{ Body: Body }>(
    '/doi-ket-qua',
    { config: { access: 'second-person', narrowed: true, lists: ['chon'] } },
    async (request, reply) => {
      const body = request.body;
      checkFormToken(sessionOf(request), listOf(body.dau)[0]);
      const ids = listOf(body.chon).map((text) => (/^\d{1,15}$/.test(text) ? Number(text) : 0));
      await askForChanges(request, ids);
      if (listOf(body.viec)[0] !== 'khong') {
        await confirmLatenessChanges(callerOf(request), ids);
        return reply.redirect('/doi-ket-qua?xong=xac-nhan', 303);
      }
      const reason = toOneLine(listOf(body['ly-do'])[0] ?? '').slice(0, 500);
      for (const id of ids) await refuseLatenessChange(callerOf(request), id, reason);
      return reply.redirect('/doi-ket-qua?xong=khong', 303);
    },
  );
}
