import type { Delivery } from '../../client/mails/deliveries';
import { message } from '../../domain/messages/message';
import { DELIVERY_STATES, type DeliveryState } from '../../domain/people/delivery-state';
import type { BounceMailbox } from '../../storage/bounces';
import { faults } from '../frame/parts/faults';
import { faultOf, field, textField } from '../frame/parts/field';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import type { View } from '../frame/view';
import { type Html, html, NOTHING } from '../html';
import type { Fault } from '../http/fault';
import type { Words } from '../language/words';

/** Names of the fields of the filter. */
export type DeliveryField = 'tim' | 'ket-qua' | 'tu' | 'den' | 'don-vi' | 'dau-moi' | 'dot';

export interface DeliveriesContent {
  typed: Readonly<Record<DeliveryField, string>>;
  faults: readonly Fault[];
  mails: readonly Delivery[];
  /** Mails on all pages. */
  found: number;
  page: number;
  last: number;
  mailbox: BounceMailbox;
  /** Mails are held after a restore. */
  held: boolean;
}

export const deliveriesView: View<DeliveriesContent> = (content, { words: w }) => {
  const t = w.deliveries;
  return {
    title: t.title,
    body: html`${faults({ faults: content.faults, heading: t.toCorrect }, w)}
<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
${mailboxState(content.mailbox, w)}
<div class="acts"><a class="button second" href="/gui-thu/thu-bao-tra">${t.enterBounce}</a>
${content.held && html`<a class="button" href="/gui-thu/dang-giu">${w.heldMails.title}</a>`}</div>
${filter(content, w)}
${content.mails.length === 0 ? html`<div class="notice"><p>${t.none}</p></div>` : table(content.mails, w)}
${pager(content, w)}`,
  };
};

function mailboxState({ readAt, failingSince, fault }: BounceMailbox, w: Words): Html | null {
  const t = w.deliveries;
  if (failingSince !== null) {
    return html`<div class="notice warn"><p>${t.mailboxFails(failingSince, fault ?? '')}</p></div>`;
  }
  return readAt === null ? null : html`<p class="soft">${t.mailboxRead(readAt)}</p>`;
}

function filter({ typed, faults: wrong, found }: DeliveriesContent, w: Words): Html {
  const t = w.deliveries;
  const states = DELIVERY_STATES.map((state) => {
    return html`<option value="${state}"${typed['ket-qua'] === state && html` selected`}>${stateWords(state, w)}</option>`;
  });
  const kept = (['don-vi', 'dau-moi', 'dot'] as const).filter((name) => typed[name] !== '');
  const dayField = (name: 'tu' | 'den', label: string) =>
    textField({ name, label, max: 40, short: true, value: typed[name], fault: faultOf(wrong, name) }, w);
  return html`<form class="filter" method="get" action="/gui-thu" role="search" aria-label="${t.search}">
${kept.map((name) => html`<input type="hidden" name="${name}" value="${typed[name]}">`)}
${textField({ name: 'tim', label: t.searchFor, max: 200, value: typed.tim, fault: null }, w)}
${field({ name: 'ket-qua', label: t.state, fault: null }, w, () => {
  return html`<select id="ket-qua" name="ket-qua"><option value="">${t.allStates}</option>${states}</select>`;
})}
${dayField('tu', t.from)}${dayField('den', t.to)}
<div><button class="second">${t.search}</button></div></form>
<p class="soft">${t.count(found)}${kept.map((name) => html` ${t.only(typed[name])}`)}${
    Object.values(typed).some((value) => value !== '') && html` <a href="/gui-thu">${t.showAll}</a>`
  }</p>`;
}

function table(mails: readonly Delivery[], w: Words): Html {
  const t = w.deliveries;
  return html`<table class="stack" role="table"><caption class="hidden">${t.table}</caption>
${tableHead([t.person, t.email, t.slot, t.mail, t.result])}
<tbody role="rowgroup">${mails.map((mail) => row(mail, w))}</tbody></table>`;
}

function row(mail: Delivery, w: Words): Html {
  const t = w.deliveries;
  const { name, unit, unitName, post, email, slot, subject } = mail;
  const person = html`<span lang="vi">${name}</span><span class="note">${w.POSTS[post]},
<a href="/don-vi/${unit}" lang="vi">${unitName}</a></span>`;
  const written =
    subject === null ? html`<span class="soft">${t.notWritten}</span>` : html`<span lang="vi">${subject}</span>`;
  return html`<tr role="row">${rowHead(person)}${cell(t.email, email, 'break')}${cell(t.slot, w.tableMoment(slot), 'nums')}
${cell(t.mail, written, 'small')}${cell(t.result, result(mail, w))}</tr>\n`;
}

function result({ state, sentAt, bouncedAt, attempts, answer, concerns }: Delivery, w: Words): Html {
  const t = w.deliveries;
  const name = stateWords(state, w);
  const notes = [
    state === 'sent' && sentAt !== null ? t.sentAt(sentAt) : '',
    bouncedAt !== null ? t.bouncedAt(bouncedAt) : '',
    concerns === null ? '' : w.say(message(`deliveries.${concerns}`)),
    state === 'put-off' || state === 'refused' ? t.attempts(attempts) : '',
  ].filter((note) => note !== '');
  const bad = state === 'bounced' || state === 'refused';
  return html`${bad ? html`<strong>${name}</strong>` : name}${
    notes.length > 0 && html`<span class="note">${notes.join('; ')}</span>`
  }${answer !== null && html`<span class="note break" lang="en">${answer}</span>`}`;
}

function stateWords(state: DeliveryState, w: Words): string {
  return w.say(message(`deliveries.${state}`));
}

function pager({ typed, page, last }: DeliveriesContent, w: Words): Html {
  if (last === 1) return NOTHING;
  const t = w.deliveries;
  const kept = Object.entries(typed).filter(([, value]) => value !== '');
  const address = (to: number) => `/gui-thu?${new URLSearchParams([...kept, ['trang', String(to)]])}`;
  return html`<nav class="pager" aria-label="${t.pages}"><p>${t.pageOf(page, last)}
${page > 1 && html`<a href="${address(page - 1)}" rel="prev">${t.newer}</a>`}
${page < last && html`<a href="${address(page + 1)}" rel="next">${t.older}</a>`}</p></nav>`;
}
