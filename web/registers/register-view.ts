import type { View } from '../frame/view';
import { type Html, html } from '../html';
import type { Words } from '../language/words';
import { registerUnitTable } from './register-units-view';
import type { RegisterLine, UnitLine } from './registers';

export interface RegisterContent {
  register: RegisterLine;
  /** Units of this page. */
  units: readonly UnitLine[];
  /** Units on all pages. */
  found: number;
  /** What was searched for; '' for nothing. */
  search: string;
  /** Only units with an address that mail does not reach. */
  bad: boolean;
  /** Counted from 1. */
  page: number;
  pages: number;
}

export const registerView: View<RegisterContent> = (content, { words: w }) => {
  const t = w.registers.list;
  const { register, units } = content;
  return {
    title: register.title,
    body: html`<p class="crumbs"><a href="/danh-muc">${t.crumb}</a></p>
<h1 lang="vi">${register.title}</h1>
<p class="lead">${t.counts(register.units, register.contacts)}</p>
<p><a href="/danh-muc/${register.id}/bang?dang=xlsx">${t.downloadXlsx}</a> ·
<a href="/danh-muc/${register.id}/bang?dang=csv">${t.downloadCsv}</a>
<span class="soft small">${t.downloadFor}</span></p>
<p><a href="/danh-muc/${register.id}/sap-xep">${w.successions.link}</a></p>
${searchForm(content, w)}
${units.length === 0 ? html`<div class="notice"><p>${t.noUnits}</p></div>` : found(content, w)}`,
  };
};

function searchForm({ register, search, bad }: RegisterContent, w: Words): Html {
  const t = w.registers.list;
  return html`<form class="filter" method="get" action="/danh-muc/${register.id}" role="search">
<div class="field"><label for="tim">${t.search()}</label>
<input type="text" id="tim" name="tim" value="${search}" maxlength="100" autocomplete="off"></div>
<label class="tick"><input type="checkbox" name="loi" value="co"${bad && html` checked`}>
<span>${t.onlyToCorrect}</span></label><button>${t.find}</button></form>`;
}

function found(content: RegisterContent, w: Words): Html {
  const t = w.registers.list;
  const { units, found: count, page, pages } = content;
  return html`<p class="soft">${pages > 1 ? t.foundOnPage(count, page, pages) : t.found(count)}</p>
${registerUnitTable(units, w)}
${pages > 1 && otherPages(content, w)}`;
}

function otherPages(content: RegisterContent, w: Words): Html {
  const t = w.registers.list;
  const { page, pages } = content;
  const button = (to: number, text: string) =>
    html`<a class="button second" href="${pageAddress(content, to)}">${text}</a>`;
  return html`<nav class="acts" aria-label="${t.pages}">${page > 1 && button(page - 1, t.previousPage)}${
    page < pages && button(page + 1, t.nextPage)
  }</nav>`;
}

function pageAddress({ register, search, bad }: RegisterContent, page: number): string {
  const query = new URLSearchParams();
  if (search !== '') query.set('tim', search);
  if (bad) query.set('loi', 'co');
  if (page > 1) query.set('trang', String(page));
  return `/danh-muc/${register.id}${query.size > 0 ? `?${query}` : ''}`;
}
