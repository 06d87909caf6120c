import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { UploadedFile } from '../../files/uploaded-file';
import { readJsonPart } from '../http/body-parsers';
import { readMultipart } from '../http/multipart-form';
import { fieldFault } from './field-fault';
import { idempotencyKey } from './idempotency-key';
import type { Operation } from './operation';

/** What a request says, each part as its shape has it. */
export interface ReadRequest {
  query: unknown;
  body: unknown;
  takeFiles(): readonly UploadedFile[];
}

/**
 * Reads a request by the shapes of its operation: every fault at once, by its place.
 * @throws DungHanError USAGE with `issues`; UPLOAD_TOO_LARGE, SERVICE_UNAVAILABLE of a request with files
 */
export async function readRequest(request: FastifyRequest, operation: Operation): Promise<ReadRequest> {
  const query = read(operation.query, { ...(request.query as object), ...(request.params as object) });
  if (operation.idempotent) read(idempotencyKey.optional(), request.headers['idempotency-key'], 'Idempotency-Key');
  const { json, takeFiles } = await bodyOf(request, operation);
  return { query, body: operation.body === null ? null : read(operation.body, json), takeFiles };
}

/** A program has shown its token before its body is read. */
const byToken = () => true;

/** The JSON of the body, and the files beside it where the operation takes some. */
async function bodyOf(
  request: FastifyRequest,
  { body, files: limits }: Operation,
): Promise<{ json: unknown; takeFiles: ReadRequest['takeFiles'] }> {
  if (body === null || limits === null || !request.isMultipart()) return { json: request.body, takeFiles: () => [] };
  const { fields, files, fileFaults } = await readMultipart(request, byToken, { limits });
  const takeFiles = () => {
    if (fileFaults.length === 0) return files;
    const issues = fileFaults.map((fault) => ({ code: 'UPLOAD_TYPE', path: 'files', message: fault.message }));
    throw new DungHanError(
      'UPLOAD_TYPE',
      message('uploads.several', { faults: fileFaults.map((fault) => fault.message) }),
      { issues },
    );
  };
  return { json: readJsonPart(fields.get('report') ?? ''), takeFiles };
}

/** @param place where it stands, of what is no part of an object */
function read(type: z.ZodType, given: unknown, place?: string): unknown {
  const result = type.safeParse(given, { error: fieldFault });
  if (result.success) return result.data;
  const issues = result.error.issues.map((fault) => ({
    code: 'FIELD_INVALID',
    path: place ?? fault.path.join('.'),
    message: fault.message,
  }));
  throw new DungHanError('USAGE', message('requests.fields', { paths: issues.map(({ path }) => path) }), { issues });
}
