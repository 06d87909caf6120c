import type { MailboxLine } from '../../mail/local-mailbox';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import type { View } from '../frame/view';
import { type Html, html, NOTHING } from '../html';
import type { Words } from '../language/words';

export interface MailboxContent {
  mails: readonly MailboxLine[];
  /** Mails on all pages. */
  all: number;
  /** What is searched for. */
  words: string;
  page: number;
  last: number;
}

export const mailboxView: View<MailboxContent> = (content, { words: w }) => {
  const { mails, all, words } = content;
  const t = w.mailbox;
  return {
    title: t.title,
    body: html`<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
${(all > 0 || words !== '') && search(content, w)}
${mails.length === 0 ? html`<div class="notice"><p>${words === '' ? t.none : t.noneFound}</p></div>` : table(mails, w)}
${pager(content, w)}`,
  };
};

function search({ words, all }: MailboxContent, w: Words): Html {
  const t = w.mailbox;
  return html`<form class="filter" method="get" action="/thu" role="search" aria-label="${t.search}">
<div class="field"><label for="tim">${t.searchFor()}</label><input type="text" id="tim" name="tim" value="${words}"
 autocomplete="off"></div>
<div><button class="second">${t.search}</button></div></form>
<p class="soft">${t.count(all)}${words !== '' && html` <a href="/thu">${t.showAll}</a>`}</p>`;
}

function pager({ words, page, last }: MailboxContent, w: Words): Html {
  if (last === 1) return NOTHING;
  const t = w.mailbox;
  const address = (to: number) =>
    `/thu?${new URLSearchParams({ ...(words !== '' && { tim: words }), trang: String(to) })}`;
  return html`<nav class="pager" aria-label="${t.pages}"><p>${t.pageOf(page, last)}
${page > 1 && html`<a href="${address(page - 1)}" rel="prev">${t.newer}</a>`}
${page < last && html`<a href="${address(page + 1)}" rel="next">${t.older}</a>`}</p></nav>`;
}

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
