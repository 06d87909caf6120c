import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { makeFeed, revokeFeed } from '../../client/people/calendar-feed';
import { deadlineCalendar } from '../../documents/deadline-calendar';
import { loadCalendar } from '../../storage/calendar';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { limitsOfMember } from '../access/limits';
import { notFound, sessionOf } from '../access/request';
import type { DatabaseDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { readDeadlines, readFeed, unitOfFeed } from './calendar-feed';
import { calendarFeedView } from './calendar-feed-view';

interface Form {
  dau?: string;
  viec?: string;
}

/** A unit's deadlines as a calendar feed: the page that creates and revokes its address, and the feed itself. */
export function calendarFeedRoutes(app: FastifyInstance, deps: DatabaseDependencies): void {
  app.get('/lich', { config: { access: 'unit' } }, async (request, reply) => showPage(deps, request, reply, null));

  app.post<{ Body: Form }>('/lich', { config: { access: 'unit' } }, async (request, reply) => {
    const session = sessionOf(request);
    checkFormToken(session, request.body?.dau);
    if (request.body.viec === 'thu-hoi') {
      await revokeFeed(callerOf(request), session.unit!);
      return reply.redirect('/lich', 303);
    }
    const token = await makeFeed(callerOf(request), session.unit!);
    return showPage(deps, request, reply, `${deps.baseUrl}/lich/${token}.ics`);
  });

  // Calendar programs send no cookie: the secret is in the address, which is therefore not logged.
  app.get<{ Params: { file: string } }>(
    '/lich/:file',
    { config: { access: 'by-secret' }, logLevel: 'error' },
    async (request, reply) => {
      const [, token] = /^([\w-]{43})\.ics$/.exec(request.params.file) ?? [];
      const unit = token === undefined ? null : await unitOfFeed(deps.database, token);
      if (unit === null) throw notFound();
      const calendar = await loadCalendar(deps.database);
      const terms = { calendar, baseUrl: deps.baseUrl, at: request.at };
      const entries = await readDeadlines(app.readers(limitsOfMember(unit.id)), unit.id, terms);
      const file = deadlineCalendar(`Hạn gửi báo cáo: ${unit.name}`, entries);
      const etag = `"${createHash('sha256').update(file).digest('base64url')}"`;
      reply.header('etag', etag).header('cache-control', 'private, no-cache').header('referrer-policy', 'no-referrer');
      if (hasTag(request.headers['if-none-match'], etag)) return reply.code(304).send();
      return reply.type('text/calendar; charset=utf-8').send(file);
    },
  );
}

/** @example hasTag('W/"a", "b"', '"a"') // true: a proxy may have made the tag weak */
function hasTag(given: string | undefined, etag: string): boolean {
  return (given ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

async function showPage(
  deps: DatabaseDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  address: string | null,
): Promise<FastifyReply> {
  const unit = sessionOf(request).unit!;
  const [row] = await request.reader.rows<{ name: string }>('select name from units where id = $1', [unit]);
  return sendPage(deps, request, reply, calendarFeedView, {
    unitName: row!.name,
    feed: await readFeed(request.reader, unit),
    address,
  });
}
