import { atTime } from '../../../domain/time/time';
import { signInTo, textOf, type Visitor } from '../setup/running-app';
import { type SampleApp, sampleApp } from '../setup/sample-app';

/** A number of a page that is a link, and its target. */
interface NumberLink {
  on: string;
  number: string;
  to: string;
}

const read = (number: string) => Number(number.replaceAll('.', '').replace(',', '.'));
const unescaped = (address: string) => address.replaceAll('&amp;', '&');
const mainOf = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'));

/** Links of one number, or of n/m, which counts n. */
function numbersOf(on: string, html: string): NumberLink[] {
  const links = [...mainOf(html).matchAll(/<a [^>]*href="(\/[^"]+)"[^>]*>([\d.,]+)(?:\/[\d.,]+)?<\/a>/g)];
  return links.map(([, to, number]) => ({ on, number: number!, to: unescaped(to!) }));
}

describe('every number that is a link leads to exactly what it counts', () => {
  let sample: SampleApp;
  let visitor: Visitor;
  beforeAll(async () => {
    sample = await sampleApp(atTime('2026-11-23', '09:15'));
    visitor = await signInTo(sample.ask, 'chuyen-vien');
  });
  afterAll(() => sample?.close());

  const page = async (url: string): Promise<string> => {
    const answer = await visitor.get(url);
    expect([url, answer.status]).toEqual([url, 200]);
    return answer.body;
  };

  /** The number behind a link: the units of a group, or the sum of the reports of a figure. */
  async function behind(to: string): Promise<number> {
    const html = mainOf(await page(to.replace(/#.*/, '')));
    if (to.startsWith('/dot/'))
      return (html.match(/<th scope="row"[^>]*>(<div[^>]*>.*?)?<a href="\/don-vi\//g) ?? []).length;
    const figures = [...html.slice(0, html.indexOf('<tfoot')).matchAll(/role="cell" class="num"><div>([\d.,]+)</g)];
    const values = figures.map(([, figure]) => read(figure!));
    return html.includes('Lấy số lớn nhất') ? Math.max(...values) : values.reduce((sum, value) => sum + value, 0);
  }

  it('on the leaders’ page, the lists of compiled reports, and every round and compiled report there is', async () => {
    const rounds = await sample.database.rows<{ id: string; compiled: boolean }>(
      `select c.id, exists (select from rollups r where r.collection = c.id) as compiled from collections c
       where not c.history or exists (select from rollups r where r.collection = c.id) order by c.last_day limit 12`,
    );
    const pages = ['/lanh-dao', '/tong-hop', ...rounds.map(({ id }) => `/dot/${id}`)];
    pages.push(...rounds.filter(({ compiled }) => compiled).map(({ id }) => `/tong-hop/${id}`));
    const links = (await Promise.all(pages.map(async (on) => numbersOf(on, await page(on))))).flat();
    const once = [...new Map(links.map((link) => [`${link.number} ${link.to}`, link])).values()];
    expect(once.length).toBeGreaterThan(60);
    const wrong: string[] = [];
    for (const { on, number, to } of once) {
      const found = await behind(to);
      if (found !== read(number)) wrong.push(`${on}: ${number} leads to ${found} (${to})`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('on the matrix: each total narrows it to that many reports, and none is missing', async () => {
    const html = await page('/bang-theo-doi?van-ban=gialai-live-sample&da-qua=co');
    const tiles = [...html.matchAll(/<a href="([^"]*tinh-trang=[^"]*)"><span>[^<]*<\/span> <strong>([\d.]+)</g)];
    const totals = tiles.map(([, to, count]) => ({ to: unescaped(to!), count: read(count!) }));
    expect(totals.length).toBeGreaterThanOrEqual(6);
    const all = Number(/Tổng cộng ([\d.]+) báo cáo/.exec(textOf(html))![1]);
    expect(totals.reduce((sum, { count }) => sum + count, 0)).toBe(all);
    for (const { to, count } of totals) {
      const found = (await page(to)).match(/class="cell found"/g) ?? [];
      expect([to, found.length]).toEqual([to, count]);
    }
  });

  it('on Today: each of the six counts has that many lines below it', async () => {
    const html = mainOf(await page('/hom-nay'));
    const six = [...html.matchAll(/<li><a href="#([\w-]+)"><strong>(\d+)</g)];
    expect(six.length).toBeGreaterThan(0);
    for (const [, anchor, count] of six) {
      const section = html.slice(html.indexOf(`aria-labelledby="${anchor}"`));
      const text = section.slice(0, section.indexOf('</section>'));
      const lines = (text.match(/<th scope="row"|<ul class="lines"|<li><a/g) ?? []).filter(
        (tag) => !tag.startsWith('<ul'),
      );
      const more = Number(/Và (\d+) báo cáo/.exec(textOf(text))?.[1] ?? 0);
      expect([anchor, lines.length + more]).toEqual([anchor, Number(count)]);
    }
  });
});
