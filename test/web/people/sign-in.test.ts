import { createLogger } from '../../../config/logger';
import { connect } from '../../../storage/database';
import { buildApp } from '../../../web/app';
import { requestLink } from '../../../web/people/link-request';
import { sendWaiting } from '../../../web/people/link-sender';
import { testDatabase } from '../../setup/database';
import { Browser, give, linkFor, refill, tokenIn, unitMail } from '../setup/by-link';
import { askerOf, BASE, type RunningApp, runningApp, textOf } from '../setup/running-app';
import { OPEN_ROUND, OTHER_UNIT, TODAY, UNIT } from '../setup/sample-office';

describe('signing in by a link', () => {
  let office: RunningApp;
  let mail: string;
  beforeAll(async () => {
    office = await runningApp({ embedded: false });
    mail = await unitMail(office);
  });
  beforeEach(() => refill(office));
  afterAll(() => office.close());

  it('leads a unit’s contact to the requested page, and no password exists', async () => {
    const browser = new Browser(office);
    const wanted = `/u/${OPEN_ROUND}/${UNIT}`;
    const sent = await browser.get(wanted);
    expect(sent.headers.get('location')).toBe(`/dang-nhap?tiep=${encodeURIComponent(wanted)}`);
    const page = await browser.get(sent.headers.get('location')!);
    expect(page.body).toContain(`name="tiep" value="${wanted}"`);
    const asked = await browser.post('/dang-nhap', { thu: ` ${mail.toUpperCase()} `, tiep: wanted });
    expect(asked.status).toBe(200);
    const link = (await linkFor(office, mail))!;
    expect((await browser.get(link)).body).toContain('Bấm nút dưới đây để đăng nhập');
    const spent = await browser.post('/dang-nhap/lien-ket', { token: tokenIn(link) });
    expect([spent.status, spent.headers.get('location')]).toEqual([303, wanted]);
    expect((await browser.visitor().get(wanted)).status).toBe(200);
  });

  it('mails the model text to the address of the register, outside the slots', async () => {
    await new Browser(office).post('/dang-nhap', { thu: mail });
    await linkFor(office, mail);
    const [letter] = await office.database.rows<{ text: string; html: string; to: string }>(
      'select text, html, mail_to as "to" from mailbox order by id desc limit 1',
    );
    expect(letter!.to).toContain(`<${mail}>`);
    expect(letter!.text).toMatch(/Liên kết dưới đây dùng một lần, có hiệu lực đến \d\d giờ \d\d ngày /);
    expect(letter!.text).toContain('Đề nghị không chuyển tiếp thư này.');
    expect(letter!.html).not.toMatch(/<img|<script|src=/);
  });
});

describe('the log of signing in', () => {
  it('contains neither the token nor the address, whatever was requested', async () => {
    const office = await runningApp({ embedded: false });
    let log = '';
    const write = (line: string) => {
      log += line;
    };
    const logger = createLogger('web', 'info', { write });
    const deps = {
      database: office.database,
      clock: () => TODAY,
      baseUrl: BASE,
      embedded: false,
      dataDir: null,
      logger,
    };
    const app = await buildApp(deps);
    const ask = askerOf(await app.listen({ port: 0, host: '127.0.0.1' }));
    const mail = await unitMail(office);
    const headers = { origin: BASE, 'content-type': 'application/x-www-form-urlencoded' };
    await ask('/dang-nhap', { method: 'POST', headers, body: new URLSearchParams({ thu: mail }).toString() });
    const link = (await linkFor(office, mail))!;
    await ask(link);
    await ask('/dang-nhap/lien-ket', { method: 'POST', headers, body: `token=${tokenIn(link)}` });
    await app.close();
    expect(log).toContain('SIGN_IN_REFUSED');
    expect(log).not.toContain(tokenIn(link));
    expect(log).not.toContain(mail);
    await office.close();
  });
});

