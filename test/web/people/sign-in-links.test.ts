import { removeRoles } from '../../../client/people/users';
import { createLogger } from '../../../config/logger';
import { buildApp } from '../../../web/app';
import { postMany } from '../../setup/post-many';
import { administrator, Browser, give, linkFor, refill, tokenIn, unitMail } from '../setup/by-link';
import { type Answer, askerOf, BASE, type RunningApp, runningApp, textOf } from '../setup/running-app';
import { OTHER_UNIT, TODAY } from '../setup/sample-office';

const LOST = 'mat.vai.tro@example.invalid';
const SPEND = '/dang-nhap/lien-ket';
const GUESSES = 10_000;
const KINDS = ['replayed', 'expired', 'of another unit', 'of a lost role', 'mistyped', 'missing'] as const;
type Kind = (typeof KINDS)[number];

/** The office, with all requests sent to an app whose log the test reads. */
async function loggedOffice() {
  const office = await runningApp({ embedded: false });
  const log: string[] = [];
  const logger = createLogger('web', 'info', { write: (line: string) => void log.push(line) });
  const app = await buildApp({
    ...{ database: office.database, clock: () => TODAY, baseUrl: BASE },
    ...{ embedded: false, dataDir: null, logger },
  });
  const ask = askerOf(await app.listen({ port: 0, host: '127.0.0.1' }));
  const { port } = app.server.address() as { port: number };
  const close = async () => {
    await app.close();
    await office.close();
  };
  return { office: { ...office, app, ask } as RunningApp, log, port, close };
}

describe('W2: a link that may not be used', () => {
  let made: Awaited<ReturnType<typeof loggedOffice>>;
  let office: RunningApp;
  beforeAll(async () => {
    made = await loggedOffice();
    office = made.office;
  });
  afterAll(() => made.close());

  const fresh = async (email: string) => {
    await refill(office);
    const browser = new Browser(office);
    await browser.post('/dang-nhap', { thu: email });
    return { browser, token: tokenIn((await linkFor(office, email))!) };
  };

  /** A browser and a token of this kind, ready to be sent. */
  async function badLink(kind: Kind): Promise<{ browser: Browser; token: string }> {
    const own = await unitMail(office);
    if (kind === 'of a lost role') {
      await give(office, LOST, 'auditor');
      const link = await fresh(LOST);
      await removeRoles(administrator(office), LOST, null);
      return link;
    }
    const link = await fresh(own);
    if (kind === 'replayed') await link.browser.post(SPEND, { token: link.token });
    if (kind === 'expired')
      await office.database.rows(`update sign_in_links set asked_at = asked_at - interval '10 minutes'`);
    if (kind === 'mistyped')
      return { ...link, token: `${link.token.slice(0, -1)}${link.token.endsWith('A') ? 'B' : 'A'}` };
    if (kind === 'missing') return { ...link, token: '' };
    if (kind === 'of another unit') {
      const [other] = await office.database.rows<{ email: string }>(
        `select email from contacts where unit = $1 and post = 'office'`,
        [OTHER_UNIT],
      );
      return { browser: link.browser, token: (await fresh(other!.email)).token };
    }
    return link;
  }

  it('gets one and the same answer for every fault, in the same time within noise, and is logged', async () => {
    const rounds = 9;
    const times = new Map<Kind, number[]>(KINDS.map((kind) => [kind, []]));
    const texts = new Set<string>();
    let sent = 0;
    for (let round = 0; round < rounds; round++) {
      for (const kind of KINDS) {
        const { browser, token } = await badLink(kind);
        await refill(office);
        made.log.length = 0;
        const start = performance.now();
        const answer: Answer = await browser.post(SPEND, { token });
        times.get(kind)!.push(performance.now() - start);
        expect([kind, answer.status]).toEqual([kind, 403]);
        // A reused link has signed its browser in before: the frame of the page shows it, the answer does not.
        texts.add(/Liên kết này không dùng được.*?trình duyệt này\./.exec(textOf(answer.body))?.[0] ?? answer.body);
        expect(made.log.filter((line) => line.includes('SIGN_IN_REFUSED'))).toHaveLength(1);
        expect(made.log.join('')).not.toContain(token === '' ? 'token=' : token);
        sent += 1;
      }
    }
    expect([sent, texts.size]).toEqual([rounds * KINDS.length, 1]);
    const medians = KINDS.map((kind) => times.get(kind)!.sort((a, b) => a - b)[Math.floor(rounds / 2)]!);
    expect(Math.max(...medians) - Math.min(...medians)).toBeLessThan(15);
  }, 60_000);

  it('is found by none of ten thousand guesses: twenty are checked, the others rate limited, each is logged', async () => {
    await refill(office);
    const { browser, token } = await fresh(await unitMail(office));
    made.log.length = 0;
    const headers = { origin: BASE, cookie: browser.cookie, 'content-type': 'application/x-www-form-urlencoded' };
    const guesses = Array.from(
      { length: GUESSES },
      (_, guess) => `token=${token.slice(0, 36)}${String(guess).padStart(7, '0')}`,
    );
    const start = performance.now();
    const counts = await postMany(made.port, SPEND, headers, guesses);
    const seconds = (performance.now() - start) / 1_000;
    expect([...counts.keys()].sort()).toEqual([403, 429]);
    // Twenty at once, and one each six seconds after that.
    expect(counts.get(403)!).toBeLessThanOrEqual(20 + Math.ceil(seconds / 6));
    expect(counts.get(403)! + counts.get(429)!).toBe(GUESSES);
    expect(made.log.filter((line) => /"code":"(SIGN_IN_REFUSED|TOO_MANY_REQUESTS)"/.test(line))).toHaveLength(GUESSES);
    expect(seconds).toBeLessThan(30);
    expect(browser.session).toBeNull();
    // The right link still works once the network may try again.
    await refill(office);
    const [link] = await office.database.rows<{ spent: boolean }>(
      'select spent_at is not null as spent from sign_in_links order by id desc limit 1',
    );
    expect(link!.spent).toBe(false);
  }, 60_000);
});
