import type { MailboxLine } from '../../mail/local-mailbox';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import type { View } from '../frame/view';
import { type Html, html } from '../html';
import type { Words } from '../language/words';

export interface MailboxContent {
  mails: readonly MailboxLine[];
  /** Mails listed at most. */
  shown: number;
}

export const mailboxView: View<MailboxContent> = ({ mails, shown }, { words: w }) => {
  const t = w.mailbox;
  return {
    title: t.title,
    body: html`<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
${mails.length === 0 ? html`<div class="notice"><p>${t.none}</p></div>` : table(mails, w)}
${mails.length === shown && html`<p class="soft">${t.newest(shown)}</p>`}`,
  };
};

function table(mails: readonly MailboxLine[], w: Words): Html {
  const t = w.mailbox;
  return html`<table class="stack" role="table">
  <caption class="hidden">${t.table}</caption>
  ${tableHead([t.subject, t.to, t.sentAt])}
  <tbody role="rowgroup">${mails.map((mail) => row(mail, w))}</tbody>
</table>`;
}

function row({ id, subject, to, deliveredAt }: MailboxLine, w: Words): Html {
  const t = w.mailbox;
  return html`<tr role="row">${rowHead(html`<a href="/thu/${id}" lang="vi">${subject}</a>`)}
${cell(t.to, to, 'small break')}${cell(t.sentAt, w.tableMoment(deliveredAt), null, 'nums')}</tr>`;
}