describe('requesting a link', () => {
  let office: RunningApp;
  beforeAll(async () => {
    office = await runningApp({ embedded: false });
  });
  beforeEach(() => refill(office));
  afterAll(() => office.close());

  it('W2: answers the same for known and unknown addresses, after the same work', async () => {
    const known = await unitMail(office);
    const unknown = 'nguoi.la@example.invalid';
    const answerFor = async (thu: string) => {
      const { status, body } = await new Browser(office).post('/dang-nhap', { thu });
      return { status, text: textOf(body).replace(thu, '…') };
    };
    expect(await answerFor(unknown)).toEqual(await answerFor(known));
    // The answer is given before anybody looks the address up: both leave the same row.
    const rows = await office.database.rows<{ email: string }>('select email from sign_in_links order by id');
    expect(rows.map(({ email }) => email)).toEqual([unknown, known]);
    expect(await linkFor(office, unknown)).toBeNull();
    expect(await linkFor(office, known)).not.toBeNull();
  });

  it('sends one address at most three mails in a row, without saying so', async () => {
    const known = await unitMail(office);
    await office.database.rows('delete from mailbox');
    for (let time = 0; time < 5; time++) {
      expect((await new Browser(office).post('/dang-nhap', { thu: known })).status).toBe(200);
    }
    await linkFor(office, known);
    const [{ count } = { count: -1 }] = await office.database.rows<{ count: number }>('select count(*) from mailbox');
    expect(count).toBe(3);
  });

  it('is refused to a network that requests links for one address after another', async () => {
    const statuses: number[] = [];
    for (let number = 0; number < 40; number++) {
      statuses.push((await new Browser(office).post('/dang-nhap', { thu: `nguoi.${number}@example.invalid` })).status);
    }
    expect(statuses.slice(0, 30)).toEqual(Array(30).fill(200));
    expect(statuses.at(-1)).toBe(429);
  });

  it('is refused to a range of networks together, with an answer that looks the same', async () => {
    const taken: boolean[] = [];
    for (let host = 0; host < 250; host++) {
      const asked = { email: `nguoi.${host}@example.invalid`, browser: 'x', ip: `203.113.131.${host}`, next: null };
      taken.push(await requestLink(office.database, asked));
    }
    expect(taken.slice(0, 150)).toEqual(Array(150).fill(true));
    // One more is taken every two seconds, however slow the machine is.
    expect(taken.slice(150).filter((one) => !one).length).toBeGreaterThan(50);
    await office.database.rows('delete from sign_in_links');
  });

  it('sends the people of one unit twenty links in a row, over all its addresses; other units are not affected', async () => {
    await office.database.rows('delete from mailbox');
    const people = Array.from({ length: 30 }, (_, number) => `can.bo.${number}@example.invalid`);
    for (const email of people) await give(office, email, 'unit');
    const [other] = await office.database.rows<{ email: string }>(
      `select email from contacts where unit = $1 and post = 'office'`,
      [OTHER_UNIT],
    );
    for (const [number, email] of [...people, other!.email].entries()) {
      await requestLink(office.database, { email, browser: 'x', ip: `10.0.${number}.1`, next: null });
    }
    expect(await linkFor(office, other!.email)).not.toBeNull();
    const [{ count } = { count: -1 }] = await office.database.rows<{ count: number }>('select count(*) from mailbox');
    expect(count).toBe(20 + 1);
    const states = await office.database.rows(`select from sign_in_links where state = 'limited'`);
    expect(states).toHaveLength(10);
  });

  it('stores nothing by which a link could be made: neither token nor browser', async () => {
    const browser = new Browser(office);
    const known = await unitMail(office);
    await browser.post('/dang-nhap', { thu: known });
    const token = tokenIn((await linkFor(office, known))!);
    const rows = JSON.stringify(await office.database.rows('select * from sign_in_links'));
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(browser.cookie.split('=')[1]);
  });

  it('says which address it needs, and keeps what was typed', async () => {
    const answer = await new Browser(office).post('/dang-nhap', { thu: 'văn thư@gialai' });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('value="văn thư@gialai"');
    expect(answer.body).toContain('Cần một địa chỉ thư điện tử');
  });

  it('does not resend a link whose sender died, and drops a request that waited too long', async () => {
    await office.database.rows('delete from sign_in_links');
    const known = await unitMail(office);
    await new Browser(office).post('/dang-nhap', { thu: known });
    await linkFor(office, known);
    await office.database.rows(`update sign_in_links set state = 'sending'`);
    await office.database.rows(
      `insert into sign_in_links (email, browser_hash, asked_at) values ($1, 'x', now() - interval '6 minutes')`,
      [known],
    );
    await office.database.rows('delete from mailbox');
    await sendWaiting({ database: office.database, clock: () => TODAY, baseUrl: BASE, embedded: false, dataDir: null });
    expect(await office.database.rows('select id from mailbox')).toEqual([]);
  });
});

describe('links that wait to be sent', () => {
  it('are three hundred at most; those given up wait no more', async () => {
    // Without the application: nobody sends.
    const clone = await testDatabase();
    const database = connect(clone.url, { max: 1 });
    const ask = async (email: string) => {
      expect(await requestLink(database, { email, browser: 'x', ip: '203.113.131.9', next: null })).toBe(true);
      return (await database.rows(`select from sign_in_links where email = $1`, [email])).length;
    };
    const fill = `insert into sign_in_links (email, browser_hash) select 'x@example.invalid', n::text from generate_series(1, 300) n`;
    await database.rows(fill);
    expect(await ask('truoc@example.invalid')).toBe(0);
    await database.rows(`update sign_in_links set asked_at = now() - interval '5 minutes'`);
    expect(await ask('sau@example.invalid')).toBe(1);
    await database.close();
    await clone.drop();
  });
});
