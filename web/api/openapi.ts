import { z } from 'zod';
import type { Operation } from './operation';
import { OPERATIONS } from './operations';
import { problem } from './shapes';

type Json = Record<string, unknown>;

/** The contract of the JSON API as OpenAPI 3.1, made from the table its routes are made from. */
export function openApi(baseUrl: string): Json {
  const paths: Record<string, Json> = {};
  for (const operation of OPERATIONS) {
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
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Made on the page /ma-truy-cap' } },
      schemas: { Problem: schemaOf(problem) },
    },
  };
}

function described({ id, summary, access, path, query, body, files, answer, status }: Operation): Json {
  return {
    operationId: id,
    summary,
    'x-access': access,
    parameters: parametersOf(path, query),
    ...(body === null ? {} : { requestBody: { required: true, content: contentOf(body, files) } }),
    responses: {
      [status]: { description: 'OK', content: { 'application/json': { schema: schemaOf(answer) } } },
      default: {
        description: 'Refused or failed (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
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
