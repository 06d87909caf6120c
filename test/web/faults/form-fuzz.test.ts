import fc from 'fast-check';
import { factsOfOffice } from '../setup/facts-of-office';
import { BASE, type RunningApp, runningApp, type Visitor } from '../setup/running-app';
import { OPEN_ROUND, OVERDUE_ROUND, PLAN, UNIT } from '../setup/sample-office';

const SEED = 20261201;
const RUNS = 4;
const LONGEST_MS = 5_000;

/** A form as a page has it: where it goes and the names of its fields. */
interface FoundForm {
  who: 'staff' | 'unit' | 'administrator';
  action: string;
  names: readonly string[];
  inParts: boolean;
}

/** Pages with forms, by who sees them. Signing out and leaving a role would end the test. */
const PAGES: Readonly<Record<FoundForm['who'], readonly string[]>> = {
  staff: [
    ...['/hom-nay', '/ma-truy-cap', '/van-ban/nap', '/van-ban/lap?danh-muc=gialai-2025', `/van-ban/${PLAN}`],
    ...[`/dot/${OVERDUE_ROUND}`, `/nhac/${OVERDUE_ROUND}`, `/ghi-nhan/${OVERDUE_ROUND}`, '/lich-lam-viec/sua'],
    ...[`/quyet-dinh/${OVERDUE_ROUND}/${UNIT}`, `/goi-dien/${OVERDUE_ROUND}/${UNIT}`, `/tong-hop/${OVERDUE_ROUND}`],
    ...['/danh-muc/nap', `/dau-moi/${UNIT}/office`, `/them-dau-moi/${UNIT}`, '/doi-ket-qua', `/don-vi/${UNIT}`],
  ],
  unit: [`/u/${OPEN_ROUND}/${UNIT}`, '/lich', '/ma-truy-cap', '/tra-cuu'],
  administrator: ['/tai-khoan', '/doi-ket-qua'],
};
const LEFT_OUT = /^\/(?:dang-xuat|vai-tro|phien|dung-thu)/;

const odd = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\0',
    '-1',
    '99999999999999999999',
    '31/02/2026',
    '__proto__',
    '%',
    '\u202e',
    'ngày 30 tháng 2',
  ),
  fc.constantFrom('x'.repeat(100_000), 'a@'.repeat(5_000), ' '.repeat(50_000), '1'.repeat(9_999), '<'.repeat(9_999)),
  fc.string({ maxLength: 60, unit: 'binary' }),
  fc.constantFrom('co', 'gui', 'tao', 'xac-nhan', '1', '23/11/2026', '2026-11-23', UNIT, OVERDUE_ROUND, 'a@b.vn'),
);

