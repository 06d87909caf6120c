import type { Message, MessageOrText } from '../../domain/messages/message';
import type { Category } from '../../domain/states/category';
import type { RoundCounts } from '../../domain/states/round-counts';
import type { View } from '../frame/view';
import { type Html, html, NOTHING } from '../html';
import type { Words } from '../language/words';
import type { MatrixChoices } from './choices';
import type { MatrixFilter } from './filter';
import type { Matrix } from './matrix';
import { filterForm } from './parts/filter-form';
import { markingForm } from './parts/marking';
import { totalsList } from './parts/totals-list';
import { unitTable } from './parts/unit-table';
import type { MatrixRound } from './rounds';
import type { MatrixCell } from './rows';

/** How many of a round have sent, of how many that must; those returned since are among the sent. */
export type SentOfRound = Pick<RoundCounts, 'sent' | 'expected' | 'returned'>;

export interface MatrixContent extends Pick<Matrix, 'rounds' | 'window' | 'totals' | 'units'> {
  filter: MatrixFilter;
  /** Fault of the requested day. */
  fault: MessageOrText | null;
  choices: MatrixChoices;
  /** Names of the systems. */
  trees: Readonly<Record<string, Message>>;
  /** Every state a report is counted in: its name in addresses, and its words. */
  categories: readonly { id: Category; name: string; text: Message }[];
  /** Units on all pages, and the last page. */
  pages: { all: number; last: number };
  /** The cells of a unit in a round; where it reports to two compilers there are two. */
  cellsOf(unit: string, collections: readonly string[]): readonly MatrixCell[];
  /** A report that explains the round's date; null where none has that date. */
  whyOf(round: MatrixRound): string | null;
  /** How many of a round have sent; null where the table does not show the round as a whole. */
  sentOf(collections: readonly string[]): SentOfRound | null;
  /** The reader may remind of this report and record it. */
  mayRemind(cell: MatrixCell, round: MatrixRound): boolean;
  /** The reader decides about reports, so that cells can be marked. */
  marks: boolean;
  /** The reader may decide about this report. */
  mayMark(cell: MatrixCell): boolean;
  /** Address of this page with some parameters of the filter changed; null removes one. */
  address(changed?: Readonly<Record<string, string | null>>): string;
  /** Address of the table as a file: of the rounds that are shown, or of all. */
  file(format: 'xlsx' | 'csv', all?: boolean): string;
  /** The reader works with lists by round. */
  staff: boolean;
}

export const matrixView: View<MatrixContent> = (content, page) => {
  const { words: w, at, opens } = page;
  const { fault, filter, totals, pages } = content;
  return {
    title: w.matrix.title,
    body: html`<div class="headline"><h1>${w.matrix.title}</h1>
<p class="soft">${
      filter.day === null
        ? w.matrix.asOf(at)
        : html`${w.matrix.asKnown(filter.day)} <a href="${content.address({ ngay: null })}">${w.matrix.backToNow}</a>`
    }</p></div>
${fault && html`<div class="notice warn" role="alert"><p>${w.say(fault)}</p></div>`}
<div class="tools">${filterForm(content, w)}
${totals.all > 0 && files(content, w)}</div>
${
  totals.all === 0
    ? nothingFound(content, w)
    : html`${totalsList(content, w)}
${roundPager(content, w)}
${markingForm(
  html`<div class="matrix-box" role="region" aria-label="${w.matrix.table}" tabindex="0">${unitTable(content, opens, w)}</div>`,
  content.marks,
  page,
)}
${pages.last > 1 && pagePager(content, w)}
<p class="small soft">${w.matrix.byStateNote}</p>`
}`,
  };
};

function nothingFound({ filter, address }: MatrixContent, w: Words): Html {
  const pastToo = html`<p><a href="${address({ 'da-qua': 'co' })}">${w.matrix.searchPast}</a></p>`;
  return html`<div class="notice"><p>${w.matrix.nothingFound}</p>
${!filter.past && filter.plan === null && pastToo}</div>`;
}

function files({ file, staff, rounds, window }: MatrixContent, w: Words): Html {
  const all =
    rounds > window.shown.length ? html` · <a href="${file('xlsx', true)}">${w.matrix.excelOfAll(rounds)}</a>` : null;
  return html`<p class="small"><a href="${file('xlsx')}">${w.matrix.excel}</a>${all} · <a href="${file('csv')}">${
    w.matrix.csv
  }</a>${staff && html` · <a href="/theo-doi">${w.matrix.byRounds}</a>`}</p>`;
}

function roundPager({ window, rounds, address }: MatrixContent, w: Words): Html {
  const { before, after, from, shown } = window;
  if (before === null && after === null) return NOTHING;
  const { earlierRounds, laterRounds } = w.matrix;
  return html`<nav class="pager" aria-label="${w.matrix.rounds}"><p>${w.matrix.roundsOf(
    from,
    from + shown.length - 1,
    rounds,
  )}
${before !== null && html`<a href="${address({ cot: String(before) })}" rel="prev">${earlierRounds}</a>`}
${after !== null && html`<a href="${address({ cot: String(after) })}" rel="next">${laterRounds}</a>`}</p></nav>`;
}

function pagePager({ filter: { page }, pages: { last }, address }: MatrixContent, w: Words): Html {
  const { pageOf, previousPage, nextPage } = w.matrix;
  return html`<nav class="pager" aria-label="${w.matrix.pages}"><p>${pageOf(page, last)}
${page > 1 && html`<a href="${address({ trang: String(page - 1) })}" rel="prev">${previousPage}</a>`}
${page < last && html`<a href="${address({ trang: String(page + 1) })}" rel="next">${nextPage}</a>`}</p></nav>`;
}
