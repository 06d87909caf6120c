import type { Labelled } from '../../../domain/rollup/form';
import { type Html, html } from '../../html';
import type { ColumnGroup } from '../../language/vietnamese-words';
import type { Words } from '../../language/words';

interface ColumnHeads {
  columns: readonly Labelled[];
  /** Head of the column that names the rows. */
  first: string;
}

/** Heads of a table of figures; those with a common beginning are grouped under it. */
export function columnHeads({ columns, first }: ColumnHeads, w: Words): Html {
  const groups = w.groupedColumns(columns);
  if (groups.every(({ head }) => head === null)) {
    return html`<thead role="rowgroup">
<tr role="row"><th scope="col" role="columnheader">${first}</th>${columns.map(({ label }) => column(label))}</tr>
</thead>`;
  }
  const below = groups.filter(({ head }) => head !== null).flatMap((group) => group.columns);
  return html`<thead role="rowgroup">
<tr role="row"><th scope="col" role="columnheader" rowspan="2">${first}</th>${groups.map(groupHead)}</tr>
<tr role="row">${below.map(({ text }) => column(text))}</tr>
</thead>`;
}

function groupHead({ head, columns }: ColumnGroup): Html {
  if (head === null) {
    return html`<th scope="col" role="columnheader" lang="vi" rowspan="2" class="num">${columns[0]!.text}</th>`;
  }
  return html`<th scope="colgroup" role="columnheader" lang="vi" colspan="${columns.length}">${head}</th>`;
}

function column(text: string): Html {
  return html`<th scope="col" role="columnheader" lang="vi" class="num">${text}</th>`;
}
