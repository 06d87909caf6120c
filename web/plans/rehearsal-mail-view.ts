import type { Instant } from '../../domain/time/time';
import type { MailWords } from '../../mail/record';
import type { View } from '../frame/view';
import { html } from '../html';
import type { RehearsedPlanContent } from './rehearsal-view';

export interface RehearsalMailContent extends RehearsedPlanContent {
  mail: Pick<MailWords, 'subject' | 'text'>;
  /** When it would have left. */
  slot: Instant;
}

export const rehearsalMailView: View<RehearsalMailContent> = ({ plan, address, choice, mail, slot }, { words: w }) => {
  const { title, mailNote, mailText } = w.plans.rehearsed;
  const rehearsal = `${address.own}?kich-ban=${encodeURIComponent(choice)}`;
  return {
    title: mail.subject,
    body: html`<p class="crumbs"><a href="${address.plan}">${plan.title}</a> <a href="${rehearsal}">${title}</a></p>
<h1 lang="vi">${mail.subject}</h1>
<p class="lead">${mailNote(slot)}</p>
<pre tabindex="0" aria-label="${mailText}" lang="vi">${mail.text}</pre>`,
  };
};
