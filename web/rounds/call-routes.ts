import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { isPromise, noteCall } from '../../client/rounds/note-call';
import { splitObligationId } from '../../domain/ids';
import type { Day, Instant } from '../../domain/time/time';
import { parseVietnameseDate } from '../../domain/time/vietnamese';
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
  /** The day by which the unit said it will send. */
  hen?: string;
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
      ...noteAndPromise(toOneLine(body['ghi-chu'] ?? ''), toOneLine(body.hen ?? '').slice(0, 40), request.at),
      idempotencyKey: keyOf(body.khoa ?? '', caller.who, obligation),
    });
    const list = body.ve === 'dot' ? listAddress(round, body.loc, body['thu-tu'] === 'cham-nhat') : '/hom-nay';
    return reply.redirect(`${list}#goi-${encodeURIComponent(obligation)}`, 303);
  });
}

/** A promise that is no day from today on stays in the note, in the words typed: nothing of a call is lost. */
function noteAndPromise(note: string, typed: string, at: Instant): { note: string; promisedOn: Day | null } {
  const day = parseVietnameseDate(typed);
  if (typed === '' || (day !== null && isPromise(day, at))) return { note, promisedOn: day };
  return { note: [note, `hẹn gửi: ${typed}`].filter((part) => part !== '').join('; '), promisedOn: null };
}

function keyOf(page: string, who: string, obligation: string): string | null {
  if (page === '') return null;
  return `web ${createHash('sha256').update(`${who}\n${obligation}\n${page}`).digest('hex')}`;
}
