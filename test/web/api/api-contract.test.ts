import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApi } from '../../../web/api/openapi';
import type { Operation } from '../../../web/api/operation';
import { OPERATIONS } from '../../../web/operations';
import { PAGE_ACTIONS } from '../setup/page-actions';
import { type RunningApp, runningApp } from '../setup/running-app';

type Json = Record<string, unknown>;
interface Described {
  operationId: string;
  summary: string;
  tags?: string[];
  parameters: { name: string; in: string; required: boolean; schema: Json }[];
  requestBody?: { content: Record<string, { schema: Json }> };
  responses: Record<string, { $ref?: string; description?: string; content?: Record<string, { schema: Json }> }>;
}
interface Contract {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, Described>>;
  components: Json;
}

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

  const pages = () =>
    office.app.writtenRoutes.filter(({ method, url }) => !/^(GET|HEAD)$/.test(method) && !url.startsWith('/api/'));

  it('names every route there is, and no other', () => {
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

  it('says of each operation what it does, what it takes, what it answers and how it refuses', () => {
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
      expect([operationId, good.length]).toEqual([operationId, 1]);
      expect(Object.keys(responses[good[0]!]!.content!)).toHaveLength(1);
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '401', '403', '404', '422', 'default']));
    }
  });

  it('refers to nothing that is not there', () => {
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

  it('says where each parameter stands, how a file is sent and got, and how sending twice is told', () => {
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

  it('has no operation that no test asks for, by its name or address', () => {
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
