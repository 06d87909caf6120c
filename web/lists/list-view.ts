import type { OfficialHead } from '../../domain/letters/letter-style';
import type { ListPaper } from '../../domain/letters/list-paper';
import { faults } from '../frame/parts/faults';
import type { View } from '../frame/view';
import { type Html, html } from '../html';
import type { Fault } from '../http/fault';
import type { Words } from '../language/words';
import { listForm } from './parts/list-form';
import { paperList } from './parts/paper-list';

/** A list with its form. */
export interface ListContent {
  typed: Readonly<Record<string, string>>;
  faults: readonly Fault[];
  plans: readonly { id: string; title: string }[];
  issuers: readonly { id: string; name: string }[];
  head: (OfficialHead & { dateLine: string }) | null;
  paper: ListPaper;
  /** Addresses of the same list as files. */
  files: { csv: string; xlsx: string };
}

/** "Danh sách đúng hạn, chậm, chưa gửi": a list to print and to sign, with the form that chooses it. */
export const listView: View<ListContent> = (content, { words: w }) => {
  const { lists } = w;
  return {
    title: lists.title,
    body: html`${faults({ faults: content.faults, heading: lists.refused }, w)}
<div class="noprint"><h1>${lists.title}</h1>
<p class="lead">${lists.lead}</p>
${listForm(content, w)}
${files(content, w)}</div>
${paperList(content.paper, content.head)}`,
  };
};

function files({ files: { csv, xlsx } }: ListContent, { lists }: Words): Html {
  return html`<p>${lists.print} <a href="${xlsx}">${lists.xlsx}</a> · <a href="${csv}">${lists.csv}</a></p>`;
}
