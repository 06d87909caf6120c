import type { RegisterColumn } from '../../domain/units/register-columns';
import { faults, type ListedFault } from '../frame/parts/faults';
import { field, textField } from '../frame/parts/field';
import { cell, tableHead } from '../frame/parts/table';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html } from '../html';
import type { Words } from '../language/words';

export interface RegisterImportContent {
  typed: { id: string; title: string };
  /** Columns of the table with their Vietnamese heads. */
  columns: Readonly<Record<RegisterColumn, string>>;
  faults: readonly ListedFault[];
}

export const registerImportView: View<RegisterImportContent> = (content, page) => {
  const { words: w } = page;
  const t = w.registers.loading;
  const wrong = content.faults;
  return {
    title: t.title,
    body: html`<p class="crumbs"><a href="/danh-muc">${t.crumb}</a></p>
${faults({ faults: wrong, heading: t.refused(wrong.length), after: t.afterFaults }, w)}
<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
${uploadForm(content, page)}
<h2>${t.columns}</h2>
<p>${t.aboutColumns}</p>
<p><a href="/danh-muc/mau?dang=xlsx">${t.exampleXlsx}</a> · <a href="/danh-muc/mau?dang=csv">${t.exampleCsv}</a></p>
${columnTable(content, w)}`,
  };
};

function uploadForm({ typed }: RegisterImportContent, { words: w, session }: Page): Html {
  const t = w.registers.loading;
  const id = { name: 'ma', label: t.id, hint: t.idHint, value: typed.id, fault: null, max: 60 };
  const title = { name: 'ten', label: t.name, value: typed.title, fault: null, max: 200 };
  return html`<form method="post" action="/danh-muc/nap" enctype="multipart/form-data">${token(session)}
${field({ name: 'tep', label: t.file, fault: null }, w, () => FILE)}
<fieldset><legend>${t.forTables}</legend>
${textField(id, w)}
${textField(title, w)}</fieldset>
<div class="acts"><button>${t.check}</button><a href="/danh-muc">${t.back}</a></div></form>`;
}

const FILE = html`<input type="file" id="tep" name="tep" accept=".csv,.xlsx,.yaml,.yml">`;

function columnTable({ columns }: RegisterImportContent, w: Words): Html {
  const t = w.registers.loading;
  const rows = (Object.keys(columns) as RegisterColumn[]).map((id) => {
    return html`<tr role="row"><th scope="row" role="rowheader" lang="vi">${columns[id]}</th>
${cell(t.columnId, id, 'code')}${cell(t.howToFill, t.how[id] ?? null)}</tr>`;
  });
  return html`<table class="stack" role="table"><caption class="hidden">${t.columns}</caption>
${tableHead([t.column, t.columnId, t.howToFill])}
<tbody role="rowgroup">${rows}</tbody></table>`;
}
