import { z } from 'zod';
import type { Operation } from './operation';
import { download, problem } from './shapes';

type Json = Record<string, unknown>;

/** The contract of the JSON API as OpenAPI 3.1, made from the table its routes are made from. */
export function openApi(operations: readonly Operation[], baseUrl: string): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: described(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Đúng Hạn',
      version: '1',
      description:
        'Reporting deadlines of Vietnamese public bodies. A token acts as the person who made it, with the same rights as on the pages. Messages are Vietnamese; codes are stable.',
    },
    servers: [{ url: `${baseUrl}/api/v1` }],
    security: [{ token: [] }],
    tags: [...new Set(operations.map(({ subject }) => subject))].flatMap((name) => (name === null ? [] : { name })),
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Made on the page /ma-truy-cap' } },
      schemas: { Problem: schemaOf(problem) },
      responses: Object.fromEntries(
        Object.entries(PROBLEMS).map(([name, description]) => [name, problemAnswer(description)]),
      ),
    },
  };
}

/** What can be said instead of an answer; the code in it says more. */
const PROBLEMS = {
  Usage: 'The request itself is wrong; what is not as described stands in `issues`',
  NoToken: 'No token came along, or it has run out or was revoked',
  Forbidden: 'Not for this role',
  NotFound: 'Not there, or it belongs to another unit or lies beyond what the role reaches',
  Conflict: 'Not as things stand now',
  Refused: 'Understood and not done; several faults come as `issues`',
  Failed: 'Refused for another reason, or failed',
} as const;

const PROBLEM_OF: Readonly<Record<string, keyof typeof PROBLEMS>> = {
  400: 'Usage',
  401: 'NoToken',
  403: 'Forbidden',
  404: 'NotFound',
  409: 'Conflict',
  422: 'Refused',
  default: 'Failed',
};

function problemAnswer(description: string): Json {
  const schema = { $ref: '#/components/schemas/Problem' };
  return { description: `${description} (RFC 9457)`, content: { 'application/problem+json': { schema } } };
}

function described(operation: Operation): Json {
  const { id, subject, summary, access, path, query, body, files, answer, status } = operation;
  const problems = Object.entries(PROBLEM_OF).map(([code, name]) => [code, { $ref: `#/components/responses/${name}` }]);
  return {
    operationId: id,
    ...(subject === null ? {} : { tags: [subject] }),
    summary,
    'x-access': access,
    parameters: [...parametersOf(path, query), ...(operation.idempotent ? [IDEMPOTENCY_KEY] : [])],
    ...(body === null ? {} : { requestBody: { required: true, content: contentOf(body, files) } }),
    responses: {
      [status]: { description: 'OK', content: answerOf(answer) },
      ...Object.fromEntries(problems),
    },
  };
}

const IDEMPOTENCY_KEY: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Sent again with the same key by the same person for the same report, it is done once: a report gives the same receipt',
  schema: { type: 'string' },
};

function answerOf(answer: z.ZodType): Json {
  if (answer !== download) return { 'application/json': { schema: schemaOf(answer) } };
  return { 'application/octet-stream': { schema: { description: answer.description } } };
}

function parametersOf(path: string, query: z.ZodType): Json[] {
  const { properties = {}, required = [] } = schemaOf(query, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => {
    const inPath = path.includes(`{${name}}`);
    return {
      ...{ name, in: inPath ? 'path' : 'query', required: inPath || required.includes(name) },
      ...(description === undefined ? {} : { description }),
      schema,
    };
  });
}

function contentOf(body: z.ZodType, files: boolean): Json {
  const schema = schemaOf(body, 'input');
  if (!files) return { 'application/json': { schema } };
  const form = {
    type: 'object',
    required: ['report'],
    properties: {
      report: { ...schema, description: 'The same as the JSON body' },
      files: { type: 'array', items: { type: 'string', contentMediaType: 'application/octet-stream' } },
    },
  };
  const encoding = { report: { contentType: 'application/json' } };
  return { 'application/json': { schema }, 'multipart/form-data': { schema: form, encoding } };
}

function schemaOf(type: z.ZodType, io: 'input' | 'output' = 'output'): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io, unrepresentable: 'any' }) as Json;
  return schema;
}
