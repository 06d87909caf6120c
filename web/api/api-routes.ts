import type { FastifyInstance, FastifyReply } from 'fastify';
import { JSON_BYTES } from '../../files/upload-limits';
import { callerOf } from '../access/caller';
import { askForReach, sessionOf } from '../access/request';
import type { DatabaseDependencies } from '../dependencies';
import { attachmentHeader } from '../http/content-disposition';
import { openApi } from './openapi';
import type { Operation } from './operation';
import { refuseOtherMethods } from './other-methods';
import { readRequest } from './read-request';
import { type Download, download, type Queued } from './shapes';

/** The JSON API: every operation of the table as a route under `/api/v1`, and its contract at `/openapi.json`. */
export function apiRoutes(app: FastifyInstance, deps: DatabaseDependencies, operations: readonly Operation[]): void {
  // Made when it is first asked for: few programs read it, and every start would wait for it.
  let contract: string | null = null;
  app.get('/openapi.json', { config: { access: 'everyone' } }, async (_request, reply) => {
    contract ??= JSON.stringify(openApi(operations, deps.baseUrl));
    return reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(contract);
  });
  refuseOtherMethods(app, operations);
  for (const operation of operations) addOperation(app, deps, operation);
}

function addOperation(app: FastifyInstance, deps: DatabaseDependencies, operation: Operation): void {
  const { method, path, access, status, mostBytes, run } = operation;
  app.route({
    method,
    url: `/api/v1${path.replace(/\{(\w+)\}/g, ':$1')}`,
    bodyLimit: mostBytes ?? JSON_BYTES,
    config: { access, narrowed: true },
    handler: async (request, reply) => {
      const session = sessionOf(request);
      // Whose a report is, is asked by the operation itself; a list is narrowed by how far the person reaches.
      const reach = access.startsWith('owner') ? session.reach : askForReach(request);
      const call = {
        ...(await readRequest(request, operation)),
        deps,
        wholeDatabase: deps.database,
        request,
        session,
        caller: callerOf(request),
        reach,
      };
      const answer = await run(call as never);
      if (operation.answer === download) return sendFileOrPlace(reply, answer as Download | Queued);
      // What a query reads beyond the contract stays here.
      const shaped = operation.answer.parse(answer);
      return reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(shaped));
    },
  });
}

/** A file, or the place where a large one will be. */
function sendFileOrPlace(reply: FastifyReply, answer: Download | Queued): FastifyReply {
  if (!('queued' in answer)) return sendFile(reply, answer);
  const { queued } = answer;
  reply.code(202).header('location', `/api/v1/exports/${queued}`);
  return reply.type('application/json; charset=utf-8').send(JSON.stringify({ export: queued }));
}

/** A file to be saved, never shown inside a page, whatever it holds. */
function sendFile(reply: FastifyReply, { name, content }: Download): FastifyReply {
  reply
    .header('content-disposition', attachmentHeader(name))
    .header('content-security-policy', "default-src 'none'; sandbox");
  return reply.type('application/octet-stream').send(content);
}
