import type { MailboxMail } from '../../mail/local-mailbox';
import type { View } from '../frame/view';
import { type Html, html } from '../html';
import type { Words } from '../language/words';

export const mailView: View<{ mail: MailboxMail }> = ({ mail }, { words: w }) => {
  const t = w.mailbox;
  return {
    title: mail.subject,
    body: html`<p class="crumbs"><a href="/thu">${t.title}</a></p>
<h1 lang="vi">${mail.subject}</h1>
${head(mail, w)}
<h2>${t.mail}</h2>
<iframe class="mail" src="/thu/${mail.id}/noi-dung" title="${t.content(mail.subject)}" sandbox="allow-popups"></iframe>
<h2>${t.plainText}</h2>
<pre tabindex="0" aria-label="${t.plainTextOfMail}" lang="vi">${mail.text}</pre>`,
  };
};

function head({ from, to, deliveredAt, messageId }: MailboxMail, w: Words): Html {
  const t = w.mailbox;
  return html`<dl class="facts"><dt>${t.mailFrom}</dt><dd>${from}</dd><dt>${t.mailTo}</dt><dd>${to}</dd>
<dt>${t.sentAt}</dt><dd>${w.momentInWords(deliveredAt)}</dd>
<dt>Message-ID</dt><dd class="code small">${messageId}</dd></dl>`;
}
