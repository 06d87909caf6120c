import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { heldMails, releaseMails } from '../../client/mails/held-mails';
import { message } from '../../domain/messages/message';
import { MAIL_RELEASES } from '../../domain/people/mail-release';
import { startOfDay } from '../../domain/time/time';
import { parseVietnameseDate } from '../../domain/time/vietnamese';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import type { Fault } from '../http/fault';
import { toOneLine } from '../http/one-line';
import { type HeldMailsContent, heldMailsView } from './held-mails-view';

/** Lines on the page; the command line lists all. */
const SHOWN = 300;

interface ReleaseBody {
  dau?: string;
  cach?: string;
  ngay?: string;
}

/** Mails that are held after a restore, and their release. */
export function heldMailsRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const admin = { config: { access: 'admin' as const } };
  const send = async (
    request: FastifyRequest,
    reply: FastifyReply,
    given: Partial<Omit<HeldMailsContent, 'held' | 'shown'>> = {},
  ) => {
    const held = await heldMails(request.reader, request.at);
    const shown = held?.mails.slice(0, SHOWN) ?? [];
    const typed = { how: '', before: '' };
    return sendPage(deps, request, reply, heldMailsView, { held, shown, faults: [], typed, released: null, ...given });
  };

  app.get('/gui-thu/dang-giu', admin, async (request, reply) => send(request, reply));

  app.post<{ Body: ReleaseBody }>('/gui-thu/dang-giu', admin, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body?.dau);
    const typed = {
      how: toOneLine(request.body?.cach ?? '').slice(0, 40),
      before: toOneLine(request.body?.ngay ?? '').slice(0, 40),
    };
    const release = MAIL_RELEASES.find((one) => one === typed.how) ?? null;
    const day = release === 'drop-before' ? parseVietnameseDate(typed.before) : null;
    const wrong: Fault[] = [];
    if (release === null) wrong.push({ field: 'cach', message: message('contacts.release-needed') });
    if (release === 'drop-before' && day === null)
      wrong.push({ field: 'ngay', message: message('contacts.no-day', { text: typed.before }) });
    if (release === null || wrong.length > 0) {
      reply.code(422);
      return send(request, reply, { faults: wrong, typed });
    }
    const released = await releaseMails(callerOf(request), release, day === null ? null : startOfDay(day));
    return send(request, reply, { released });
  });
}
