import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isInTheMaking, showExport, takeExport } from '../../client/exports/exports';
import { PAPER_TYPES } from '../../documents/paper-file';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { askForReach, notFound, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { attachmentHeader } from '../http/content-disposition';
import { TABLE_TYPES } from '../http/send-table';
import { cancelOwnExport, ownerOf } from './export-queue';
import { exportView } from './export-view';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Seconds until the page of a file in the making is asked for again. */
const LOOK_AGAIN = '3';
const TYPES = { ...TABLE_TYPES, ...PAPER_TYPES };

interface At {
  Params: { id: string };
}

/** A long list or paper in the making: how far it is, and the file once it is ready. It is its person's own. */
export function exportRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const own = { config: { access: 'signed-in' as const, narrowed: true } };

  app.get<At>('/xuat/:id', own, async (request, reply) => {
    const found = await ownExport(request, request.params.id);
    if (isInTheMaking(found.state)) reply.header('refresh', LOOK_AGAIN);
    return sendPage(deps, request, reply, exportView, { found });
  });

  app.post<At & { Body: Record<string, string | undefined> }>('/xuat/:id/huy', own, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body?.dau);
    const { id } = await ownExport(request, request.params.id);
    await cancelOwnExport(request, id);
    return reply.redirect(`/xuat/${id}`, 303);
  });

  app.get<At>('/xuat/:id/tep', own, async (request, reply) => {
    const found = await ownExport(request, request.params.id);
    const content = await takeExport(callerOf(request), ownerOf(sessionOf(request)), found.id);
    if (content === null) return reply.redirect(`/xuat/${found.id}`, 303);
    reply.header('content-disposition', attachmentHeader(`${found.name}.${found.format}`));
    return reply.type(TYPES[found.format]).send(content);
  });
}

/** A file of who asks, in the role in which it was asked for. @throws DungHanError NOT_FOUND */
export async function ownExport(request: FastifyRequest, id: string) {
  // What it holds was read as this person in this role, and it is nobody else's.
  askForReach(request);
  const found = UUID.test(id) ? await showExport(callerOf(request), ownerOf(sessionOf(request)), id) : null;
  if (found === null) throw notFound();
  return found;
}
