import { addressOf } from '../../domain/ids';
import type { Day } from '../../domain/time/time';
import { dateFigures } from '../../domain/time/vietnamese';
import type { StoredAbsence } from '../../storage/absences';
import { faults } from '../frame/parts/faults';
import { faultOf, field, textField } from '../frame/parts/field';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html } from '../html';
import type { Fault } from '../http/fault';
import type { ContactOffice } from './contact-office';
import type { ContactLine } from './registers';

/** Names of the fields of both forms. */
export type OfficeField = 'tu' | 'den' | 'vang-tu' | 'vang-den' | 'nguoi-thay' | 'ly-do';

export interface ContactOfficeContent {
  contact: ContactLine & { unit: string; unitName: string; register: string };
  office: ContactOffice;
  typed: Readonly<Record<OfficeField, string>>;
  /** A form came back with faults: it keeps what was typed. */
  isTyped: boolean;
  faults: readonly Fault[];
}

/** When a contact holds its post, and who reads its mails while it is away. */
export const contactOfficeView: View<ContactOfficeContent> = (content, page) => {
  const { words: w } = page;
  const t = w.registers.office;
  const { contact, office } = content;
  return {
    title: t.titleOf(contact.name),
    body: html`<p class="crumbs"><a href="/danh-muc">${w.registers.contact.crumb}</a>
<a href="/don-vi/${contact.unit}" lang="vi">${contact.unitName}</a></p>
${faults({ faults: content.faults, heading: w.registers.contact.notSaved }, w)}
<h1>${t.title}</h1>
<p class="lead"><span lang="vi">${contact.name}</span>, ${w.POSTS[contact.post]}, <span lang="vi">${contact.unitName}</span>.
<a class="small" href="${addressOf('/dau-moi', contact.id)}">${t.edit}</a>
<a class="small" href="/gui-thu?dau-moi=${encodeURIComponent(contact.id)}">${t.mails}</a></p>
${office.onceADay && html`<p class="soft">${t.onceADay}</p>`}
<h2>${t.days}</h2>
${daysForm(content, page)}
<h2>${t.absences}</h2>
${office.absences.length === 0 ? html`<p class="soft">${t.noAbsence}</p>` : html`<ul>${office.absences.map((one) => absence(one, contact.id, page))}</ul>`}
${absenceForm(content, page)}`,
  };
};

function daysForm({ contact, office, typed, isTyped, faults: wrong }: ContactOfficeContent, page: Page): Html {
  const { words: w, session } = page;
  const t = w.registers.office;
  const shown = (name: 'tu' | 'den', kept: Day | null) =>
    isTyped ? typed[name] : kept === null ? '' : dateFigures(kept);
  const line = (name: 'tu' | 'den', label: string, kept: Day | null, hint: string | null) =>
    textField({ name, label, hint, max: 40, short: true, value: shown(name, kept), fault: faultOf(wrong, name) }, w);
  return html`<form method="post" action="${addressOf('/nhiem-vu', contact.id)}">${token(session)}
<input type="hidden" name="viec" value="ngay">
${line('tu', t.first, office.days.from, null)}${line('den', t.last, office.days.to, t.lastHint)}
<div class="acts"><button>${t.keepDays}</button></div></form>`;
}

function absence(
  { id, from, to, deputyName, reason }: StoredAbsence,
  contact: string,
  { words: w, session }: Page,
): Html {
  const t = w.registers.office;
  return html`<li>${t.away(from, to)} <span lang="vi">${deputyName}</span>${reason !== '' && html` (<span lang="vi">${reason}</span>)`}
<form class="inline" method="post" action="${addressOf('/nhiem-vu', contact)}">${token(session)}
<input type="hidden" name="viec" value="het-vang"><input type="hidden" name="so" value="${id}">
<button class="second">${t.end(from)}</button></form></li>`;
}

function absenceForm({ contact, office, typed, faults: wrong }: ContactOfficeContent, page: Page): Html {
  const { words: w, session } = page;
  const t = w.registers.office;
  if (office.deputies.length === 0) {
    return html`<p>${t.noDeputy} <a href="${addressOf('/them-dau-moi', contact.unit)}">${w.registers.contact.add}</a></p>`;
  }
  const line = (name: OfficeField, label: string, max: number) =>
    textField({ name, label, max, short: max === 40, value: typed[name], fault: faultOf(wrong, name) }, w);
  const deputy = { name: 'nguoi-thay', label: t.deputy, hint: t.deputyHint, fault: faultOf(wrong, 'nguoi-thay') };
  const options = office.deputies.map(({ id, name, post }) => {
    return html`<option value="${id}"${typed['nguoi-thay'] === id && html` selected`}>${name} (${w.POSTS[post]})</option>`;
  });
  return html`<form method="post" action="${addressOf('/nhiem-vu', contact.id)}">${token(session)}
<input type="hidden" name="viec" value="vang">
${line('vang-tu', t.awayFrom, 40)}${line('vang-den', t.awayTo, 40)}
${field(deputy, w, (described) => {
  return html`<select id="nguoi-thay" name="nguoi-thay"${described}><option value="">${t.chooseDeputy}</option>${options}</select>`;
})}
${line('ly-do', t.reason, 200)}
<div class="acts"><button>${t.noteAbsence}</button></div></form>`;
}
