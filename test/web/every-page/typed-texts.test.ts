import type { Browser, Page } from 'playwright-core';
import { atTime } from '../../../domain/time/time';
import { localMailbox } from '../../../mail/local-mailbox';
import { sendDigests } from '../../../mail/send-digests';
import { loadCalendar } from '../../../storage/calendar';
import { ATTACK_TEXTS } from '../../setup/attack-texts';
import { openChromium } from '../../setup/chromium';
import { scanOf } from '../../setup/pdf';
import { type Answer, BASE, type RunningApp, runningApp, type Visitor } from '../setup/running-app';
import { addWaitingMails, OPEN_ROUND, OVERDUE_ROUND, PLAN, TODAY, UNIT } from '../setup/sample-office';

const OWN = `/u/${OPEN_ROUND}/${UNIT}`;
const DAY_MS = 86_400_000;
const PDF = scanOf();
const ALL = ATTACK_TEXTS.join(' ');

/**
 * What a browser would run or fetch of a page, by its own parser; our scripts are under /tinh/ and have no inline text,
 * and our buttons that send a form elsewhere lead to the decision about several reports.
 */
const DANGERS = `(html) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const found = [];
  const look = (root) => {
    for (const element of root.querySelectorAll('*')) {
      const name = element.localName;
      const ours = name === 'script' && (element.getAttribute('src') ?? '').startsWith('/tinh/') && element.textContent.trim() === '';
      const data = name === 'script' && element.type === 'application/json';
      if (name === 'script' && !ours && !data) found.push(element.outerHTML);
      if (['object', 'embed', 'base', 'math', 'marquee', 'video', 'template'].includes(name)) found.push(element.outerHTML);
      if (name === 'meta' && element.httpEquiv === 'refresh') found.push(element.outerHTML);
      for (const { name: key, value } of element.attributes) {
        const ourButton = name === 'button' && key === 'formaction' && value.startsWith('/quyet-dinh-nhieu/');
        if (key.startsWith('on') || key === 'srcdoc' || (key === 'formaction' && !ourButton)) found.push(element.outerHTML);
        if (/^\\s*(javascript|data|vbscript):/i.test(value) && /href|src|action|data/.test(key)) found.push(element.outerHTML);
        if (value.includes('//evil.example') && /^(href|src|action|data|style)$/.test(key)) found.push(element.outerHTML);
      }
      if (element.content instanceof DocumentFragment) look(element.content);
    }
  };
  look(page);
  return { found: found.map((one) => one.slice(0, 200)), text: page.documentElement.textContent };
}`;

