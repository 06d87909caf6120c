import { Writable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { createLogger } from '../../../config/logger';
import { buildApp } from '../../../web/app';
import { makeToken } from '../../../web/people/tokens';
import { formTokenOf } from '../setup/by-link';
import { sessionOf, tokenOf } from '../setup/people-of-all-kinds';
import { BASE, type RunningApp, runningApp } from '../setup/running-app';
import { TODAY } from '../setup/sample-office';
import { PEOPLE, type PersonName } from '../setup/written-rules';
import {
  fillWithStrangers,
  forbiddenWords,
  mayRead,
  reportOf,
  type StrangeId,
  unitOf,
  WORDS,
} from './office-of-strangers';
import { type Asker, type SwappedRequest, sendAll, spread, swapped } from './swapped-requests';

const LIMITED = PEOPLE.filter((person) => !['nobody', 'administrator', 'staff', 'leader', 'auditor'].includes(person));
/** One reader of the whole office is enough: only drafts and mails are closed to that person. */
const ASKING: readonly PersonName[] = [...LIMITED, 'leader'];
const WRITING = ['POST', 'PUT', 'PATCH', 'DELETE'];
/** They end the asker's own session, which is no swap. */
const LEAVES = new Set(['/dang-xuat']);
/** Addresses that may contain a secret are not logged: calendars, and the link of the weekly mail. */
const UNLOGGED = /^\/(lich|thu-tuan)\/:/;

interface Line {
  msg: string;
  reqId?: string;
  status?: number;
  owner?: { unit: string };
  by?: { duty: string; unit: string | null };
  res?: { statusCode: number };
}

describe('W4: ids swapped in path, query and body, of pages and of the API', () => {
  let office: RunningApp;
  let app: FastifyInstance;
  let ids: StrangeId[];
  let lines: Line[] = [];
  const askers = new Map<PersonName, Asker>();

  beforeAll(async () => {
    office = await runningApp({ embedded: false });
    ids = await fillWithStrangers(office.database);
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(JSON.parse(chunk.toString()) as Line);
        done();
      },
    });
    app = await buildApp({
      ...{ database: office.database, clock: () => TODAY, baseUrl: BASE, embedded: false, dataDir: null },
      logger: createLogger('web', 'info', stream),
    });
    for (const person of ASKING) {
      const cookie = (await tokenOf(office.database, person))!;
      const session = (await sessionOf(office.database, person))!;
      const bearer = await makeToken(office.database, session, { purpose: WORDS.token(person), days: 1, at: TODAY });
      askers.set(person, { cookie: `dung-han=${cookie}`, formToken: formTokenOf(cookie), bearer });
    }
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await office.close();
  });

  const routes = (methods: readonly string[]) =>
    office.app.writtenRoutes.filter(({ method, url }) => methods.includes(method) && !LEAVES.has(url));

  /** Sends all requests and returns what was wrong with which answer. */
  async function ask(all: readonly { person: PersonName; request: SwappedRequest }[]) {
    const faults: string[] = [];
    let missing = 0;
    const requests = all.map(({ person, request }) => ({ ...request, person }));
    await sendAll(app, requests, ({ person, ...request }, { statusCode, body }) => {
      const what = faultOf(person, request, statusCode, body);
      const { method, url } = request.options;
      if (what !== null)
        faults.push(`${person}: ${method} ${url} (${request.strange.kind} in ${request.where}) ${what}`);
      if (statusCode === 404 && !UNLOGGED.test(request.route.url)) missing += 1;
    });
    return { faults, missing };
  }

  function faultOf(person: PersonName, request: SwappedRequest, status: number, body: string): string | null {
    const told = forbiddenWords(person).find((word) => body.includes(word));
    if (told !== undefined) return `tells ${told}`;
    return status < 300 && opens(person, request) ? `opens, ${status}` : status >= 500 ? `breaks, ${status}` : null;
  }

  /** Every route of these methods with an id of each kind that belongs to another person. */
  function swaps(
    people: readonly PersonName[],
    methods: readonly string[],
  ): { person: PersonName; request: SwappedRequest }[] {
    return people.flatMap((person, at) => {
      const others = ids.filter(({ owner }) => person === 'leader' || !mayRead(person, owner));
      return routes(methods).flatMap((route, place) =>
        spread(others, at, place).flatMap((strange) =>
          swapped(route, strange, ids, askers.get(person)!).map((request) => ({ person, request })),
        ),
      );
    });
  }

  /** A request with another's id in the path must get 404, whatever the kind of the id. */
  function opens(person: PersonName, { where, strange }: SwappedRequest): boolean {
    const whole = ['obligation', 'receipt', 'attachment', 'collection', 'submission'].includes(strange.kind);
    return where === 'path' && whole && !mayRead(person, strange.owner);
  }

  it('a page or file with another person’s id is not found, for every person, route and kind of id, and each 404 is logged', async () => {
    lines = [];
    const all = swaps(ASKING, ['GET']);
    const { faults, missing } = await ask(all);
    expect(faults).toEqual([]);
    expect(all.length).toBeGreaterThan(5_000);
    expect(missing).toBeGreaterThan(1_000);
    expect(lines.filter(({ res }) => res?.statusCode === 404).length).toBeGreaterThanOrEqual(missing);
    const hidden = lines.filter(({ msg }) => msg === 'asked for what is not theirs');
    expect(hidden.length).toBeGreaterThan(100);
    expect(
      hidden.every(({ owner, by, reqId }) => owner !== undefined && by?.duty !== undefined && reqId !== undefined),
    ).toBe(true);
  }, 240_000);

  it('a change sent with another person’s id changes nothing of theirs', async () => {
    const before = await everythingOf(office);
    const all = swaps(LIMITED, WRITING);
    expect((await ask(all)).faults).toEqual([]);
    expect(all.length).toBeGreaterThan(4_000);
    expect(await everythingOf(office)).toEqual(before);
  }, 240_000);
});

/**
 * What belongs to others, counted and hashed: submissions, states, drafts, contacts, feeds, sessions, tokens and roles.
 */
async function everythingOf({ database }: RunningApp): Promise<unknown> {
  const units = (['sibling', 'parent', 'foreign', 'elsewhere'] as const).map(unitOf);
  const reports = (['sibling', 'parent', 'foreign', 'elsewhere'] as const).map(reportOf);
  return database.rows(
    `select (select jsonb_agg(jsonb_build_array(id, state, version, state_at) order by id) from obligations where id = any($2)) as reports,
       (select jsonb_agg(to_jsonb(d) order by obligation) from drafts d where obligation = any($2)) as drafts,
       (select jsonb_agg(to_jsonb(c) order by id) from contacts c where unit = any($1)) as contacts,
       (select jsonb_agg(to_jsonb(f) order by unit) from calendar_feeds f where unit = any($1)) as feeds,
       (select jsonb_agg(id order by id) from sessions where duty in ('leader', 'administrator')) as sessions,
       (select jsonb_agg(id order by id) from api_tokens where revoked_at is null and person ->> 'duty' = 'leader') as tokens,
       (select jsonb_agg(id order by id) from account_roles where removed_at is null) as roles`,
    [units, reports],
  );
}
