import { createLogger } from '../../../config/logger';
import { connect } from '../../../storage/database';
import { buildApp } from '../../../web/app';
import { requestLink } from '../../../web/people/link-request';
import { sendWaiting } from '../../../web/people/link-sender';
import { testDatabase } from '../../setup/database';
import { Browser, linkFor, refill, signInByLink, tokenIn, unitMail } from '../setup/by-link';
import { askerOf, BASE, type RunningApp, runningApp, textOf } from '../setup/running-app';
import { OPEN_ROUND, TODAY, UNIT } from '../setup/sample-office';

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

  it('sends one address at most three mails in a row from one network, and says so of known and unknown ones alike', async () => {
    const known = await unitMail(office);
    await office.database.rows('delete from mailbox');
    const answersFor = async (thu: string) => {
      await refill(office);
      const answers: { status: number; text: string }[] = [];
      for (let time = 0; time < 5; time++) {
        const { status, body } = await new Browser(office).post('/dang-nhap', { thu });
        answers.push({ status, text: textOf(body).replace(thu, '…') });
      }
      return answers;
    };
    const answers = await answersFor(known);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
    expect(answers[4]!.text).toContain('lần này chưa gửi thư');
    expect(await answersFor('nguoi.la@example.invalid')).toEqual(answers);
    await linkFor(office, known);
    const [{ count } = { count: -1 }] = await office.database.rows<{ count: number }>('select count(*) from mailbox');
    expect(count).toBe(3);
  });

  it('cannot be used up for somebody else: neither from another network, nor for a browser that has signed in', async () => {
    const mail = await unitMail(office);
    const own = await signInByLink(office, mail);
    const ask = (ip: string) => requestLink(office.database, { email: mail, browser: ip, known: null, ip, next: null });
    const flood: string[] = [];
    for (let time = 0; time < 6; time++) flood.push(await ask('203.0.113.7'));
    expect(flood.filter((one) => one === 'noted')).toHaveLength(3);
    expect(await ask('198.51.100.9')).toBe('noted');
    // From many networks a mailbox is not filled either.
    for (let net = 0; net < 40; net++) flood.push(await ask(`10.7.${net}.1`));
    expect(flood.filter((one) => one === 'noted').length).toBeLessThanOrEqual(12);
    expect(await ask('192.0.2.77')).toBe('address-too-often');
    // The network of the person itself is used up, the queue of strangers is full: the known browser asks and gets its link.
    for (let number = 0; number < 40; number++)
      await new Browser(office).post('/dang-nhap', { thu: `x${number}@example.invalid` });
    expect((await new Browser(office).post('/dang-nhap', { thu: mail })).status).toBe(429);
    await linkFor(office, mail);
    expect((await own.post('/dang-nhap', { thu: mail })).status).toBe(200);
    const link = (await linkFor(office, mail))!;
    for (let guess = 0; guess < 30; guess++)
      await new Browser(office).post('/dang-nhap/lien-ket', { token: 'x'.repeat(43) });
    expect((await own.post('/dang-nhap/lien-ket', { token: tokenIn(link) })).status).toBe(303);
    // The cookie of a known browser gives no access, and has a limit of its own.
    const statuses: number[] = [];
    for (let time = 0; time < 7; time++) statuses.push((await own.post('/dang-nhap', { thu: mail })).status);
    expect([statuses[0], statuses.at(-1)]).toEqual([200, 429]);
    const stored = JSON.stringify(await office.database.rows('select * from known_browsers'));
    expect(stored).not.toContain(/quen=([\w-]{43})/.exec(own.cookie)![1]);
    expect(stored).not.toContain(mail);
  });

  it('costs the same for an address that nobody has: a code is made and hashed for it too', async () => {
    await office.database.rows('delete from sign_in_links');
    for (const thu of [await unitMail(office), 'nguoi.la@example.invalid'])
      await new Browser(office).post('/dang-nhap', { thu });
    await linkFor(office, 'x');
    const rows = await office.database.rows<{ hashed: boolean; state: string }>(
      'select code_hash is not null as hashed, state from sign_in_links order by id',
    );
    expect(rows).toEqual([
      { hashed: true, state: 'sent' },
      { hashed: true, state: 'nobody' },
    ]);
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
    const taken: string[] = [];
    for (let host = 0; host < 250; host++) {
      const asked = {
        email: `nguoi.${host}@example.invalid`,
        browser: 'x',
        known: null,
        ip: `203.113.131.${host}`,
        next: null,
      };
      taken.push(await requestLink(office.database, asked));
    }
    expect(taken.slice(0, 150)).toEqual(Array(150).fill('noted'));
    // One more is taken every two seconds, however slow the machine is.
    expect(taken.slice(150).filter((one) => one !== 'noted').length).toBeGreaterThan(50);
    await office.database.rows('delete from sign_in_links');
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
      await requestLink(database, { email, browser: 'x', known: null, ip: '203.113.131.9', next: null });
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
