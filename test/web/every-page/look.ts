import type { Page } from 'playwright-core';
import type { Browsing } from '../../setup/browsing';
import { pageFaults } from '../../setup/chromium';
import { tokenOf } from '../setup/people-of-all-kinds';
import type { PersonName } from '../setup/written-rules';
import type { OfficeOfAllPages } from './office-of-all-pages';

const LANGUAGES = ['vi', 'en'] as const;

/** What was found, and how many pages were opened for it. */
export interface Looked {
  opened: number;
  faults: string[];
}

/** The elements of a part of a page without its texts: axe and the measurements find the same on two equal ones. */
function skeletonOf(html: string): string {
  const tags = html.match(/<[a-z][^>]*>/g) ?? [];
  const bare = tags.map((tag) =>
    tag.replace(/ ([\w-]+)="[^"]*"/g, (whole, name: string) => (name === 'class' ? whole : name)),
  );
  return [...new Set(bare)].sort().join('');
}

/**
 * Checks every page that people may open, in both languages, one person after another; a page with the elements of one
 * already checked is checked only once.
 */
export function lookAt(office: () => OfficeOfAllPages, chromium: Browsing): (person: PersonName) => Promise<Looked> {
  const seen = new Set<string>();
  const look = async (page: Page, url: string, name: string, language: string): Promise<string[] | null> => {
    const cookies = await page.context().cookies();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const answer = await office().ask(url, { headers: { cookie } });
    // The access matrix tests who may open what.
    if ([303, 403, 404].includes(answer.status)) return null;
    const faults = answer.status === 200 ? [] : [`${name}: ${answer.status}`];
    if (!answer.body.includes(`<html lang="${language}">`)) faults.push(`${name} is in another language`);
    const parts = answer.body.split('<main').map(skeletonOf);
    if (parts.every((part) => seen.has(language + part))) return faults;
    const isNew = !parts.every((part) => LANGUAGES.some((one) => seen.has(one + part)));
    for (const part of parts) seen.add(language + part);
    await page.goto(url);
    return [...faults, ...(await pageFaults(page, name, isNew))];
  };
  return async (person) => {
    const token = await tokenOf(office().database, person);
    const page = await chromium.page(office(), {}, token === null ? undefined : `dung-han=${token}`);
    const found: Looked = { opened: 0, faults: [] };
    let at = '';
    const complain = (text: string) => found.faults.push(`${at}: ${text}`);
    page.on('console', (line) => line.type() === 'error' && complain(line.text()));
    page.on('pageerror', (fault) => complain(fault.message));
    for (const language of LANGUAGES) {
      await page.context().addCookies([{ name: 'dung-han-ngon-ngu', value: language, url: office().address }]);
      for (const url of Object.values(office().pages).flat()) {
        at = `${person} (${language}) ${url}`;
        const faults = await look(page, url, at, language);
        if (faults === null) continue;
        found.opened += 1;
        found.faults.push(...faults);
      }
    }
    await page.context().close();
    return found;
  };
}
