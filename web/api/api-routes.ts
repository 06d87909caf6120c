import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { UploadedFile } from '../../files/uploaded-file';
import { callerOf } from '../access/caller';
import { askForReach, sessionOf } from '../access/request';
import type { DatabaseDependencies } from '../dependencies';
import { asAttachment } from '../http/content-disposition';
import { readMultipart } from '../http/multipart-form';
import { fieldFault } from './field-fault';
import { openApi } from './openapi';
import type { Operation } from './operation';
import { type Download, download } from './shapes';

/** The JSON API: every operation of the table as a route under `/api/v1`, and its contract at `/openapi.json`. */
export function apiRoutes(app: FastifyInstance, deps: DatabaseDependencies, operations: readonly Operation[]): void {
  // Laid out when somebody first asks: few do, and everybody waits for the start.
  let contract: string | null = null;
  app.get('/openapi.json', { config: { access: 'everyone' } }, async (_request, reply) => {
    contract ??= JSON.stringify(openApi(operations, deps.baseUrl));
    return reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(contract);
  });
  for (const operation of operations) addOperation(app, deps, operation);
}

function addOperation(app: FastifyInstance, deps: DatabaseDependencies, operation: Operation): void {
  const { method, path, access, status, mostBytes, run } = operation;
  const url = `/api/v1${path.replace(/\{(\w+)\}/g, ':$1')}`;
  app.route({
    method,
    url,
    ...(mostBytes === null ? {} : { bodyLimit: mostBytes }),
    config: { access, narrowed: true },
    handler: async (request, reply) => {
      const session = sessionOf(request);
      // Whose a report is, is asked by the operation itself; a list is narrowed by how far the person reaches.
      const reach = access.startsWith('owner') ? session.reach : askForReach(request);
      const query = read(operation.query, { ...(request.query as object), ...(request.params as object) });
      const { json, files } = await bodyOf(request, operation);
      const body = operation.body === null ? null : read(operation.body, json);
      const call = {
        deps,
        wholeDatabase: deps.database,
        request,
        session,
        caller: callerOf(request),
        reach,
        query,
        body,
        files,
      };
      const answer = await run(call as never);
      if (operation.answer === download) return sendFile(reply, answer as Download);
      // What a query reads beyond the contract stays here.
      const shaped = operation.answer.parse(answer);
      return reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(shaped));
    },
  });
}

/** A file to be saved, never shown inside a page, whatever it holds. */
function sendFile(reply: FastifyReply, { name, content }: Download): FastifyReply {
  reply
    .header('content-disposition', asAttachment(name))
    .header('content-security-policy', "default-src 'none'; sandbox");
  return reply.type('application/octet-stream').send(content);
}

/** The JSON of the body, and the files beside it where the operation takes some. */
async function bodyOf(
  request: FastifyRequest,
  { body, files: takesFiles }: Operation,
): Promise<{ json: unknown; files: UploadedFile[] }> {
  if (body === null || !takesFiles || !request.isMultipart()) return { json: request.body, files: [] };
  const { fields, files, fileFaults } = await readMultipart(request);
  if (fileFaults.length > 0) {
    const issues = fileFaults.map((fault) => ({ code: 'UPLOAD_TYPE', path: 'files', message: fault }));
    throw new DungHanError('UPLOAD_TYPE', message('uploads.several', { faults: fileFaults }), { issues });
  }
  try {
    return { json: JSON.parse(fields.get('report') ?? ''), files };
  } catch {
    throw new DungHanError('USAGE', message('requests.report-part'));
  }
}

/** @throws DungHanError USAGE with every fault as an issue */
function read(type: z.ZodType, given: unknown): unknown {
  const result = type.safeParse(given, { error: fieldFault });
  if (result.success) return result.data;
  const issues = result.error.issues.map((fault) => ({
    code: 'FIELD_INVALID',
    path: fault.path.join('.'),
    message: fault.message,
  }));
  throw new DungHanError('USAGE', message('requests.fields', { paths: issues.map(({ path }) => path) }), { issues });
}
