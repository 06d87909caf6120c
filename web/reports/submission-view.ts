import { addressOf } from '../../domain/ids';
import { token } from '../frame/parts/token';
import { told } from '../frame/parts/told';
import type { Page, View } from '../frame/view';
import { type Html, html, NOTHING } from '../html';
import type { Words } from '../language/words';
import type { CollectionHead } from '../rounds/collection-head';
import { submittedValues } from './parts/submitted-values';
import { unreadFilesNotice } from './parts/unread-files';
import type { SentFile, SubmissionPage } from './receipt';

export interface SubmissionContent {
  submission: SubmissionPage;
  head: CollectionHead;
  /** The reader may mark it as checked. */
  canAccept: boolean;
  /** The reader may ask for more. */
  canDecide: boolean;
}

/** What was sent with a report: figures, texts, lists and files. */
export const submissionView: View<SubmissionContent> = (content, page) => {
  const { words: w } = page;
  const { submission: s, head, canDecide } = content;
  const { submission } = w.reports;
  const decide = html`<a href="${addressOf('/quyet-dinh', s.obligation)}">${submission.askAgain}</a>`;
  const isChecked = s.state === 'accepted' && s.version === s.latestVersion;
  return {
    title: `${head.title}: ${s.unitName}`,
    body: html`<p class="crumbs"><a href="/phieu/${s.receipt}">${submission.receipt(s.receipt)}</a></p>
<h1 lang="vi">${head.title}</h1>
<p class="lead">${submission.lead(s.unitName, s.version, s.receivedAt)}</p>
${acceptForm(content, page)}
${canDecide && html`<p class="noprint">${decide}</p>`}
${isChecked && html`<p><strong>${submission.accepted}</strong></p>`}
${warnings(s, w)}
${submittedValues(s, w)}
${files(s, w)}
${unreadFilesNotice(s.files, w)}`,
  };
};

function acceptForm({ submission, canAccept }: SubmissionContent, { words: w, session }: Page): Html {
  if (!canAccept) return NOTHING;
  return html`<form class="acts" method="post" action="/phieu/${submission.receipt}/da-kiem-tra">${token(session)}<button
 class="second">${w.reports.submission.accept}</button></form>`;
}

function warnings({ warnings: list, reason }: SubmissionPage, w: Words): Html {
  if (list.length === 0) return NOTHING;
  const { submission } = w.reports;
  return html`<div class="notice warn"><p><strong>${submission.warnings}</strong></p><ul>${list.map(
    (warning) => html`<li>${told({ message: warning }, w)}</li>`,
  )}</ul>${reason && html`<p>${submission.explanation(reason)}</p>`}</div>`;
}

function files({ files: list, receipt }: SubmissionPage, w: Words): Html {
  if (list.length === 0) return NOTHING;
  const line = ({ ord, name, bytes }: SentFile) =>
    html`<li><a href="/phieu/${receipt}/tep/${ord}">${name}</a> <span class="soft">(${w.fileSize(bytes)})</span></li>`;
  return html`<h2>${w.reports.submission.files}</h2><ul>${list.map(line)}</ul>`;
}
