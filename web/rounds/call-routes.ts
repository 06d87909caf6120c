import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { noteCall } from '../../client/rounds/note-call';
import { splitObligationId } from '../../domain/ids';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { askForReports, notFound, restOf, sessionOf } from '../access/request';
import { toOneLine } from '../http/one-line';
import { listAddress } from './round-list';

interface Body {
  dau?: string;
  'bao-cao'?: string;
  /** Idempotency key of the page: a double click records one call. */
  khoa?: string;
  /** Where the button stood, and of a round how its list was narrowed and ordered. */
  ve?: string;
  loc?: string;
  'thu-tu'?: string;
  voi?: string;
  'ghi-chu'?: string;
}

/** "Đã gọi": staff record that they have telephoned a unit, and return to its line. */
export function callRoutes(app: FastifyInstance): void {
  app.post<{ Body: Body }>('/goi-dien/*', { config: { access: 'staff', narrowed: true } }, async (request, reply) => {
    const body = request.body;
    checkFormToken(sessionOf(request), body.dau);
    const round = restOf(request);
    const obligation = body['bao-cao'] ?? '';
    if (splitObligationId(obligation)?.collection !== round) throw notFound();
    await askForReports(request, [obligation]);
    const caller = callerOf(request);
    await noteCall(caller, {
      obligation,
      spokeWith: toOneLine(body.voi ?? ''),
      note: toOneLine(body['ghi-chu'] ?? ''),
      idempotencyKey: keyOf(body.khoa ?? '', caller.who, obligation),
    });
    const list = body.ve === 'dot' ? listAddress(round, body.loc, body['thu-tu'] === 'cham-nhat') : '/hom-nay';
    return reply.redirect(`${list}#goi-${encodeURIComponent(obligation)}`, 303);
  });
}

function keyOf(page: string, who: string, obligation: string): string | null {
  if (page === '') return null;
  return `web ${createHash('sha256').update(`${who}\n${obligation}\n${page}`).digest('hex')}`;
}
