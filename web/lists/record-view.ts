import type { ListPaper } from '../../domain/letters/list-paper';
import type { RoundCounts } from '../../domain/states/round-counts';
import type { UnitId } from '../../domain/units/unit';
import type { View } from '../frame/view';
import { html } from '../html';
import { paperSection } from './parts/paper-list';
import { yearsTable } from './parts/years-table';

export interface RecordContent {
  unit: UnitId;
  name: string;
  /** The reader reports for this unit. */
  isOwn: boolean;
  years: readonly { year: number; counts: RoundCounts }[];
  paper: Pick<ListPaper, 'title' | 'about' | 'sections'>;
  /** Address of the file, without its format. */
  files: string;
}

/** A unit's record over the years: each report with its deadline, receipt, result, extension and exemption. */
export const recordView: View<RecordContent> = ({ unit, name, isOwn, years, paper, files }, { words: w }) => {
  const { lists } = w;
  const title = lists.recordTitle(name);
  const back = isOwn ? html`<a href="/bao-cao">${lists.toOwed}</a>` : html`<a href="/don-vi/${unit}">${name}</a>`;
  return {
    title,
    body: html`<p class="crumbs noprint">${back}</p>
<h1 class="noprint">${title}</h1>
<p class="noprint">${lists.print} <a href="${files}?dang=xlsx">${lists.xlsx}</a> · <a href="${files}?dang=csv">${lists.csv}</a></p>
${yearsTable(years, w)}
<article class="paper letter" lang="vi"><h2 class="center">${paper.title}</h2>
${paper.about.map((line) => html`<p class="center">${line}</p>`)}
${paper.sections.length === 0 && html`<p>${lists.noReports}</p>`}
${paper.sections.map(paperSection)}</article>`,
  };
};
