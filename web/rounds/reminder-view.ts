import type { ReminderLine } from '../../client/rounds/remind';
import { addressOf } from '../../domain/ids';
import type { Instant } from '../../domain/time/time';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html, type Piece } from '../html';
import type { Words } from '../language/words';
import type { CollectionHead } from './collection-head';
import type { ReminderMail } from './reminder-mail';

export interface ReminderContent {
  head: CollectionHead;
  /** When mails of a reminder made now would leave. */
  slot: Instant;
  lines: readonly OfferedLine[];
  /** The mail as its first reader will see it; null where mail reaches nobody of the unit, or no unit owes. */
  preview: { line: ReminderLine; mail: ReminderMail } | null;
}

/** A unit that owes, as the page offers it. */
export interface OfferedLine extends ReminderLine {
  /** The unit has an address that mail reaches, and got no mail about this report today. */
  ready: boolean;
  chosen: boolean;
  /** Address at which the page shows this unit's mail. */
  address: string;
  /** Its mail is the one shown. */
  current: boolean;
}

/** Manual reminders: who is reminded, the mail as its reader will see it, and a text for the telephone. */
export const reminderView: View<ReminderContent> = (content, page) => {
  const { head, lines, preview } = content;
  const w = page.words;
  const { title, due, noneOwing } = w.reminders;
  return {
    title,
    body: html`<p class="crumbs"><a href="/bang-theo-doi">${w.rounds.matrix}</a>
<a href="${addressOf('/dot', head.id)}">${head.title}</a></p>
<h1>${title}</h1>
<p class="lead">${w.quoting(due(head.title, head.dueText, head.lateFrom))}</p>
${
  lines.length === 0
    ? html`<div class="notice good"><p>${noneOwing}</p></div>`
    : [form(content, page), preview && [mailOf(preview.line, preview.mail, w), shortText(preview.mail, w)]]
}`,
  };
};

function form({ head, slot, lines }: ReminderContent, page: Page): Html {
  const w = page.words;
  const { recordFirst, owing, unit, mailTo, mailToday, content, remind, leavesAt } = w.reminders;
  return html`<div class="notice"><p>${recordFirst(addressOf('/ghi-nhan', head.id))}</p></div>
<form method="post" action="${addressOf('/nhac', head.id)}">${token(page.session)}
  <table class="stack" role="table">
    <caption>${owing(lines.length)}</caption>
    ${tableHead([unit, mailTo, mailToday, content])}
    <tbody role="rowgroup">
${lines.map((line) => row(line, w))}
    </tbody>
  </table>
  <div class="acts"><button>${remind}</button><span class="soft">${leavesAt(slot)}</span></div>
</form>`;
}

function row(line: OfferedLine, w: Words): Html {
  const { mailTo, mailToday, content, seeMail } = w.reminders;
  const box = line.ready ? line.chosen && html` checked` : html` disabled`;
  const current = line.current && html` aria-current="true"`;
  const tick = html`<label class="tick"><input type="checkbox" name="bao-cao" value="${line.obligation}"${box}>
 <span>${line.unitName}</span></label>`;
  return html`<tr role="row">${rowHead(tick)}
        ${cell(mailTo, readers(line, w))}
        ${cell(mailToday, today(line, w))}
        ${cell(content, html`<a href="${line.address}"${current}>${seeMail(line.unitName)}</a>`)}</tr>
`;
}

function readers({ people, unit, unitName }: ReminderLine, { reminders }: Words): Piece {
  if (people.length === 0) return html`<span class="soft">${reminders.unreachable(unit, unitName)}</span>`;
  return people.map(({ name }) => html`<span class="note">${name}</span>`);
}

function today({ today: mail }: ReminderLine, { reminders }: Words): Html {
  if (mail === null) return html`<span class="soft">${reminders.noMail}</span>`;
  return mail.sent ? reminders.left(mail.at) : reminders.leaves(mail.at);
}

/** The mail in a frame of its own. */
function mailOf({ obligation, unitName }: ReminderLine, { to, words }: ReminderMail, w: Words): Html {
  const texts = w.reminders;
  return html`<h2 id="thu">${texts.mailOf(unitName)}</h2>
<dl class="facts"><dt>${texts.to}</dt><dd>${to.name} &lt;${to.email}&gt;</dd>
<dt>${texts.subject}</dt><dd lang="vi">${words.subject}</dd></dl>
<p class="small soft">${texts.oneMail}</p>
<iframe class="mail preview" src="${addressOf('/nhac-thu', obligation)}" title="${texts.reminderOf(unitName)}"
 sandbox="allow-popups"></iframe>`;
}

/** A few sentences to copy, for the telephone or Zalo. */
function shortText({ short }: ReminderMail, { reminders }: Words): Html {
  return html`<h2>${reminders.shortText}</h2>
<p><label for="loi-nhan">${reminders.copyAll}</label></p>
<textarea id="loi-nhan" lang="vi" rows="3" readonly>
${short}</textarea>
<div class="acts"><button type="button" class="second" id="chep" hidden>${reminders.copy}</button>
<span role="status"><span id="da-chep" hidden>${reminders.copied}</span></span></div>`;
}
