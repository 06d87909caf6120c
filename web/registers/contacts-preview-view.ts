import type { ContactChange, ContactChanges } from '../../client/registers/renew-contacts';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html } from '../html';
import type { Words } from '../language/words';
import { contactLine } from './preview-row';
import { tableNotes } from './register-preview-view';

export interface ContactsPreviewContent extends ContactChanges {
  /** Number of the draft. */
  number: number;
}

/** What a table of contacts would change, before it is kept. */
export const contactsPreviewView: View<ContactsPreviewContent> = (content, page) => {
  const { words: w } = page;
  const t = w.registers.preview;
  const { register, changes, same, notes } = content;
  const added = changes.filter(({ before }) => before === null).length;
  return {
    title: t.contactsTitle,
    body: html`<p class="crumbs"><a href="/danh-muc">${w.registers.loading.crumb}</a></p>
<h1>${t.contactsTitle}</h1>
<p class="lead">${t.contactsLead(register.title)} <span class="code small">(${register.id})</span></p>
<div class="notice warn"><p>${
      changes.length === 0 ? t.nothingToRenew : t.willRenew(changes.length - added, added, same)
    }</p></div>
${tableNotes(notes, w)}
${changes.length > 0 && confirmForm(content, page)}
${changes.length > 0 && table(changes, w)}`,
  };
};

function confirmForm({ number }: ContactsPreviewContent, { words: w, session }: Page): Html {
  const t = w.registers.preview;
  return html`<form method="post" action="/danh-muc/nap/${number}">${token(session)}<div class="acts">
<button>${t.renew}</button><a href="/danh-muc/nap">${w.registers.loading.doNot}</a></div></form>`;
}

function table(changes: readonly ContactChange[], w: Words): Html {
  const t = w.registers.preview;
  return html`<table class="stack" role="table"><caption class="hidden">${t.contactsTitle}</caption>
${tableHead([t.unit, t.now, t.after])}
<tbody role="rowgroup">${changes.map((change) => row(change, w))}</tbody></table>`;
}

function row({ unit, post, before, after }: ContactChange, w: Words): Html {
  const t = w.registers.preview;
  const now = before === null ? html`<span class="soft">${t.added}</span>` : contactLine(before, w);
  return html`<tr role="row">${rowHead(html`${unit.name}<span class="note code">${unit.code}</span>`)}
${cell(t.now, now, 'small')}${cell(t.after, contactLine({ post, ...after }, w), 'small')}</tr>`;
}
