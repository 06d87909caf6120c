import { field } from '../frame/parts/field';
import type { View } from '../frame/view';
import { type Html, html, NOTHING } from '../html';
import type { Words } from '../language/words';
import type { CollectionHead } from '../rounds/collection-head';
import { type Lateness, resultFact, versionFact } from './parts/submission-facts';
import type { SubmissionPage } from './receipt';

/** What anyone with a receipt's code may see. */
export interface FoundReceipt extends Lateness {
  submission: SubmissionPage;
  head: CollectionHead;
  /** The stored content and time agree with the code. */
  intact: boolean;
}

export interface ReceiptLookUpContent {
  /** As typed; empty where nothing is looked up yet. */
  code: string;
  hash: string;
  /** What was typed is a SHA-256. */
  isHash: boolean;
  found: FoundReceipt | null;
  /** The reader may open the report itself. */
  mayRead: boolean;
}

/** Verification of a receipt by its code, and of a file by its hash. */
export const receiptLookUpView: View<ReceiptLookUpContent> = (content, { words: w }) => {
  const { title, lead } = w.reports.lookUp;
  return {
    title,
    body: html`<h1>${title}</h1>
<p class="lead">${lead}</p>
${content.found && found(content.found, content, w)}
${form(content, w)}`,
  };
};

function found(of: FoundReceipt, { hash, isHash, mayRead }: ReceiptLookUpContent, w: Words): Html {
  const { submission } = of;
  const { lookUp } = w.reports;
  const open = html`<a class="button" href="/phieu/${submission.receipt}">${lookUp.openReceipt}</a>`;
  return html`${verdict(of, w)}
${isHash ? hashResult(submission, hash, w) : NOTHING}
${facts(of, w)}
${mayRead && html`<p class="noprint">${open}</p>`}
<h2 class="noprint">${lookUp.another}</h2>`;
}

function verdict({ intact }: FoundReceipt, { reports: { lookUp } }: Words): Html {
  if (intact) return html`<div class="notice good" role="status"><p>${lookUp.intact()}</p></div>`;
  return html`<div class="faults" role="alert"><p>${lookUp.altered()}</p></div>`;
}

/** What the typed hash is the hash of. */
function hashResult({ files, sha256 }: SubmissionPage, hash: string, { reports: { lookUp } }: Words): Html {
  const index = files.findIndex((file) => file.sha256 === hash);
  const content = sha256 === hash ? lookUp.hashOfContent() : null;
  const same = index >= 0 ? lookUp.hashOfFile(index + 1, files.length) : content;
  return html`<div class="notice ${same === null ? 'warn' : 'good'}" role="status"><p>${
    same ?? lookUp.hashOfNothing()
  }</p></div>`;
}

function facts(of: FoundReceipt, w: Words): Html {
  const { submission: s, head } = of;
  const { receipt, lookUp } = w.reports;
  return html`<dl class="facts">
  <dt>${receipt.code}</dt><dd class="code"><strong>${s.receipt}</strong></dd>
  <dt>${lookUp.report}</dt><dd lang="vi">${head.title}</dd>
  <dt>${lookUp.unit}</dt><dd lang="vi">${s.unitName}</dd>
  <dt>${lookUp.receivedBy}</dt><dd lang="vi">${head.compilerName}</dd>
  <dt>${receipt.receivedAt}</dt><dd>${receipt.vietnamTime(s.receivedAt)}</dd>
  ${versionFact(s, w)}
  ${resultFact(s, of, w)}
  <dt>${lookUp.fileCount}</dt><dd>${s.files.length}</dd>
  <dt>${receipt.sha256}</dt><dd class="code">${s.sha256}</dd>
</dl>`;
}

function form(content: ReceiptLookUpContent, w: Words): Html {
  return html`<form method="get" action="/tra-cuu">
  ${codeField(content, w)}
  ${hashField(content, w)}
  <p><button>${w.reports.lookUp.lookUp}</button></p>
</form>`;
}

function codeField({ code, found: receipt }: ReceiptLookUpContent, w: Words): Html {
  const { codeHint, noSuchCode } = w.reports.lookUp;
  const fault = code !== '' && receipt === null ? noSuchCode(code.slice(0, 60)) : null;
  return field(
    { name: 'ma', label: w.reports.receipt.code, hint: codeHint, fault },
    w,
    (described) => html`<input type="text" id="ma" name="ma" value="${code}" maxlength="100" required
 autocomplete="off" spellcheck="false"${described}>`,
  );
}

function hashField({ hash, isHash }: ReceiptLookUpContent, w: Words): Html {
  const { hash: label, hashHint, noHash } = w.reports.lookUp;
  return field(
    { name: 'sha256', label: label(), hint: hashHint(), fault: hash !== '' && !isHash ? noHash(hash.length) : null },
    w,
    (described) => html`<input type="text" id="sha256" name="sha256" value="${hash}" maxlength="100"
 autocomplete="off" spellcheck="false"${described}>`,
  );
}
