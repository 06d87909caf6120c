import { cell, rowHead, tableHead } from '../frame/parts/table';
import type { View } from '../frame/view';
import { type Html, html } from '../html';
import type { Words } from '../language/words';
import type { RegisterLine } from './registers';

export const registersView: View<{ registers: readonly RegisterLine[] }> = ({ registers }, { words: w }) => {
  const t = w.registers.list;
  return {
    title: t.title,
    body: html`<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
<div class="acts"><a class="button" href="/danh-muc/nap">${t.loadNew}</a>
<a class="button second" href="/gui-thu">${w.deliveries.title}</a></div>
${registers.length === 0 ? html`<div class="notice"><p>${t.none}</p></div>` : table(registers, w)}`,
  };
};

function table(registers: readonly RegisterLine[], w: Words): Html {
  const t = w.registers.list;
  const [units, contacts] = [t.units, t.contacts].map((text) => ({ text, class: 'num' as const }));
  return html`<table class="stack" role="table"><caption class="hidden">${t.table}</caption>
${tableHead([t.register, units!, contacts!, t.toCorrect, t.loadedAt])}
<tbody role="rowgroup">${registers.map((register) => row(register, w))}</tbody></table>`;
}

function row({ id, title, units, contacts, bad, importedAt }: RegisterLine, w: Words): Html {
  const t = w.registers.list;
  const name = html`<a href="/danh-muc/${id}">${title}</a><span class="note code">${id}</span>`;
  const toCorrect =
    bad === 0
      ? html`<span class="soft">${t.noAddresses}</span>`
      : html`<a href="/danh-muc/${id}?loi=co"><strong>${t.addresses(bad)}</strong></a>`;
  return html`<tr role="row">${rowHead(name)}
${cell(t.units, w.formatNumber(units), null, 'num')}${cell(t.contacts, w.formatNumber(contacts), null, 'num')}
${cell(t.toCorrectShort, toCorrect)}${cell(t.loadedAt, w.tableMoment(importedAt), 'nums')}</tr>`;
}