describe('W11: what people typed', () => {
  let office: RunningApp;
  let browser: Browser;
  let parser: Page;
  let staff: Visitor;
  let unit: Visitor;
  let leader: Visitor;
  const receipts: string[] = [];

  beforeAll(async () => {
    [office, browser] = await Promise.all([runningApp(), openChromium()]);
    parser = await browser.newPage();
    unit = await office.signIn('don-vi', UNIT);
    await addWaitingMails(office.database);
    await typeEverywhere();
    await sendMails();
    [staff, leader] = [await office.signIn('chuyen-vien'), await office.signIn('lanh-dao')];
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  /** Writes the texts into names of units and people, plans and requirements, and into reports with their files. */
  async function typeEverywhere(): Promise<void> {
    const names = ['Thử', ALL];
    await office.database.rows(
      `with texts as (select text, row_number() over () as n from unnest($1::text[]) text),
         numbered as (select id, row_number() over (order by id) as n, count(*) over () as all from units)
       update units u set name = u.name || ' ' || t.text, short_name = t.text
       from numbered m, (select n, text from texts) t where m.id = u.id and t.n = 1 + (m.n % $2)`,
      [ATTACK_TEXTS, ATTACK_TEXTS.length],
    );
    // There are fewer units than texts, so one unit has them all.
    await office.database.rows('update units set name = $2, short_name = $2 where id = $1', [UNIT, names.join(' ')]);
    await office.database.rows('update contacts set name = $1, title = $1, phone = $1', [ALL]);
    await office.database.rows(
      `insert into calls (obligation, at, called_by, spoke_with, note)
       select id, '2026-11-23T09:00+07', $1, left($1, 200), left($1, 500) from obligations where collection = $2 and state = 'open'`,
      [ALL, OVERDUE_ROUND],
    );
    await office.database.rows(
      `update plans set title = $1, body = jsonb_set(jsonb_set(body, '{title}', to_jsonb($1::text)), '{requirements}',
         (select jsonb_agg(r || jsonb_build_object('title', $1::text)) from jsonb_array_elements(body -> 'requirements') r))
       where id = $2`,
      [ALL, PLAN],
    );
    for (let from = 0; from < ATTACK_TEXTS.length; from += 10) {
      if (from === 160) office.setClock(TODAY + DAY_MS);
      const texts = ATTACK_TEXTS.slice(from, from + 10);
      const rows = texts.map((text, index) => [`v.exemplars.${index}.name`, text]);
      const sent = await unit.upload(
        OWN,
        {
          ...{ viec: 'gui', khoa: `w11 ${from}`, 'so-van-ban': texts[0]!, 'nguoi-ky': texts[1]! },
          ...{ 'ghi-chu': texts.join('\n'), 'v.proposals': texts.join('\n'), 'v.citizens-received': '4' },
          ...Object.fromEntries(rows),
        },
        texts.map((text) => ({ name: `${text.replaceAll('"', '%22')}.pdf`, content: PDF })),
      );
      expect([from, sent.status]).toEqual([from, 303]);
      receipts.push(sent.headers.get('location')!);
    }
    office.setClock(TODAY);
  }

  async function sendMails(): Promise<void> {
    const transport = localMailbox(office.database);
    const calendar = await loadCalendar(office.database);
    const deps = { database: office.database, transport, calendar, from: 'Đúng Hạn <nhac@dunghan.invalid>' };
    await sendDigests({ ...deps, baseUrl: BASE }, atTime('2026-11-23', '14:00'), atTime('2026-11-23', '14:00'));
  }

  const look = (html: string) =>
    parser.evaluate(`(${DANGERS})(${JSON.stringify(html)})`) as Promise<{ found: string[]; text: string }>;

  /** The texts that a page should show and does not show unchanged. */
  const missing = (text: string, wanted: readonly string[]) => {
    const shown = text.replace(/\s+/g, ' ');
    return wanted.filter((one) => !shown.includes(one.replace(/\s+/g, ' ')));
  };

  it('would run in a page that does not escape: the check detects it', async () => {
    const raw = await Promise.all(
      ATTACK_TEXTS.map(async (text) => (await look(`<title></title><p title="">${text}</p>`)).found.length > 0),
    );
    expect(raw.length).toBeGreaterThanOrEqual(300);
    expect(raw.filter((dangerous) => dangerous).length).toBeGreaterThan(200);
  });

  it('in reports are shown unchanged, and none becomes an element, a handler or an address', async () => {
    for (const [index, receipt] of receipts.entries()) {
      const texts = ATTACK_TEXTS.slice(index * 10, index * 10 + 10);
      const pages: Answer[] = await Promise.all([unit.get(receipt), staff.get(`${receipt}/noi-dung`)]);
      const seen = await Promise.all(pages.map(({ body }) => look(body)));
      expect(seen.flatMap(({ found }) => found)).toEqual([]);
      expect(missing(seen[1]!.text, texts)).toEqual([]);
      expect(missing(seen[0]!.text, texts.slice(0, 2))).toEqual([]);
    }
  }, 60_000);

  it('in names of units, people, documents and requests are only text on every page that shows them', async () => {
    const [first] = await office.database.rows<{ id: string }>(`select id from contacts where unit = $1 limit 1`, [
      UNIT,
    ]);
    const asked: [Visitor, string][] = [
      ...[
        '/hom-nay',
        '/theo-doi?tinh-trang=tat-ca',
        '/bang-theo-doi',
        '/van-ban',
        `/van-ban/${PLAN}`,
        `/dot/${OPEN_ROUND}`,
      ],
      ...[`/tong-hop/${OPEN_ROUND}`, `/tong-hop/${OVERDUE_ROUND}`, `/don-vi/${UNIT}`, '/danh-muc', '/nhat-ky', '/thu'],
      ...[
        `/nhac-thu/${OVERDUE_ROUND}`,
        `/ghi-nhan/${OVERDUE_ROUND}`,
        `/theo-doi?don-vi=${encodeURIComponent(ATTACK_TEXTS[3]!)}`,
      ],
      ...[`/dau-moi/${first!.id}`, `/${encodeURIComponent(ATTACK_TEXTS[0]!)}`, `/van-ban/${PLAN}/lich-nam`],
    ].map((url) => [staff, url] as [Visitor, string]);
    asked.push(...['/bao-cao', OWN, '/lich'].map((url) => [unit, url] as [Visitor, string]));
    asked.push(...['/lanh-dao', `/tong-hop/${OPEN_ROUND}`].map((url) => [leader, url] as [Visitor, string]));
    let shown = 0;
    for (const [visitor, url] of asked) {
      const answer = await visitor.get(url);
      const { found, text } = await look(answer.body);
      expect([url, found]).toEqual([url, []]);
      expect([url, answer.status < 500]).toEqual([url, true]);
      if (missing(text, ATTACK_TEXTS).length === 0) shown += 1;
    }
    // All three hundred are shown unchanged on the pages of the document, of the unit, and others.
    expect(shown).toBeGreaterThan(6);
  }, 60_000);

  it('in mails are only text, in HTML and in the frame that shows it', async () => {
    const mails = await office.database.rows<{ id: number; html: string; subject: string }>(
      'select id, html, subject from mailbox',
    );
    expect(mails.length).toBeGreaterThan(0);
    for (const { id, html, subject } of mails) {
      const { found } = await look(html);
      expect([subject.slice(0, 40), found]).toEqual([subject.slice(0, 40), []]);
      expect(subject).not.toMatch(/[\r\n]/);
      const framed = await staff.get(`/thu/${id}/noi-dung`);
      expect(framed.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    }
    const texts = await Promise.all(
      mails.map(async ({ html }) => missing((await look(html)).text, ATTACK_TEXTS).length),
    );
    expect(Math.min(...texts)).toBe(0);
  }, 60_000);

  it('opened in a real browser violate no rule of the policy, open no window and send no request', async () => {
    const { port } = office.app.server.address() as { port: number };
    const base = `http://127.0.0.1:${port}`;
    const open = async (visitor: Visitor, urls: readonly string[]): Promise<string[]> => {
      const context = await browser.newContext({ baseURL: base });
      const [name, value] = visitor.cookie.split('=') as [string, string];
      await context.addCookies([{ name, value, url: base }]);
      const page = await context.newPage();
      const broken: string[] = [];
      page.on('dialog', (dialog) => {
        broken.push(`dialog ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('console', (line) => {
        if (line.type() === 'error' && /Content Security Policy|Refused/.test(line.text())) broken.push(line.text());
      });
      page.on('request', (asked) => {
        if (!asked.url().startsWith(base)) broken.push(asked.url());
      });
      for (const url of urls) {
        await page.goto(url);
        expect(await page.locator('h1').count()).toBeGreaterThan(0);
      }
      await context.close();
      return broken;
    };
    expect(await open(unit, ['/bao-cao', OWN, receipts[0]!, `${receipts[3]}/noi-dung`])).toEqual([]);
    expect(
      await open(staff, ['/hom-nay', '/theo-doi?tinh-trang=tat-ca', '/bang-theo-doi', `/van-ban/${PLAN}`]),
    ).toEqual([]);
    expect(await open(leader, ['/lanh-dao', `/tong-hop/${OVERDUE_ROUND}`])).toEqual([]);
  }, 60_000);
});