describe('forms filled in as no person would', () => {
  let office: RunningApp;
  let visitors: Record<FoundForm['who'], Visitor>;
  let forms: FoundForm[];
  beforeAll(async () => {
    office = await runningApp();
    visitors = {
      staff: await office.signIn('chuyen-vien'),
      unit: await office.signIn('don-vi', UNIT),
      administrator: await office.signIn('quan-tri'),
    };
    const pages = Object.entries(PAGES) as [FoundForm['who'], readonly string[]][];
    const found = await Promise.all(
      pages.map(async ([who, urls]) => Promise.all(urls.map((url) => formsOn(who, url)))),
    );
    const all = found.flat(2).filter(({ action }) => !LEFT_OUT.test(action));
    const seen = [...new Map(all.map((form) => [`${form.action} ${form.names.join()}`, form])).values()];
    forms = [...seen, ...formsOfRoutes(seen)];
    // The process that reads tables starts with the first of them, which takes seconds.
    await visitors.staff.upload('/danh-muc/nap', {}, [{ name: 'a.csv', content: Buffer.from('code;name') }]);
  });
  afterAll(() => office.close());

  /** The forms that these pages do not show now, each with the fields that forms have. */
  function formsOfRoutes(seen: readonly FoundForm[]): FoundForm[] {
    const names = [...new Set(seen.flatMap((form) => form.names))];
    const routes = office.app.writtenRoutes.filter(({ method, url }) => method === 'POST' && !url.startsWith('/api/'));
    return routes
      .filter(({ url }) => !LEFT_OUT.test(url))
      .map(({ url, access }) => ({
        who: access.startsWith('owner') ? 'unit' : 'staff',
        action: url
          .replace(/:so(\([^)]*\))?/, '1')
          .replace(/:\w+(\([^)]*\))?/g, 'gialai-2025')
          .replace('*', `${OVERDUE_ROUND}/${UNIT}`),
        names,
        inParts: false,
      }));
  }

  async function formsOn(who: FoundForm['who'], url: string): Promise<FoundForm[]> {
    const { body } = await visitors[who].get(url);
    return [...body.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
      .filter(([, head]) => /method="post"/.test(head!))
      .map(([, head, fields]) => ({
        who,
        action: (/action="([^"]*)"/.exec(head!)?.[1] ?? url).replaceAll('&amp;', '&').split('?')[0]!,
        names: [...new Set([...fields!.matchAll(/\bname="([^"]+)"/g)].map(([, name]) => name!))],
        inParts: /multipart/.test(head!),
      }));
  }

  type Fields = readonly (readonly [string, string])[];

  /** Some of its own fields, some twice, and some it does not have; in any order. */
  const fieldsOf = ({ names }: FoundForm): fc.Arbitrary<Fields> => {
    const own = names.filter((name) => name !== 'dau');
    const name = fc.oneof(
      { arbitrary: fc.constantFrom('tep', ...own), weight: 5 },
      { arbitrary: fc.constantFrom('__proto__', 'constructor', 'x[]', 'a"b', 'toString', ''), weight: 1 },
    );
    return fc.array(fc.tuple(name, odd), { maxLength: own.length + 3 });
  };

  /** Sends the fields url-encoded or in parts, whichever way the form itself is sent. @returns its status and time */
  async function send(form: FoundForm, fields: Fields, inParts: boolean, dau: string): Promise<[number, number]> {
    const { cookie } = visitors[form.who];
    const all = [['dau', dau] as const, ...fields];
    const mark = 'x-la-x';
    const body = inParts
      ? partsOf(all, mark)
      : new URLSearchParams(all.map(([name, value]): [string, string] => [name, value])).toString();
    const type = inParts ? `multipart/form-data; boundary=${mark}` : 'application/x-www-form-urlencoded';
    const started = performance.now();
    const headers = { origin: BASE, cookie, 'content-type': type };
    const { status } = await office.ask(form.action, { method: 'POST', headers, body });
    return [status, performance.now() - started];
  }

  it('are found on the pages, and beside them every address that takes one', () => {
    expect(forms.length).toBeGreaterThan(40);
    expect(forms.some(({ inParts }) => inParts)).toBe(true);
  });

  it('never fail, change nothing where they are refused, and take no longer than any other', async () => {
    for (const form of forms) {
      await fc.assert(
        fc.asyncProperty(fieldsOf(form), fc.boolean(), async (fields, inParts) => {
          const before = await factsOfOffice(office.database);
          const [status, time] = await send(form, fields, inParts, visitors[form.who].formToken);
          expect([form.action, status, status < 500, time < LONGEST_MS]).toEqual([form.action, status, true, true]);
          if (status >= 400 && status !== 422) expect(await factsOfOffice(office.database)).toEqual(before);
        }),
        { seed: SEED, numRuns: RUNS },
      );
    }
  }, 60_000);

  it('without the token of their session change nothing', async () => {
    const before = await factsOfOffice(office.database);
    const tokens = fc.constantFrom('', 'x', visitors.staff.formToken.slice(1), '__proto__');
    for (const form of forms) {
      await fc.assert(
        fc.asyncProperty(fieldsOf(form), fc.boolean(), tokens, async (fields, inParts, dau) => {
          const [status] = await send(form, fields, inParts, dau);
          expect([form.action, status < 500]).toEqual([form.action, true]);
        }),
        { seed: SEED, numRuns: 2 },
      );
    }
    expect(await factsOfOffice(office.database)).toEqual(before);
  }, 60_000);
});

function partsOf(fields: readonly (readonly [string, string])[], mark: string): Buffer {
  const parts = fields.map(([name, value]) => {
    const file = name === 'tep' ? '; filename="a.csv"' : '';
    const quoted = name.replaceAll('"', '%22');
    return Buffer.from(`--${mark}\r\ncontent-disposition: form-data; name="${quoted}"${file}\r\n\r\n${value}\r\n`);
  });
  return Buffer.concat([...parts, Buffer.from(`--${mark}--\r\n`)]);
}
