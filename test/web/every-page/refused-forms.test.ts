import type { Page } from 'playwright-core';
import { browsing } from '../../setup/browsing';
import { pageFaults } from '../../setup/chromium';
import { tokenOf } from '../setup/people-of-all-kinds';
import type { PersonName } from '../setup/written-rules';
import { type OfficeOfAllPages, officeOfAllPages } from './office-of-all-pages';

/** An invalid value for a date, an address, a number and any id. */
const NONSENSE = '?!';

/** Numbers the forms of a page that send typed text, by their place. */
const FORMS = `[...document.forms].flatMap((form, place) =>
  form.method === 'post' && form.querySelector('input[type=text], textarea') !== null ? [[place, new URL(form.action).pathname]] : [])`;

/** Types nonsense into every field and submits the form, without the browser's own validation. */
const send = (place: number) => `(() => {
  const form = document.forms[${place}];
  for (const box of form.querySelectorAll('input[type=text], textarea')) box.value = '${NONSENSE}';
  form.noValidate = true;
  const buttons = [...form.querySelectorAll('button:not(.hidden)')];
  form.requestSubmit(buttons.find((button) => button.value === 'gui' || !button.classList.contains('second')) ?? buttons[0]);
})()`;

/**
 * After a refusal: where the focus is, which links of the summary have no target, and which fields lost their value.
 */
const STATE = `(() => {
  const summary = document.querySelector('.faults');
  const boxes = [...document.querySelectorAll('main form[method=post] input[type=text], main form[method=post] textarea')];
  return {
    summary: summary !== null,
    focused: document.activeElement === summary,
    vain: [...document.querySelectorAll('.faults a[href^="#"]')].map((link) => decodeURIComponent(link.getAttribute('href').slice(1)))
      .filter((id) => document.getElementById(id) === null),
    lost: boxes.length > 0 && boxes.every((box) => !box.value.includes('${NONSENSE}')),
  };
})()`;

interface State {
  summary: boolean;
  focused: boolean;
  vain: string[];
  lost: boolean;
}

describe('a form that is refused', () => {
  let office: OfficeOfAllPages;
  const chromium = browsing();
  beforeAll(async () => {
    office = await officeOfAllPages();
  });
  afterAll(() => office?.close());

  /** The address without its ids: one form is sent once, on whatever page it is. */
  const kindOf = (action: string) => action.replace(/[^/]*[\d:][^/]*/g, 'x');

  async function refusalsOf(page: Page, url: string, done: Set<string>): Promise<string[]> {
    const faults: string[] = [];
    await page.goto(url);
    for (const [place, action] of await page.evaluate<[number, string][]>(FORMS)) {
      if (done.has(kindOf(action))) continue;
      done.add(kindOf(action));
      await page.goto(url);
      const [answer] = await Promise.all([page.waitForNavigation(), page.evaluate(send(place))]);
      const status = answer!.status();
      const name = `${action}: ${status}`;
      if (status < 400) continue;
      // The browser moves the focus when it has drawn the page.
      await page.waitForSelector('.faults:focus', { timeout: 3_000 }).catch(() => null);
      const state = await page.evaluate<State>(STATE);
      if (status >= 500) faults.push(`${name} is a fault`);
      if (!state.summary) faults.push(`${name} has no summary`);
      else if (!state.focused) faults.push(`${name} leaves the keyboard elsewhere`);
      if (state.lost) faults.push(`${name} loses what was typed`);
      faults.push(...state.vain.map((id) => `${name} points to ${id}, which is not there`));
      faults.push(...(await pageFaults(page, name)));
    }
    return faults;
  }

  it.each([
    ['administrator', 12],
    ['unit member', 2],
    ['nobody', 1],
  ] as const)(
    'keeps what was typed, says what is wrong and takes the keyboard there: %s',
    async (person: PersonName, least) => {
      const token = await tokenOf(office.database, person);
      const page = await chromium.page(office, {}, token === null ? undefined : `dung-han=${token}`);
      const done = new Set<string>();
      const faults: string[] = [];
      for (const url of Object.values(office.pages).flat()) {
        const answer = await office.ask(url, { headers: { cookie: `dung-han=${token}` } });
        if (answer.status === 200) faults.push(...(await refusalsOf(page, url, done)));
      }
      expect(faults).toEqual([]);
      expect(done.size).toBeGreaterThanOrEqual(least);
    },
    180_000,
  );
});
