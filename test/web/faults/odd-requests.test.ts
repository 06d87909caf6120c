import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import type { WrittenRoute } from '../../../web/access/request';
import { formTokenOf } from '../setup/by-link';
import { tokenOf } from '../setup/people-of-all-kinds';
import { BASE, multipart, type RunningApp, runningApp } from '../setup/running-app';
import { OPEN_ROUND, OVERDUE_ROUND, UNIT } from '../setup/sample-office';
import type { PersonName } from '../setup/written-rules';
import { fillWithStrangers, type StrangeId } from './office-of-strangers';

const WEB = join(__dirname, '../../../web');
/** Names of fields and parameters as the routes declare them: `tiep?: string`, `'bao-cao'?: unknown`. */
const DECLARED = /(?:'([\w-]+)'|\b([a-z]\w*))\?: (?:string|unknown|FieldValue)\b/g;

function declaredNames(): string[] {
  const sources = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const found = sources.flatMap((name) =>
    [...readFileSync(join(WEB, name), 'utf8').matchAll(DECLARED)].map(([, quoted, plain]) => (quoted ?? plain)!),
  );
  return [...new Set(found)].filter((name) => name !== 'dau').sort();
}

/** Unusual forms of one parameter. */
const ODD: Readonly<Record<string, (name: string) => string>> = {
  'given twice': (name) => `${name}=/a&${name}=/b`,
  'given as a list': (name) => `${name}[]=1&${name}[__proto__]=1`,
  empty: (name) => `${name}=`,
  'a NUL': (name) => `${name}=%00`,
  'half a letter': (name) => `${name}=%ED%A0%80`,
  'no escape': (name) => `${name}=%`,
  'a number beyond all': (name) => `${name}=99999999999999999999`,
  'less than none': (name) => `${name}=-1`,
  'a date that is none': (name) => `${name}=2026-02-31`,
  'a day of the year nine thousand': (name) => `${name}=31/12/9999`,
  'a name of every object': (name) => `${name}=__proto__&__proto__=${name}&constructor=1`,
  'a word of a query': (name) => `${name}=%25%27)%22--%5C`,
};
const PEOPLE: readonly PersonName[] = ['administrator', 'unit member', 'nobody'];
/** Parallel requests. */
const AT_ONCE = 8;
/** They end the asker's own session; and `/readyz?full` answers 503 because no worker runs. */
const LEFT_OUT = new Set(['/dang-xuat', '/phien', '/vai-tro', '/readyz']);

