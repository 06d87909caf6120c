import type { FastifyInstance, FastifyRequest } from 'fastify';
import { showExport, takeExport } from '../../client/exports/exports';
import { callerOf } from '../access/caller';
import { askForReach, notFound, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { attachmentHeader } from '../http/content-disposition';
import { TABLE_TYPES } from '../http/send-table';
import { exportView } from './export-view';
import { ownerOf } from './long-export';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Seconds until the page of a file in the making is asked for again. */
const LOOK_AGAIN = '3';

/** A long list in the making: how far it is, and the file once it is ready. It is its person's own. */
export function exportRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const own = { config: { access: 'signed-in' as const, narrowed: true } };

  app.get<{ Params: { id: string } }>('/xuat/:id', own, async (request, reply) => {
    const found = await foundIn(request);
    if (found.state !== 'ready' && found.state !== 'failed') reply.header('refresh', LOOK_AGAIN);
    return sendPage(deps, request, reply, exportView, { found });
  });

  app.get<{ Params: { id: string } }>('/xuat/:id/tep', own, async (request, reply) => {
    const found = await foundIn(request);
    const content = await takeExport(callerOf(request), ownerOf(sessionOf(request)), found.id);
    if (content === null) return reply.redirect(`/xuat/${found.id}`, 303);
    reply.header('content-disposition', attachmentHeader(`${found.name}.${found.format}`));
    return reply.type(TABLE_TYPES[found.format]).send(content);
  });
}

async function foundIn(request: FastifyRequest<{ Params: { id: string } }>) {
  // What it holds was read as this person in this role, and it is nobody else's.
  askForReach(request);
  const { id } = request.params;
  const found = UUID.test(id) ? await showExport(callerOf(request), ownerOf(sessionOf(request)), id) : null;
  if (found === null) throw notFound();
  return found;
}
