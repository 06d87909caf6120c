import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Database } from '../storage/database';
import { readSession, startSession } from '../web/access/session';
import { buildApp } from '../web/app';
import { cookieName } from '../web/http/cookie';
import { type Benchmark, type Measurement, seededRandom } from './benchmark';
import { fillWebOffice, WEB_NOW, type WebOffice } from './web-office';
import type { Visit, Visited } from './web-visitors';

const SIZES = (process.env.BENCH_OBLIGATIONS ?? '100000,1000000').split(',').map(Number);
const REQUESTS = 200;
const WARM_UP = 20;
const SENDERS = 50;
const SEND_MS = Number(process.env.BENCH_SEND_MS ?? 60_000);
const SEND_WARM_UP_MS = 2_000;
const FILE_BYTES = 200_000;
const BASE = 'http://bench.invalid';
const NOTE =
  'one visitor after the other over HTTP from a thread of its own; baseline: a bare Fastify route with one query by primary key';

/** Pages of a large office, and many units submitting at once. */
export const web: Benchmark = {
  name: 'web',
  about: `p50, p95, p99 of matrix, unit page and leaders' page over ${SIZES.join(' and ')} obligations; ${SENDERS} units sending at once`,
  async run({ services, projectDir, say }) {
    const measured: Measurement[] = [];
    for (const size of SIZES) {
      const database = await services.database(10);
      say(`an office of ${size} obligations`);
      const office = await fillWebOffice(database, projectDir, size);
      const [app, bare] = [await ourApp(database), await bareApp(database)];
      services.atEnd(() => Promise.all([app.close(), bare.close()]));
      const [ours, floor] = [await listening(app), await listening(bare)];
      say(`its pages, ${REQUESTS} times each`);
      measured.push(...(await pages(size, ours, floor, database, office)));
      if (size === SIZES[0]) measured.push(...(await sending(ours, floor, database, office, say)));
    }
    return measured;
  },
};

async function pages(
  size: number,
  ours: string,
  floor: string,
  database: Database,
  office: WebOffice,
): Promise<Measurement[]> {
  const staff = await cookieOf(database, 'staff', null);
  const leader = await cookieOf(database, 'leader', null);
  const unit = await cookieOf(database, 'unit', office.unit);
  const bare = await visit({ ...oneVisitor(floor, '/bare', ''), requests: REQUESTS });
  const measured: Measurement[] = [];
  for (const [name, path, cookie] of [
    ['matrix', '/bang-theo-doi', staff],
    ['unit page', '/bao-cao', unit],
    ["leaders' page", '/lanh-dao', leader],
  ] as const) {
    await visit({ ...oneVisitor(ours, path, cookie), requests: WARM_UP });
    const found = await visit({ ...oneVisitor(ours, path, cookie), requests: REQUESTS });
    measured.push(...percentiles(`web/${name}/${size}`, found, bare, NOTE));
  }
  return measured;
}

async function sending(
  ours: string,
  floor: string,
  database: Database,
  office: WebOffice,
  say: (line: string) => void,
): Promise<Measurement[]> {
  say(`${SENDERS} units send at once for ${SEND_MS / 1_000} s`);
  const random = seededRandom(6_14);
  const visitors: Visit['visitors'] = [];
  for (const obligation of office.open.slice(0, SENDERS)) {
    const token = await startSession(database, { role: 'unit', name: 'Đo', unit: obligation.split('/').at(-1)! });
    const session = (await readSession(database, token, '2026-11-23'))!;
    const form = { dau: session.formToken, viec: 'gui', 'v.dialogues': String(Math.floor(random() * 20)) };
    const path = `/u/${obligation.split('/').map(encodeURIComponent).join('/')}`;
    visitors.push({ path, cookie: `${cookieName(BASE)}=${token}`, form });
  }
  const send = async (address: string, at: Visit['visitors']): Promise<Visited> => {
    const rest = { address, visitors: at, requests: Number.MAX_SAFE_INTEGER, fileBytes: FILE_BYTES };
    await visit({ ...rest, forMs: SEND_WARM_UP_MS });
    return visit({ ...rest, forMs: SEND_MS });
  };
  const found = await send(ours, visitors);
  say('the same to the bare route');
  const bare = await send(
    floor,
    visitors.map((visitor) => ({ ...visitor, path: '/bare-form' })),
  );
  const note = `${FILE_BYTES / 1_000} kB each; baseline: a bare Fastify route that reads the form and inserts the file's bytes`;
  const name = `web-sending/${SENDERS} at once`;
  const perSecond = { name: `${name}, receipts`, unit: 'per s', rounds: 1, note };
  const [n, m] = [found.took.length / (SEND_MS / 1_000), bare.took.length / (SEND_MS / 1_000)];
  return [...percentiles(name, found, bare, note), { ...perSecond, ours: n, baseline: m, ratio: n / m }];
}

function percentiles(name: string, ours: Visited, bare: Visited, note: string): Measurement[] {
  if (ours.failed + bare.failed > 0) throw new Error(`${name}: ${ours.failed} and ${bare.failed} requests failed`);
  return [50, 95, 99].map((percent) => {
    const [found, baseline] = [percentile(ours.took, percent), percentile(bare.took, percent)];
    return {
      ...{ name: `${name}, p${percent}`, unit: 'ms', rounds: ours.took.length, note },
      ...{ ours: found, baseline, ratio: found / baseline },
    };
  });
}

/** The p-th percentile. */
function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

function oneVisitor(address: string, path: string, cookie: string): Omit<Visit, 'requests'> {
  return { address, visitors: [{ path, cookie, form: null }], forMs: 120_000, fileBytes: 0 };
}

function visit(data: Visit): Promise<Visited> {
  const worker = new Worker(join(__dirname, 'web-visitors.js'), { workerData: data });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function cookieOf(database: Database, role: 'staff' | 'leader' | 'unit', unit: string | null): Promise<string> {
  return `${cookieName(BASE)}=${await startSession(database, { role, name: 'Đo', unit })}`;
}

function ourApp(database: Database): Promise<FastifyInstance> {
  return buildApp({ database, clock: () => WEB_NOW, baseUrl: BASE, embedded: true, dataDir: null, dailyQuota: null });
}

/** Baseline for pages: a route with one query; and for forms: a route that stores the file as a row. */
async function bareApp(database: Database): Promise<FastifyInstance> {
  await database.rows(
    'create table bare_files (id bigint generated always as identity, content bytea storage external)',
  );
  const app = Fastify({ logger: false });
  await app.register(multipart, { limits: { fileSize: 1_000_000 } });
  const [{ id }] = (await database.rows<{ id: string }>('select id from obligations limit 1')) as [{ id: string }];
  app.get('/bare', async (_request, reply) => {
    const rows = await database.rows('select * from obligations where id = $1', [id]);
    return reply.type('text/html').send(`<!doctype html><p>${JSON.stringify(rows).length}</p>`);
  });
  app.post('/bare-form', async (request) => {
    for await (const part of request.parts()) {
      if (part.type === 'file')
        await database.rows('insert into bare_files (content) values ($1)', [await part.toBuffer()]);
    }
    return { ok: true };
  });
  return app;
}

function listening(app: FastifyInstance): Promise<string> {
  return app.listen({ port: 0, host: '127.0.0.1' });
}
