import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readWeeklyAddressee, setWeeklyMail, type WeeklyAddressee } from '../../storage/weekly-mail';
import { notFound } from '../access/request';
import type { DatabaseDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { readTextForm } from '../http/text-upload';
import { weeklyMailView } from './weekly-mail-view';

interface Params {
  token: string;
}

interface Stop {
  viec?: string;
  'List-Unsubscribe'?: string;
}

/**
 * Where the link of the weekly mail leads: a page with a button, because mail scanners open links too. The link needs no
 * sign-in and can do nothing else.
 */
export function weeklyMailRoutes(app: FastifyInstance, deps: DatabaseDependencies): void {
  const options = { config: { access: 'by-secret' as const, oneClick: true }, logLevel: 'error' as const };
  app.get<{ Params: Params }>('/thu-tuan/:token', options, async (request, reply) =>
    sendPage(deps, request, reply, weeklyMailView, {
      token: request.params.token,
      left: (await addresseeOf(deps, request)).leftAt !== null,
    }),
  );

  app.post<{ Params: Params; Body: Stop }>('/thu-tuan/:token', options, async (request, reply) => {
    const addressee = await addresseeOf(deps, request);
    const oneClick = await isOneClickForm(request);
    const given = { stays: !oneClick && request.body?.viec === 'nhan', at: request.at };
    await deps.database.transaction((tx) => setWeeklyMail(tx, addressee, given));
    // A mail program's one click (RFC 8058) follows no redirect and reads no page.
    if (oneClick) return reply.type('text/plain; charset=utf-8').send('OK\n');
    return reply.redirect(`/thu-tuan/${request.params.token}`, 303);
  });
}

/** The form of a mail program comes in either encoding (RFC 8058, 3.2). */
async function isOneClickForm(request: FastifyRequest): Promise<boolean> {
  const field = 'List-Unsubscribe';
  const value = request.isMultipart()
    ? (await readTextForm(request)).fields.get(field)
    : (request.body as Stop | undefined)?.[field];
  return value === 'One-Click';
}

async function addresseeOf(deps: DatabaseDependencies, request: FastifyRequest): Promise<WeeklyAddressee> {
  const { token } = request.params as Params;
  const found = /^[\w-]{32}$/.test(token) ? await readWeeklyAddressee(deps.database, token) : null;
  if (found === null) throw notFound();
  return found;
}
