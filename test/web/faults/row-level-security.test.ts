import { makeToken } from '../../../web/people/tokens';
import { formTokenOf } from '../setup/by-link';
import { sessionOf, tokenOf } from '../setup/people-of-all-kinds';
import { type RunningApp, runningApp } from '../setup/running-app';
import { TODAY } from '../setup/sample-office';
import type { PersonName } from '../setup/written-rules';
import {
  fillWithStrangers,
  forbiddenWords,
  mayRead,
  reportOf,
  type StrangeId,
  UNITS,
  unitOf,
  WORDS,
} from './office-of-strangers';
import { sendAll, spread, swapped } from './swapped-requests';

/** `authorise` is taken away: every rule lets everybody in who is signed in, and no list is narrowed. */
jest.mock('../../../web/access/authorise', () => {
  const real = jest.requireActual('../../../web/access/authorise');
  const authorise = (access: string, session: unknown) =>
    session === null ? real.authorise(access, session) : 'allow';
  return { ...real, authorise, needsOwner: () => false, needsReach: () => false };
});
jest.mock('../../../web/access/reach', () => ({
  ...jest.requireActual('../../../web/access/reach'),
  reaches: () => true,
  reachValues: () => [null, null, null],
}));

/** One person of each limit PostgreSQL knows. */
const LIMITED: readonly PersonName[] = [
  'unit member',
  'staff of the subtree',
  'staff of another document',
  'officer of the compiler',
  'officer of another compiler',
];

/** Whether PostgreSQL lets a person read a report. A compiler's people read that of their own body too, which their compiled report became. */
const isOpenTo = (person: PersonName, owner: StrangeId['owner']): boolean =>
  mayRead(person, owner) || (person === 'officer of another compiler' && owner === 'sibling');

describe('W4: with `authorise` taken away, PostgreSQL still shows nothing of others', () => {
  let office: RunningApp;
  let ids: StrangeId[];
  beforeAll(async () => {
    office = await runningApp({ embedded: false });
    ids = await fillWithStrangers(office.database);
  }, 60_000);
  afterAll(() => office.close());

  it.each(LIMITED)(
    'to a %s: no page, file or answer of the API has a word of another',
    async (person) => {
      const cookie = (await tokenOf(office.database, person))!;
      const session = (await sessionOf(office.database, person))!;
      const bearer = await makeToken(office.database, session, { purpose: WORDS.token(person), days: 1, at: TODAY });
      const asker = { cookie: `dung-han=${cookie}`, formToken: formTokenOf(cookie), bearer };
      const others = ids.filter(({ owner }) => !isOpenTo(person, owner));
      const faults: string[] = [];
      let shown = 0;
      const routes = office.app.writtenRoutes.filter(({ method }) => method === 'GET');
      for (const [place, route] of routes.entries()) {
        const strangers = spread(others, LIMITED.indexOf(person), place);
        const requests = strangers.flatMap((strange) => swapped(route, strange, ids, asker));
        await sendAll(office.app, requests, ({ options }, { statusCode, body }) => {
          const told = forbiddenWords(person).find((word) => body.includes(word));
          if (told !== undefined) faults.push(`${options.url} tells ${told}`);
          if (statusCode === 200) shown += 1;
        });
      }
      expect(faults).toEqual([]);
      // Most pages do answer, with the person's own data.
      expect(shown).toBeGreaterThan(50);
    },
    60_000,
  );

  it('what is the person’s own is still there: row-level security that hides everything would pass the test above', async () => {
    const cookie = (await tokenOf(office.database, 'unit member'))!;
    const get = async (url: string) =>
      (await office.app.inject({ url, headers: { cookie: `dung-han=${cookie}` } })).body;
    expect(await get(`/u/${reportOf('own')}`)).toContain(WORDS.draft('own'));
    for (const owner of UNITS.filter((unit) => unit !== 'own')) {
      expect(await get(`/u/${reportOf(owner)}`)).toContain('Không tìm thấy');
      expect(await get(`/don-vi/${unitOf(owner)}`)).not.toContain(WORDS.contact(owner));
    }
  });

  it('and nothing of theirs changes', async () => {
    const count = async () =>
      office.database.rows(
        `select (select count(*) from submissions) as submissions, (select count(*) from obligations where state = 'accepted') as checked,
           (select count(*) from notices) as notices, (select count(*) from rollups where state = 'confirmed') as confirmed,
           (select jsonb_agg(to_jsonb(d) order by obligation) from drafts d) as drafts`,
      );
    const before = await count();
    for (const person of LIMITED) {
      const cookie = (await tokenOf(office.database, person))!;
      const session = (await sessionOf(office.database, person))!;
      const bearer = await makeToken(office.database, session, { purpose: WORDS.token(person), days: 1, at: TODAY });
      const asker = { cookie: `dung-han=${cookie}`, formToken: formTokenOf(cookie), bearer };
      const theirs = ids.filter(({ kind, owner }) => IN_A_REPORT.has(kind) && !isOpenTo(person, owner));
      const writing = office.app.writtenRoutes.filter(
        ({ method, access }) =>
          !['GET', 'HEAD'].includes(method) && ['staff', 'confirm', 'owner-write'].includes(access),
      );
      for (const route of writing) {
        // A request with the id in query or body has the person's own resource in its path, which the person may
        // change.
        const requests = theirs.flatMap((strange) => swapped(route, strange, [], asker));
        await sendAll(office.app, requests, () => undefined);
      }
    }
    expect(await count()).toEqual(before);
  }, 120_000);
});

const IN_A_REPORT = new Set(['obligation', 'receipt', 'collection']);
