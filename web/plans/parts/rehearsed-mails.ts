import { cell, tableHead } from '../../frame/parts/table';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import type { DigestDay, RehearsedDigest } from '../rehearsal-digests';
import type { RehearsedPlanContent } from '../rehearsal-view';

/** The most mails of a day that are shown at once. */
const FEW_MAILS = 6;

/** The mails of a rehearsal, day by day, each with a link to its text. */
export function rehearsedMails(days: readonly DigestDay[], content: RehearsedPlanContent, w: Words): Html {
  const { mailsByDay, noMails } = w.plans.rehearsed;
  return html`<h2>${mailsByDay}</h2>
${days.length === 0 && html`<div class="notice"><p>${noMails}</p></div>`}
${days.map((day) => mailsOfDay(day, content, w))}`;
}

function mailsOfDay({ day, mails }: DigestDay, content: RehearsedPlanContent, w: Words): Html {
  const { mailsOf, mailsCaption, time, toWhom, content: about } = w.plans.rehearsed;
  return html`<details${mails.length <= FEW_MAILS && html` open`}><summary>${mailsOf(
    w.capitalised(w.weekdayDate(day)),
    mails.length,
  )}</summary>
<table class="stack" role="table"><caption class="hidden">${mailsCaption(day)}</caption>
${tableHead([time, toWhom, about])}
<tbody role="rowgroup">${mails.map((mail) => mailRow(mail, content, w))}</tbody></table></details>
`;
}

function mailRow(mail: RehearsedDigest, { address, choice }: RehearsedPlanContent, w: Words): Html {
  const { name, unitName, slot, person } = mail;
  const { time, content, mailTo } = w.plans.rehearsed;
  const query = `kich-ban=${encodeURIComponent(choice)}&thu=${encodeURIComponent(person)}&luc=${slot}`;
  const link = html`<a href="${address.own}?${query}">${kinds(mail, w)}<span class="hidden">${mailTo(name)}</span></a>`;
  return html`<tr role="row">${cell(time, w.tableMoment(slot).slice(0, 5), 'nums')}
<th scope="row" role="rowheader">${name}${!name.includes(unitName) && html`<span class="note">${unitName}</span>`}</th>
${cell(content, link)}</tr>
`;
}

/** What a mail is about: each kind of notice, with how many where there are several. */
function kinds(mail: RehearsedDigest, w: Words): string {
  return mail.kinds.map(({ name, count }) => (count > 1 ? `${w.say(name)} (${count})` : w.say(name))).join('; ');
}
