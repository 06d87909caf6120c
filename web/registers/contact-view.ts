import type { ContactDetails } from '../../client/registers/edit-contact';
import { addressOf } from '../../domain/ids';
import type { Instant } from '../../domain/time/time';
import type { Post, UnitId } from '../../domain/units/unit';
import { faults } from '../frame/parts/faults';
import { faultOf, field, textField } from '../frame/parts/field';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html } from '../html';
import type { Fault } from '../http/fault';
import type { Words } from '../language/words';

/** Names of the form's fields. */
export const CONTACT_FIELDS = {
  name: 'ten',
  title: 'chuc-vu',
  email: 'thu',
  phone: 'dien-thoai',
} as const satisfies Record<keyof ContactDetails, string>;

/** A contact, or one that is to be added to a unit. */
export interface EditedContact {
  /** Null for a new one. */
  id: string | null;
  post: Post | null;
  unit: UnitId;
  unitName: string;
  register: string;
  badSince: Instant | null;
  badReason: string | null;
}

export interface ContactContent {
  contact: EditedContact;
  posts: readonly Post[];
  details: ContactDetails;
  faults: readonly Fault[];
}

export const contactView: View<ContactContent> = (content, page) => {
  const { words: w } = page;
  const t = w.registers.contact;
  const { contact } = content;
  const { id, post, unitName, register } = contact;
  const unit = `/danh-muc/${register}?tim=${encodeURIComponent(contact.unit.split(':')[1]!)}`;
  return {
    title: id === null ? t.addTo(unitName) : t.titleOf(unitName),
    body: html`<p class="crumbs"><a href="/danh-muc">${t.crumb}</a> <a href="${unit}">${unitName}</a></p>
${faults({ faults: content.faults, heading: t.notSaved }, w)}
<h1>${id === null ? t.add : t.title}</h1>
<p class="lead">${id === null || post === null ? unitName : `${w.POSTS[post]}, ${unitName}`}</p>
${id !== null && html`<p><a href="${addressOf('/nhiem-vu', id)}">${w.registers.office.title}</a> · <a href="/gui-thu?dau-moi=${encodeURIComponent(id)}">${w.registers.office.mails}</a></p>`}
${notReached(contact, w)}
${form(content, page)}`,
  };
};

function notReached({ badSince, badReason }: EditedContact, w: Words): Html | null {
  if (badSince === null) return null;
  return html`<div class="notice warn"><p>${w.registers.contact.mailFails(badSince, badReason)}</p></div>`;
}

function form({ contact, posts, details, faults: wrong }: ContactContent, { words: w, session }: Page): Html {
  const t = w.registers.contact;
  const { id, unit, register } = contact;
  const line = (detail: keyof ContactDetails, label: string, max: number, hint: string | null = null) => {
    const name = CONTACT_FIELDS[detail];
    return textField({ name, label, hint, max, value: details[detail] ?? '', fault: faultOf(wrong, name) }, w);
  };
  const action = id === null ? addressOf('/them-dau-moi', unit) : addressOf('/dau-moi', id);
  return html`<form method="post" action="${action}">${token(session)}
${id === null && postField(contact.post, posts, faultOf(wrong, 'vai'), w)}
${line('name', t.name, 200, t.nameHint)}${line('title', t.position, 200)}
${line('email', t.email, 254)}${line('phone', t.phone, 40)}
<div class="acts"><button>${t.save}</button><a href="/danh-muc/${register}">${t.back}</a></div></form>`;
}

function postField(chosen: Post | null, posts: readonly Post[], fault: Fault['message'] | null, w: Words): Html {
  const t = w.registers.contact;
  const options = posts.map(
    (post) => html`<option value="${post}"${post === chosen && html` selected`}>${w.POSTS[post]}</option>`,
  );
  return field({ name: 'vai', label: t.post, hint: t.postHint, fault }, w, (described) => {
    return html`<select id="vai" name="vai"${described}><option value="">${t.choosePost}</option>${options}</select>`;
  });
}
