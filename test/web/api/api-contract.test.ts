import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApi } from '../../../web/api/openapi';
import type { Operation } from '../../../web/api/operation';
import { OPERATIONS } from '../../../web/operations';
import { PAGE_ACTIONS } from '../setup/page-actions';
import { operationOf } from '../setup/program';
import { type RunningApp, runningApp } from '../setup/running-app';

type Json = Record<string, unknown>;
type Contents = Record<string, { schema: Json; example?: unknown }>;
interface Described {
  operationId: string;
  summary: string;
  tags?: string[];
  parameters: { name: string; in: string; required: boolean; schema: Json }[];
  requestBody?: { content: Contents };
  responses: Record<string, { $ref?: string; description?: string; content?: Contents }>;
}
interface Schema {
  type?: string;
  properties?: Record<string, Json>;
  items?: Json;
  anyOf?: Json[];
  oneOf?: Json[];
  additionalProperties?: Json | boolean;
}
interface Contract {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, Described>>;
  components: Json;
}

const bounds = (schema: Json, ...names: string[]) => names.some((name) => name in schema);

describe('the contract of the JSON API', () => {
  let office: RunningApp;
  let contract: Contract;
  let described: { path: string; method: string; operation: Described }[];
  beforeAll(async () => {
    office = await runningApp({ sample: false });
    contract = JSON.parse((await office.ask('/openapi.json')).body) as Contract;
    described = Object.entries(contract.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );
  });
  afterAll(() => office.close());

  function resolved(schema: Json): Json {
    const { $ref } = schema as { $ref?: string };
    if ($ref === undefined) return schema;
    return (contract.components as { schemas: Record<string, Json> }).schemas[$ref.split('/').at(-1)!]!;
  }

  const pages = () =>
    office.app.writtenRoutes.filter(({ method, url }) => !/^(GET|HEAD)$/.test(method) && !url.startsWith('/api/'));

  it('names every route, and no other', () => {
    const named = described.map(
      ({ path, method }) => `${method.toUpperCase()} /api/v1${path.replace(/\{(\w+)\}/g, ':$1')}`,
    );
    const routes = office.app.writtenRoutes
      .filter(({ method, url }) => url.startsWith('/api/') && method !== 'HEAD')
      .map(({ method, url }) => `${method} ${url}`);
    expect(named.sort()).toEqual(routes.sort());
    const ids = described.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is OpenAPI 3.1 with a head, a server, and tags that are all in use', () => {
    expect(contract.openapi).toBe('3.1.0');
    expect(contract.info).toMatchObject({ title: 'Đúng Hạn', version: '1' });
    expect(contract.servers[0]!.url).toMatch(/\/api\/v1$/);
    const tags = contract.tags.map(({ name }) => name);
    const used = described.flatMap(({ operation }) => operation.tags ?? []);
    expect(new Set(tags)).toEqual(new Set(used));
    expect(new Set(tags).size).toBe(tags.length);
  });

  it('has in docs/api.md a line for every heading, and no other', () => {
    const page = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'api.md'), 'utf8');
    const [, table] = page.split('|---|---|\n') as [string, string];
    const headings = table
      .split('\n\n')[0]!
      .split('\n')
      .flatMap((row) => row.split(' | ')[0]!.slice(2).split(', '));
    expect(headings.sort()).toEqual(contract.tags.map(({ name }) => name).sort());
  });

  it('says of each operation what it does, its parameters, its answers and its refusals', () => {
    for (const { path, method, operation } of described) {
      const { operationId, summary, parameters, requestBody, responses } = operation;
      expect([operationId, /^[a-z][A-Za-z]+$/.test(operationId), summary.length > 10]).toEqual([
        operationId,
        true,
        true,
      ]);
      const inPath = parameters.filter((parameter) => parameter.in === 'path');
      expect(inPath.map(({ name }) => `{${name}}`).sort()).toEqual((path.match(/\{\w+\}/g) ?? []).sort());
      expect(inPath.every(({ required }) => required)).toBe(true);
      const keys = parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
      expect([operationId, new Set(keys).size]).toEqual([operationId, keys.length]);
      for (const { schema } of parameters) expect(Object.keys(schema).length).toBeGreaterThan(0);
      if (method !== 'post') expect([operationId, requestBody]).toEqual([operationId, undefined]);
      const good = Object.keys(responses).filter((status) => /^2\d\d$/.test(status));
      // A large file is made outside the request.
      const { status, queues } = operationOf(operationId);
      expect([operationId, good]).toEqual([operationId, [String(status), ...(queues ? ['202'] : [])]]);
      if (queues) expect(responses['202']).toEqual({ $ref: '#/components/responses/Queued' });
      expect(Object.keys(responses[good[0]!]!.content!)).toHaveLength(1);
      expect(Object.keys(responses)).toEqual(
        expect.arrayContaining(['400', '401', '403', '404', '409', '429', '503', 'default']),
      );
    }
  });

  it('has no dangling reference', () => {
    const known = contract as unknown as Json;
    const references = [...JSON.stringify(contract).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference!);
    expect(references.length).toBeGreaterThan(described.length);
    for (const reference of new Set(references)) {
      const found = reference
        .replace(/^#\//, '')
        .split('/')
        .reduce<unknown>((place, key) => (place as Json | undefined)?.[key], known);
      expect([reference, typeof found]).toEqual([reference, 'object']);
    }
  });

  it('says of everything a program may send how long, how large or of what form it is', () => {
    const found: string[] = [];
    const look = (place: string, given: Json) => {
      const schema = resolved(given);
      const { type, properties = {}, items, anyOf = [], oneOf = [], additionalProperties } = schema as Schema;
      if (type === 'string' && !bounds(schema, 'maxLength', 'pattern', 'enum', 'const', 'contentMediaType'))
        found.push(`${place}: string`);
      if (type === 'integer' && !(bounds(schema, 'minimum') && bounds(schema, 'maximum')))
        found.push(`${place}: integer`);
      if (type === 'array' && !bounds(schema, 'maxItems') && !place.endsWith('.files')) found.push(`${place}: array`);
      for (const [name, field] of Object.entries(properties)) look(`${place}.${name}`, field);
      for (const each of [...anyOf, ...oneOf]) look(place, each);
      if (items !== undefined) look(`${place}[]`, items);
      if (typeof additionalProperties === 'object') look(`${place}.*`, additionalProperties);
    };
    for (const { operation } of described) {
      const { operationId, parameters, requestBody } = operation;
      for (const { name, schema } of parameters) look(`${operationId} ${name}`, schema);
      for (const { schema } of Object.values(requestBody?.content ?? {})) look(operationId, schema);
    }
    expect(found).toEqual([]);
  });

  it('names its shapes, and gives an example of every request and answer', () => {
    const { schemas } = contract.components as { schemas: Record<string, Json> };
    expect(Object.keys(schemas)).toEqual(
      expect.arrayContaining(['Round', 'Receipt', 'Matrix', 'Plan', 'Decision', 'Problem', 'GivenDay', 'UnitId']),
    );
    // A shape that differs as request and answer would come twice, as `RoundOutput`.
    expect(Object.keys(schemas).filter((name) => name.endsWith('Output'))).toEqual([]);
    expect(schemas.GivenDay).toMatchObject({ type: 'string', format: 'date', examples: ['2026-09-25'] });
    expect(schemas.Instant).toMatchObject({ type: 'string', format: 'date-time' });
    for (const { operation } of described) {
      const { operationId, requestBody, responses } = operation;
      const good = Object.entries(responses).find(([status]) => status.startsWith('2'))![1];
      const contents = { ...requestBody?.content, ...good.content };
      for (const [type, { example }] of Object.entries(contents)) {
        if (type === 'application/json') expect([operationId, typeof example]).toEqual([operationId, 'object']);
      }
    }
  });

  it('says where each parameter is, how a file is sent and downloaded, and how a repeated request is recognised', () => {
    const { paths } = contract;
    expect(paths['/receipts/{code}']!.get!.parameters).toMatchObject([{ name: 'code', in: 'path', required: true }]);
    expect(paths['/obligation']!.get!.parameters).toMatchObject([{ name: 'id', in: 'query', required: true }]);
    expect(paths['/submissions']!.post!.requestBody!.content).toHaveProperty('multipart/form-data');
    expect(paths['/submissions']!.post!.parameters).toMatchObject([{ name: 'Idempotency-Key', in: 'header' }]);
    expect(paths['/receipts/{code}/files/{ord}']!.get!.responses[200]!.content).toHaveProperty(
      'application/octet-stream',
    );
  });

  it('is the same at every address', () => {
    expect({ ...openApi(OPERATIONS, 'http://x'), servers: null }).toEqual({ ...contract, servers: null });
  });

  it('has an operation for every page that changes something, or the reason why not', () => {
    const ids = new Set(OPERATIONS.map(({ id }) => id));
    for (const { url } of pages()) expect([url, url in PAGE_ACTIONS]).toEqual([url, true]);
    const urls = new Set(pages().map(({ url }) => url));
    for (const [url, { operations, stays }] of Object.entries(PAGE_ACTIONS)) {
      expect([url, urls.has(url)]).toEqual([url, true]);
      expect([url, operations.filter((id) => !ids.has(id))]).toEqual([url, []]);
      expect([url, operations.length > 0 || (stays ?? '').length > 20]).toEqual([url, true]);
    }
  });

  it('has no operation that no test calls, by its name or address', () => {
    const web = join(__dirname, '..');
    const tests = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'));
    const text = tests.map((file) => readFileSync(join(web, file), 'utf8')).join('\n');
    const isAsked = ({ id, path }: Operation) => {
      const names = [`'${id}'`, `'${path}'`, `'/api/v1${path}'`, `\`${path}?`, `\`${path.replace(/\{.*$/, '$')}`];
      return names.some((name) => text.includes(name));
    };
    const forgotten = OPERATIONS.filter((operation) => !isAsked(operation));
    expect(forgotten.map(({ id }) => id)).toEqual([]);
  });
});
