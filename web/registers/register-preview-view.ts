import type { Register, Unit, UnitId } from '../../domain/units/unit';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html } from '../html';
import type { Words } from '../language/words';

export interface RegisterPreviewContent {
  /** Number of the draft. */
  number: number;
  register: Register;
  /** Short names of its units. */
  nameOf: ReadonlyMap<UnitId, string>;
  /** Contacts of all units. */
  contacts: number;
  /** Units without a contact. */
  silent: number;
  /** Units listed at most. */
  shown: number;
}

export const registerPreviewView: View<RegisterPreviewContent> = (content, page) => {
  const { words: w } = page;
  const t = w.registers.loading;
  const { register, shown } = content;
  const more = register.units.length > shown;
  return {
    title: t.previewTitle,
    body: html`<p class="crumbs"><a href="/danh-muc">${t.crumb}</a></p>
<h1>${t.previewTitle}</h1>
<p class="lead">${register.title} <span class="code small">(${register.id})</span></p>
${notice(content, w)}
${confirmForm(content, page)}
<h2>${t.added}</h2>
${table(content, w)}
${more && html`<p class="soft">${t.firstShown(shown)}</p>`}`,
  };
};

function notice({ register, contacts, silent }: RegisterPreviewContent, w: Words): Html {
  const t = w.registers.loading;
  return html`<div class="notice warn"><p>${t.willAdd(register.units.length, contacts)}${
    silent > 0 && [' ', t.withoutContact(silent)]
  }</p></div>`;
}

function confirmForm({ number }: RegisterPreviewContent, { words: w, session }: Page): Html {
  const t = w.registers.loading;
  return html`<form method="post" action="/danh-muc/nap/${number}">${token(session)}<div class="acts">
<button>${t.load}</button><a href="/danh-muc/nap">${t.doNot}</a></div></form>`;
}

function table({ register, nameOf, shown }: RegisterPreviewContent, w: Words): Html {
  const t = w.registers.loading;
  return html`<table class="stack" role="table"><caption class="hidden">${t.addedTable}</caption>
${tableHead([t.unit, t.type, t.directSuperior, t.contacts])}
<tbody role="rowgroup">${register.units.slice(0, shown).map((unit) => row(unit, nameOf, w))}</tbody></table>`;
}

function row(unit: Unit, nameOf: RegisterPreviewContent['nameOf'], w: Words): Html {
  const t = w.registers.loading;
  const above = Object.values(unit.parents).filter((parent) => parent !== null);
  const superiors = above.map((id) => nameOf.get(id) ?? id).join(', ');
  return html`<tr role="row">${rowHead(html`${unit.name}<span class="note code">${unit.code}</span>`)}
${cell(t.type, unit.type)}${cell(t.superior, superiors || '–')}${cell(t.contacts, contacts(unit, w), 'small')}</tr>`;
}

function contacts({ contacts: all }: Unit, w: Words): Html {
  if (all.length === 0) return html`<span class="soft">${w.registers.loading.noContact}</span>`;
  return html`${all.map(({ name, email }) => html`<div>${name}, ${email}</div>`)}`;
}