describe('a request that no page of ours makes', () => {
  let office: RunningApp;
  let ids: StrangeId[];
  const cookies = new Map<PersonName, string>();
  const names = declaredNames();

  beforeAll(async () => {
    office = await runningApp({ embedded: false });
    ids = await fillWithStrangers(office.database);
    for (const person of PEOPLE) cookies.set(person, (await tokenOf(office.database, person)) ?? '');
  }, 60_000);
  afterAll(() => office.close());

  const receipt = () => ids.find(({ kind, owner }) => kind === 'receipt' && owner === 'own')!.id;
  const addressOf = ({ url, access }: WrittenRoute): string =>
    url
      .replace(':code', receipt())
      .replace(':ord', '0')
      .replace(/:(nam|year)(\([^)]*\))?/g, '2026')
      .replace(/:so(\([^)]*\))?/g, '1')
      .replace(/:\w+(\([^)]*\))?/g, 'gialai-2025')
      .replace('*', access.startsWith('owner') ? `${OPEN_ROUND}/${UNIT}` : OVERDUE_ROUND);
  const pages = (method: string) =>
    office.app.writtenRoutes.filter(
      (route) => route.method === method && !route.url.startsWith('/api/') && !LEFT_OUT.has(route.url),
    );

  async function statusOf(options: InjectOptions, person: PersonName): Promise<number> {
    const { headers, ...rest } = options;
    const cookie = `dung-han=${cookies.get(person)}`;
    return (await office.app.inject({ ...rest, headers: { cookie, origin: BASE, ...headers } })).statusCode;
  }

  /** Sends every request as every person; returns the broken ones by name. */
  async function broken(
    all: readonly { person: PersonName; what: string; options: InjectOptions }[],
  ): Promise<string[]> {
    const found: string[] = [];
    for (let next = 0; next < all.length; next += AT_ONCE) {
      const some = all.slice(next, next + AT_ONCE);
      const statuses = await Promise.all(some.map(({ person, options }) => statusOf(options, person)));
      for (const [index, { person, what, options }] of some.entries()) {
        const asked = `${person}: ${options.method} ${options.url?.toString().slice(0, 80)} (${what})`;
        if (statuses[index]! >= 500) found.push(`${asked} ${statuses[index]}`);
      }
    }
    return found;
  }

  it('breaks no page: repeated parameters, lists, broken encodings, impossible values', async () => {
    const all = pages('GET').flatMap((route) =>
      Object.entries(ODD).flatMap(([what, odd]) =>
        PEOPLE.map((person) => {
          const url = `${addressOf(route)}?${names.map(odd).join('&')}`;
          return { person, what, options: { method: 'GET' as const, url } };
        }),
      ),
    );
    expect(names.length).toBeGreaterThan(30);
    expect(all.length).toBeGreaterThan(1_500);
    expect(await broken(all)).toEqual([]);
  }, 240_000);

  it('breaks no form, whether its fields are url-encoded, multipart, or objects', async () => {
    const all = pages('POST').flatMap((route) =>
      PEOPLE.flatMap((person) => {
        const dau = formTokenOf(cookies.get(person)!);
        const post = (what: string, type: string, payload: string | Buffer) => ({
          ...{ person, what },
          options: { method: 'POST' as const, url: addressOf(route), headers: { 'content-type': type }, payload },
        });
        const objects = {
          dau,
          ...Object.fromEntries(names.map((name, index) => [name, [{ a: 1 }, 7, [[]], null][index % 4]])),
        };
        const forms = Object.entries(ODD).flatMap(([what, odd]) => {
          const typed = names.map(odd).join('&');
          const parts = multipart({ dau, ...Object.fromEntries(new URLSearchParams(typed)) }, []);
          return [
            post(what, 'application/x-www-form-urlencoded', `dau=${dau}&${typed}`),
            post(`${what}, in parts`, parts.type, parts.payload),
          ];
        });
        return [...forms, post('objects', 'application/json', JSON.stringify(objects))];
      }),
    );
    expect(all.length).toBeGreaterThan(1_500);
    expect(await broken(all)).toEqual([]);
  }, 240_000);

  it('is refused with another method than the page’s own, and under a foreign host name', async () => {
    for (const method of ['OPTIONS', 'PUT', 'PATCH', 'DELETE']) {
      for (const url of [
        '/',
        '/hom-nay',
        '/dang-nhap',
        `/u/${OPEN_ROUND}/${UNIT}`,
        '/tinh/../app.js',
        '/tinh/%2e%2e/app.js',
      ]) {
        const { status } = await office.ask(url, { method, headers: { origin: BASE } });
        expect([method, url, status < 400]).toEqual([method, url, false]);
      }
    }
    const sample = await runningApp({ sample: false });
    const at = async (host: string) => (await sample.app.inject({ url: '/dang-nhap', headers: { host } })).statusCode;
    for (const host of ['127.0.0.1:8080', '[::1]:8080', 'localhost', 'may-chu:8080', '192.168.1.20', 'dung-han.test']) {
      expect([host, await at(host)]).toEqual([host, 200]);
    }
    for (const host of ['evil.example', 'evil.example:8080', '127.0.0.1.nip.io', 'dung-han.test.evil.example']) {
      expect([host, await at(host)]).toEqual([host, 403]);
    }
    // Outside the sample the host name grants nothing, and an office may have several.
    // From a network of its own, because the one of the requests above may be rate limited by now.
    const elsewhere = { url: '/dang-nhap', headers: { host: 'khac.example' }, remoteAddress: '198.51.100.7' };
    expect((await office.app.inject(elsewhere)).statusCode).toBe(200);
    await sample.close();
  });
});
