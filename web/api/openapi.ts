import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiMediaTypeObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiResponseObject,
} from 'zod-openapi';
import { TAKEN_TYPES } from '../../files/inspection';
import { JSON_BYTES } from '../../files/upload-limits';
import type { Access } from '../access/authorise';
import { exampleOf } from './example-of';
import { idempotencyKey } from './idempotency-key';
import type { Operation } from './operation';
import { problemsOf } from './problems';
import { exportId } from './scalars';
import { download } from './shapes';

/** The contract of the JSON API as OpenAPI 3.1, made from the table its routes are made from. */
export function openApi(operations: readonly Operation[], baseUrl: string) {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: described(operation) };
  }
  const subjects = [...new Set(operations.map(({ subject }) => subject))].filter((name) => name !== null);
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Đúng Hạn',
      version: '1',
      description:
        'Reporting deadlines of Vietnamese public bodies. A token acts as the person who made it, with the same rights as on the pages. Messages are Vietnamese; codes are stable. The office of the examples exists nowhere.',
    },
    servers: [{ url: `${baseUrl}/api/v1` }],
    security: [{ token: [] }],
    tags: subjects.map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Made on the page /ma-truy-cap' } },
    },
  });
}

/** Who may ask, by the name of the written rule. */
const FOR: Readonly<Partial<Record<Access, string>>> = {
  readers: 'For staff, compilers, leaders and auditors, as far as their role reaches.',
  staff: 'For staff and compilers, as far as their role reaches.',
  confirm: "For staff and the compiler's head.",
  admin: 'For staff without a limit, and the administrator.',
  accounts: 'For the administrator.',
  'audit-read': 'For staff, the administrator and auditors without a limit.',
  unit: 'For a unit.',
  'signed-in': 'For everyone with a token.',
  'owner-read': 'For the unit itself, and for those whose role reaches it.',
  'owner-write': 'For the unit itself.',
};

function described(operation: Operation): ZodOpenApiOperationObject {
  const { id, subject, summary, access, answer, status } = operation;
  return {
    operationId: id,
    ...(subject === null ? {} : { tags: [subject] }),
    summary,
    description: FOR[access],
    'x-access': access,
    requestParams: parametersOf(operation),
    ...bodyOf(operation),
    responses: {
      [status]: { description: 'OK', content: answerOf(answer) },
      ...(operation.queues ? { 202: QUEUED } : {}),
      ...problemsOf(operation),
    },
  };
}

/** A large file is not kept waiting for: where it will be, and how far it is. */
const QUEUED: ZodOpenApiResponseObject = {
  id: 'Queued',
  description:
    'The file is large and is made outside the request: `readExport` says how far it is, `downloadExport` gives it',
  headers: z.object({ Location: z.string().meta({ examples: [`/api/v1/exports/${exampleOf(exportId)}`] }) }),
  content: { 'application/json': withExample(z.object({ export: exportId }).meta({ id: 'QueuedFile' })) },
};

function parametersOf({ path, query, idempotent }: Operation) {
  const fields = Object.entries((query as z.ZodObject).shape);
  const inPath = fields.filter(([name]) => path.includes(`{${name}}`));
  const inQuery = fields.filter(([name]) => !path.includes(`{${name}}`));
  return {
    path: z.object(Object.fromEntries(inPath)),
    query: z.object(Object.fromEntries(inQuery)),
    ...(idempotent ? { header: z.object({ 'Idempotency-Key': idempotencyKey.optional() }) } : {}),
  };
}

function bodyOf({ body, files, mostBytes }: Operation): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  if (body === null) return {};
  const content: Record<string, ZodOpenApiMediaTypeObject> = { 'application/json': withExample(body) };
  if (files !== null) {
    const form = z.object({
      report: body.describe('The same as the JSON body'),
      files: z
        .array(z.string().min(1).meta({ contentMediaType: 'application/octet-stream' }))
        .optional()
        .describe(`Files of the report (${TAKEN_TYPES}), named by their endings, at most ${files.files}`),
    });
    content['multipart/form-data'] = { schema: form, encoding: { report: { contentType: 'application/json' } } };
  }
  const megabytes = Math.round((mostBytes ?? JSON_BYTES) / 1_048_576);
  return { requestBody: { required: true, description: `JSON of at most ${megabytes} MB`, content } };
}

function answerOf(answer: z.ZodType): Record<string, ZodOpenApiMediaTypeObject> {
  if (answer === download) return { 'application/octet-stream': { schema: { description: answer.description } } };
  return { 'application/json': withExample(answer) };
}

function withExample(type: z.ZodType): ZodOpenApiMediaTypeObject {
  return { schema: type, example: exampleOf(type) };
}
