import { told } from '../frame/parts/told';
import type { QrCode } from '../frame/qr-code';
import type { View } from '../frame/view';
import { type Html, html, joinPieces, NOTHING } from '../html';
import type { Words } from '../language/words';
import type { CollectionHead } from '../rounds/collection-head';
import { comparison } from './parts/comparison';
import { coveredUnitsFact, coversFact, receiverFact } from './parts/report-facts';
import { type Lateness, resultFact, versionFact } from './parts/submission-facts';
import { unreadFilesNotice } from './parts/unread-files';
import { withdrawForm, withdrawnNotice } from './parts/withdrawn-record';
import type { SentFile, SubmissionPage } from './receipt';
import type { ComparedFile } from './receipt-proof';
import type { NotesToUnit } from './report-decisions';

export interface ReceiptContent extends Lateness {
  submission: SubmissionPage;
  head: CollectionHead;
  /** Why it was late, as noted. */
  lateReason: NotesToUnit['lateReason'];
  /** Address where anyone with the code can look the receipt up. */
  lookUp: string;
  qr: QrCode;
  /** Files that were compared with those received; null where there was no comparison. */
  compared: readonly ComparedFile[] | null;
  /** The reader may take it back as recorded by mistake. */
  canWithdraw: boolean;
  /** Figures and scans may be added to this recorded paper. */
  canComplete: boolean;
}

/** The receipt of a report (phiếu tiếp nhận báo cáo), to be printed, and the comparison with files. */
export const receiptView: View<ReceiptContent> = (content, page) => {
  const { words: w, session } = page;
  const { submission } = content;
  return {
    title: w.reports.receipt.title(submission.receipt),
    body: html`${paper(content, w)}
${content.canComplete && html`<p class="noprint"><a href="/phieu/${submission.receipt}/bo-sung">${w.reports.addition.title}</a></p>`}
${content.canWithdraw && withdrawForm(submission, page)}
${ways(submission, session?.role === 'unit', w)}
${comparison(submission, content.compared, page)}`,
  };
};

function paper(content: ReceiptContent, w: Words): Html {
  const { submission, head } = content;
  const { receipt } = w.reports;
  const received = { compiler: head.compilerName, report: head.title, unit: submission.unitName, nil: submission.nil };
  return html`<article class="paper">
  <h1>${receipt.heading}</h1>
  ${withdrawnNotice(submission, w)}
  <p>${receipt.received(received)}</p>
  ${facts(content, w)}
  ${files(submission, w)}
  ${unreadFilesNotice(submission.files, w)}
  ${warnings(submission, w)}
  <p class="small">${receipt.certifies}</p>
  ${lookUp(content, w)}
</article>`;
}

function facts(content: ReceiptContent, w: Words): Html {
  const { submission: s, head, lateReason } = content;
  const { receipt, under } = w.reports;
  const reason = lateReason && receipt.recordedOn(lateReason.words, lateReason.at);
  return html`<dl class="facts">
    <dt>${receipt.code}</dt><dd class="code"><strong>${s.receipt}</strong></dd>
    <dt>${receipt.receivedAt}</dt><dd>${receipt.vietnamTime(s.receivedAt)}</dd>
    ${versionFact(s, w)}
    ${resultFact(s, content, w)}
    ${reason && html`<dt>${receipt.lateReason}</dt><dd>${reason}</dd>`}
    <dt>${under}</dt><dd lang="vi">${head.document}, ${head.clause}</dd>
    ${receiverFact(head, w)}
    ${coversFact(head, w)}
    ${coveredUnitsFact(s.covers, w)}
    ${signedDocument(s, w)}
    <dt>${receipt.channel}</dt><dd>${w.CHANNEL_NAMES[s.channel]!}${s.sentOn && `, ${receipt.sentOn(s.sentOn)}`}</dd>
    <dt>${receipt.submittedBy}</dt><dd>${w.say(s.submittedBy)}</dd>
    ${s.reason && html`<dt>${receipt.note}</dt><dd lang="vi">${s.reason}</dd>`}
    <dt>${receipt.sha256}</dt><dd class="code">${s.sha256}</dd>
  </dl>`;
}

function signedDocument({ documentNumber, documentDate, signer }: SubmissionPage, w: Words): Html {
  const { receipt } = w.reports;
  const said = [numberAndDate(documentNumber, documentDate, w), signer && receipt.signer(signer)].filter(Boolean);
  return said.length === 0 ? NOTHING : html`<dt>${receipt.signedDocument}</dt><dd>${joinPieces(said, ', ')}</dd>`;
}

function numberAndDate(number: SubmissionPage['documentNumber'], day: SubmissionPage['documentDate'], w: Words) {
  const { receipt } = w.reports;
  if (!number) return day && w.dateInWords(day);
  return day === null ? receipt.number(number) : receipt.numberAndDate(number, day);
}

function files({ files: list, receipt: code }: SubmissionPage, w: Words): Html {
  const { receipt } = w.reports;
  if (list.length === 0) return html`<p class="soft">${receipt.noFiles}</p>`;
  return html`<table class="stack" role="table">
    <caption>${receipt.files}</caption>
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${receipt.fileName}</th><th scope="col"
 role="columnheader" class="num">${receipt.size}</th><th scope="col" role="columnheader">SHA-256</th></tr></thead>
    <tbody role="rowgroup">${list.map((file) => fileRow(file, code, w))}</tbody>
  </table>`;
}

function fileRow({ ord, name, bytes, sha256 }: SentFile, code: string, { reports: { receipt } }: Words): Html {
  return html`<tr role="row"><th scope="row" role="rowheader"><a href="/phieu/${code}/tep/${ord}">${name}</a></th>
<td data-l="${receipt.size}" role="cell" class="num"><div>${receipt.bytes(bytes)}</div></td>
<td data-l="SHA-256" role="cell"><div class="code small">${sha256}</div></td></tr>
`;
}

function warnings({ warnings: list }: SubmissionPage, w: Words): Html {
  if (list.length === 0) return NOTHING;
  return html`<div class="notice warn"><p><strong>${w.reports.receipt.warnings}</strong></p><ul>${list.map(
    (warning) => html`<li>${told({ message: warning }, w)}</li>`,
  )}</ul></div>`;
}

function lookUp({ lookUp: address, qr: { size, path } }: ReceiptContent, { reports: { receipt } }: Words): Html {
  return html`<div class="look-up"><svg class="qr" viewBox="0 0 ${size} ${size}" role="img"
 aria-label="${receipt.qrCode}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path
 fill="#000" d="${path}"/></svg>
  <p class="small">${receipt.lookUpLater(address)}</p></div>`;
}

function ways({ receipt: code }: SubmissionPage, ofUnit: boolean, { reports: { receipt }, papers }: Words): Html {
  const [list, name] = ofUnit ? ['/bao-cao', receipt.toOwed] : ['/theo-doi', receipt.toTracking];
  return html`<p class="noprint"><a href="/phieu/${code}/noi-dung">${receipt.toContent}</a> · <a
 href="${list!}">${name!}</a> · <a href="/phieu/${code}/ban-in">${papers.receiptPdf}</a> · <span class="soft">${receipt.printing}</span></p>`;
}
