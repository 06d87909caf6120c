import { token } from '../../frame/parts/token';
import type { Page } from '../../frame/view';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import type { SubmissionPage } from '../receipt';
import type { ComparedFile } from '../receipt-proof';

/** The part of a receipt's page where files somebody holds are compared, and the record of the content is taken. */
export function comparison(submission: SubmissionPage, compared: readonly ComparedFile[] | null, page: Page): Html {
  const { words: w } = page;
  const { compareHeading, recordHeading, downloadRecord } = w.reports.receipt;
  const hasFiles = submission.files.length > 0;
  return html`<section class="noprint" aria-labelledby="doi-chieu">
<h2 id="doi-chieu">${hasFiles ? compareHeading : recordHeading}</h2>
${compared && results(compared, w)}
${hasFiles && form(submission, page)}
<p class="small">${downloadRecord(`/phieu/${submission.receipt}/ban-ghi`)}</p>
</section>`;
}

function results(files: readonly ComparedFile[], w: Words): Html {
  if (files.length === 0) {
    return html`<div class="notice warn" role="alert"><p>${w.reports.receipt.nothingCompared}</p></div>`;
  }
  const look = files.every(({ same }) => same !== null) ? 'good' : 'warn';
  return html`<div class="notice ${look}" role="status"><ul>${files.map((file) => result(file, w))}</ul></div>`;
}

function result({ name, bytes, sha256, same }: ComparedFile, { reports: { receipt } }: Words): Html {
  return html`<li>${same === null ? receipt.otherFile(name, bytes) : receipt.sameFile(name, bytes, same.name)}
<span class="code small break">${sha256}</span></li>`;
}

function form({ receipt: code }: SubmissionPage, { words: w, session }: Page): Html {
  const { filesHeld, filesHeldHint, compare } = w.reports.receipt;
  return html`<form method="post" enctype="multipart/form-data" action="/phieu/${code}/doi-chieu">${token(session)}
<div class="field"><label for="tep">${filesHeld}</label><span class="hint" id="goi-tep">${filesHeldHint}</span><input
 type="file" id="tep" name="tep" multiple aria-describedby="goi-tep"></div>
<p><button class="second">${compare}</button></p></form>`;
}
