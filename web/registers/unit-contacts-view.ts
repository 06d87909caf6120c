import { addressForm } from '../frame/parts/address-form';
import { phone } from '../frame/parts/phone';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import type { Page } from '../frame/view';
import { type Html, html } from '../html';
import type { UnitContact } from './unit-card';
import type { UnitCardContent } from './unit-card-view';

/** The contacts of a unit. */
export function contactTable({ unit, canCorrect }: UnitCardContent, page: Page): Html {
  const t = page.words.registers.unitCard;
  return html`<table class="stack" role="table">
  <caption class="hidden">${t.contacts}</caption>
  ${tableHead([t.contactName, t.phone, t.email])}
  <tbody role="rowgroup">
${unit.contacts.map((contact) => row(contact, canCorrect, page))}  </tbody>
</table>`;
}

function row(contact: UnitContact, canCorrect: boolean, { words: w, session }: Page): Html {
  const t = w.registers.unitCard;
  const { name, post, phone: number, email, badSince } = contact;
  const fails = badSince !== null && html`<span class="note">${t.mailFails(badSince)}</span>`;
  const correct = badSince !== null && canCorrect && addressForm({ session, contact, back: 'don-vi' }, w);
  return html`<tr role="row">${rowHead(html`${name}<span class="note">${w.POSTS[post]}</span>`)}
    ${cell(t.phone, number === null ? '–' : phone(number))}
    ${cell(t.emailShort, html`<span class="break">${email}</span>${fails}${correct}`)}</tr>\n`;
}
