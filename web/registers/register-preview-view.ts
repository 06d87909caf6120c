import type { Message } from '../../domain/messages/message';
import type { DateDoubt } from '../../domain/units/register-cells';
import type { RegisterChanges } from '../../domain/units/register-changes';
import type { Register, Unit, UnitId } from '../../domain/units/unit';
import { tableHead } from '../frame/parts/table';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html } from '../html';
import type { Words } from '../language/words';
import { previewRow } from './preview-row';

export interface RegisterPreviewContent {
  /** Number of the draft. */
  number: number;
  register: Register;
  /** Short names of its units. */
  nameOf: ReadonlyMap<UnitId, string>;
  /** What differs from the register in force; null where there is none. */
  changes: RegisterChanges | null;
  /** What was left out of the file, and what was read otherwise than it is written. */
  notes: readonly Message[];
  /** Columns whose dates the person has to decide. */
  doubts: readonly DateDoubt[];
  /** Whether the person confirmed without deciding them. */
  datesUnsaid: boolean;
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
  const { register, shown, changes } = content;
  const more = register.units.length > shown;
  return {
    title: t.previewTitle,
    body: html`<p class="crumbs"><a href="/danh-muc">${t.crumb}</a></p>
<h1>${t.previewTitle}</h1>
<p class="lead">${register.title} <span class="code small">(${register.id})</span></p>
${notice(content, w)}
${tableNotes(content.notes, w)}
${confirmForm(content, page)}
<h2>${t.added}</h2>
${table(content, w)}
${more && html`<p class="soft">${t.firstShown(shown)}</p>`}
${changes !== null && changes.dropped.length > 0 && dropped(changes.dropped, shown, w)}`,
  };
};

function notice({ register, contacts, silent, changes }: RegisterPreviewContent, w: Words): Html {
  const t = w.registers.loading;
  return html`<div class="notice warn"><p>${t.willAdd(register.units.length, contacts)}${
    silent > 0 && [' ', t.withoutContact(silent)]
  }</p>${changes !== null && html`<p>${compared(changes, w)}</p>`}</div>`;
}

function compared({ before, added, changed, dropped: gone }: RegisterChanges, w: Words): string {
  return w.registers.preview.compared(before.title, added.size, changed.size, gone.length);
}

/** What was left out, and what was converted. */
export function tableNotes(notes: readonly Message[], w: Words): Html | null {
  if (notes.length === 0) return null;
  return html`<section class="notice" aria-labelledby="doc-bang"><h2 id="doc-bang" class="small">${w.registers.preview.notes}</h2>
<ul>${notes.map((note) => html`<li>${w.say(note)}</li>`)}</ul></section>`;
}

function confirmForm(content: RegisterPreviewContent, { words: w, session }: Page): Html {
  const t = w.registers.loading;
  return html`<form method="post" action="/danh-muc/nap/${content.number}">${token(session)}
${content.doubts.length > 0 && datesChoice(content, w)}<div class="acts">
<button>${t.load}</button><a href="/danh-muc/nap">${t.doNot}</a></div></form>`;
}

function datesChoice({ doubts, datesUnsaid }: RegisterPreviewContent, w: Words): Html {
  const t = w.registers.preview;
  const choice = (order: 'day-first' | 'month-first') =>
    html`<label class="tick"><input type="radio" name="ngay" value="${order}" required> <span>${doubts
      .map(({ column, cell, dayFirst, monthFirst }) => {
        const said = order === 'day-first' ? t.dayFirst(cell, dayFirst) : t.monthFirst(cell, monthFirst);
        return `${said} (${t.column(column)})`;
      })
      .join('; ')}</span></label>`;
  return html`<fieldset id="ngay" tabindex="-1"><legend>${t.dates}</legend>
${datesUnsaid && html`<p class="fault">${t.datesUnsaid}</p>`}
${choice('day-first')}${choice('month-first')}</fieldset>`;
}

function table({ register, nameOf, changes, shown }: RegisterPreviewContent, w: Words): Html {
  const t = w.registers.preview;
  const earlier = new Map((changes?.before.units ?? []).map((unit) => [unit.code, unit]));
  const groupTitles = new Map((register.groups ?? []).map(({ id, title }) => [id, title]));
  const context = { nameOf, groupTitles, before: earlier, changes, w };
  return html`<table class="stack" role="table"><caption class="hidden">${w.registers.loading.addedTable}</caption>
${tableHead([t.unit, t.kind, t.superiors, t.active, t.contacts])}
<tbody role="rowgroup">${register.units.slice(0, shown).map((unit) => previewRow(unit, context))}</tbody></table>`;
}

function dropped(units: readonly Unit[], shown: number, w: Words): Html {
  return html`<h2>${w.registers.preview.dropped}</h2>
<ul>${units.slice(0, shown).map(({ name, code }) => html`<li>${name} <span class="code small">${code}</span></li>`)}</ul>`;
}
