import { addressOf } from '../../domain/ids';
import { addressForm } from '../frame/parts/address-form';
import { phone } from '../frame/parts/phone';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import type { Page } from '../frame/view';
import { type Html, html } from '../html';
import type { Words } from '../language/words';
import { isPost, nameWithin } from './contact-name';
import type { UnitContact } from './unit-card';
import type { UnitCardContent } from './unit-card-view';

/** The contacts of a unit. */
export function contactTable({ unit, canCorrect }: UnitCardContent, page: Page): Html {
  const t = page.words.registers.unitCard;
  return html`<table class="stack" role="table">
  <caption class="hidden">${t.contacts}</caption>
  ${tableHead([t.contactName, t.phone, t.email])}
  <tbody role="rowgroup">
${unit.contacts.map((contact) => row(contact, unit.name, canCorrect, page))}  </tbody>
</table>`;
}

/** That it left the post, is away, or that its mails go to somebody else. */
function standing({ from, to, holds, away, badSince, readBy }: UnitContact, w: Words): Html {
  const t = w.registers.unitCard;
  const days = from === null && to === null ? null : holds ? t.holds(from, to) : t.holdsNot(from, to);
  const gone = away !== null && t.away(away.until, away.deputy);
  const others = readBy !== null && (badSince !== null || (away === null && !holds)) && t.readBy(readBy);
  return html`${[days, gone, others].map((note) => note && html`<span class="note">${note}</span>`)}`;
}

function row(contact: UnitContact, unitName: string, canCorrect: boolean, { words: w, session }: Page): Html {
  const t = w.registers.unitCard;
  const { post, phone: number, email, badSince } = contact;
  const name = nameWithin(contact.name, unitName);
  const fails = badSince !== null && html`<span class="note">${t.mailFails(badSince)}</span>`;
  const correct = badSince !== null && canCorrect && addressForm({ session, contact, back: 'don-vi' }, w);
  const of = isPost(name, post) ? null : html`<span class="note">${w.POSTS[post]}</span>`;
  const office =
    canCorrect && html`<a class="small" href="${addressOf('/nhiem-vu', contact.id)}">${t.office(name)}</a>`;
  return html`<tr role="row">${rowHead(html`${name}${of}${standing(contact, w)}${office}`)}
    ${cell(t.phone, number === null ? '–' : phone(number))}
    ${cell(t.emailShort, html`<span class="break">${email}</span>${fails}${correct}`)}</tr>\n`;
}
