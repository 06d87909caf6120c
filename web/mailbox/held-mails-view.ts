import type { HeldMails } from '../../client/mails/held-mails';
import { NOTICE_NAMES } from '../../domain/notices/notice-names';
import { MAIL_RELEASES, type MailRelease } from '../../domain/people/mail-release';
import type { HeldMail } from '../../storage/held-mails';
import { faults } from '../frame/parts/faults';
import { faultOf, textField } from '../frame/parts/field';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html } from '../html';
import type { Fault } from '../http/fault';
import type { Words } from '../language/words';

export interface HeldMailsContent {
  /** Null while nothing is held. */
  held: HeldMails | null;
  /** Person and kind on this page. */
  shown: readonly HeldMail[];
  faults: readonly Fault[];
  typed: { how: string; before: string };
  /** What was just released. */
  released: { dropped: number; leaving: number } | null;
}

/** What a restored database would mail, and the administrator's decision. */
export const heldMailsView: View<HeldMailsContent> = (content, page) => {
  const { words: w } = page;
  const t = w.heldMails;
  const { held, released } = content;
  return {
    title: t.title,
    body: html`<p class="crumbs"><a href="/gui-thu">${w.deliveries.title}</a></p>
${faults({ faults: content.faults, heading: t.toCorrect }, w)}
<h1>${t.title}</h1>
${released !== null && html`<div class="notice good" role="status"><p>${t.released(released)}</p></div>`}
${held === null ? html`<p class="lead">${t.nothing}</p>` : [state(held, w), decision(content, page), list(content, held, w)]}`,
  };
};

function state({ restoration, notices, probablySent, formerAddresses }: HeldMails, w: Words): Html {
  const t = w.heldMails;
  return html`<div class="notice bad" role="status"><p><strong>${t.heldSince(restoration)}</strong></p>
<p>${t.wouldLeave({ notices, probablySent })}${formerAddresses > 0 && html` ${t.formerAddresses(formerAddresses)}`}</p></div>
<p class="lead">${t.lead}</p>`;
}

function decision({ faults: wrong, typed }: HeldMailsContent, { words: w, session }: Page): Html {
  const t = w.heldMails;
  const choice = (release: MailRelease) =>
    html`<label class="tick"><input type="radio" name="cach" value="${release}"${
      typed.how === release && html` checked`
    }> <span>${t.ways[release]}</span></label>`;
  const fault = faultOf(wrong, 'cach');
  return html`<form method="post" action="/gui-thu/dang-giu">${token(session)}
<fieldset id="cach"><legend>${t.decide}</legend>${fault && html`<span class="fault">${w.say(fault)}</span>`}
${MAIL_RELEASES.map(choice)}</fieldset>
${textField({ name: 'ngay', label: t.before, hint: t.beforeHint, max: 40, short: true, value: typed.before, fault: faultOf(wrong, 'ngay') }, w)}
<div class="acts"><button>${t.release}</button><a href="/hom-nay">${t.back}</a></div></form>`;
}

function list({ shown }: HeldMailsContent, { mails }: HeldMails, w: Words): Html {
  const t = w.heldMails;
  if (mails.length === 0) return html`<div class="notice"><p>${t.none}</p></div>`;
  return html`<h2>${t.listed}</h2>
<table class="stack" role="table"><caption class="hidden">${t.listed}</caption>
${tableHead([t.person, t.kind, t.due, t.count, t.probablySent])}
<tbody role="rowgroup">${shown.map((mail) => row(mail, w))}</tbody></table>
${mails.length > shown.length && html`<p class="soft">${t.more(mails.length - shown.length)}</p>`}`;
}

function row({ name, email, unitName, kind, from, notices, probablySent }: HeldMail, w: Words): Html {
  const t = w.heldMails;
  const person =
    name === null
      ? html`<span class="soft">${t.nobody}</span>`
      : html`<span lang="vi">${name}</span><span class="note break">${email}</span><span class="note" lang="vi">${unitName}</span>`;
  return html`<tr role="row">${rowHead(person)}${cell(t.kind, w.say(NOTICE_NAMES[kind].name))}
${cell(t.due, w.tableMoment(from), 'nums')}${cell(t.count, w.formatNumber(notices, 0), 'nums')}
${cell(t.probablySent, w.formatNumber(probablySent, 0), 'nums')}</tr>\n`;
}
