import { addressOf } from '../../domain/ids';
import { faults } from '../frame/parts/faults';
import { mark } from '../frame/parts/mark';
import { stateReason } from '../frame/parts/state-reason';
import type { Page, View } from '../frame/view';
import { type Html, html, NOTHING } from '../html';
import type { Words } from '../language/words';
import { mayAskExtension } from './may-ask-extension';
import type { ObligationPage } from './obligation';
import { type FormNotices, formNotices } from './parts/form-notices';
import { coversFact, dueFact, receiverFact, sourceFact } from './parts/report-facts';
import { type ReportForm, reportForm } from './parts/report-form';
import { returnedNotice } from './parts/returned-notice';
import type { NotesToUnit } from './report-decisions';

export interface ReportFormContent extends ReportForm, FormNotices {
  page: ObligationPage;
  notes: NotesToUnit;
  /** What happened in another window or session, so that the button has to be pressed again. */
  conflict: string | null;
  /** Files were chosen that are not held; a browser forgets them when the page is shown again. */
  filesLost: boolean;
  /** The reader may send this report. */
  canSend: boolean;
}

/** A unit's form of one report; read-only for those who may not send it. */
export const reportFormView: View<ReportFormContent> = (content, page) => {
  const { words: w, session } = page;
  const { head, unitName, shown } = content.page;
  const ofUnit = session?.role === 'unit';
  return {
    title: head.title,
    body: html`${crumbs(ofUnit, w)}
${conflict(content, w)}
${refused(content, w)}
<h1 lang="vi">${head.title}</h1>
<p class="lead">${unitName}</p>
<p>${mark(shown, w)}</p>
${state(content.page, w)}
${notes(content.notes, w)}
${facts(content.page, w)}
${request(content, page)}
${content.canSend ? sendable(content, page) : notSendable(content.page, ofUnit, w)}`,
  };
};

function crumbs(ofUnit: boolean, { reports: { form } }: Words): Html {
  const [list, name] = ofUnit ? ['/bao-cao', form.owed] : ['/theo-doi', form.tracking];
  return html`<p class="crumbs"><a href="${list!}">${name!}</a></p>`;
}

function conflict({ conflict: said, filesLost }: ReportFormContent, { reports: { form } }: Words): Html {
  if (said === null) return NOTHING;
  return html`<div class="faults" role="alert" tabindex="-1" autofocus id="loi"><p>${said}</p>${
    filesLost && html`<p>${form.chooseFilesAgain}</p>`
  }</div>`;
}

function refused({ faults: list, filesLost }: ReportFormContent, w: Words): Html {
  const { refused: heading, filesAreNot, typedIsKept } = w.reports.form;
  return faults({ faults: list, heading, after: filesLost ? filesAreNot : typedIsKept }, w);
}

/** What a returned report lacks, or why it is exempt or ended. */
function state(page: ObligationPage, w: Words): Html {
  const { state: now, stateReason: reason, askedLateFrom } = page;
  if (!reason) return NOTHING;
  if (now === 'returned') return returnedNotice({ stateReason: reason, askedLateFrom }, w);
  return html`<p class="small">${stateReason(page, w)}</p>`;
}

function notes({ refusal, lateReason }: NotesToUnit, { reports: { form } }: Words): Html {
  return html`${refusal && html`<p class="small">${form.notExtended(refusal)}</p>`}
${lateReason && html`<p class="small">${form.lateBecause(lateReason.words, lateReason.at)}</p>`}`;
}

/** The unit's request for an extension that waits; to its own people also the way to ask, or to read the answer. */
function request({ page: report, notes: { request: asked }, canSend }: ReportFormContent, page: Page): Html {
  const { waitsShort, toAsk, seen } = page.words.reports.request;
  const waits = asked?.state === 'waiting' && report.state === 'open';
  const canAsk = canSend && mayAskExtension(report, page.at);
  const link = page.session?.role === 'unit' && (canAsk || asked !== null);
  if (!waits && !link) return NOTHING;
  return html`<p class="small">${waits && `${waitsShort(asked.until)} `}${
    link && html`<a href="${addressOf('/de-nghi-gia-han', report.id)}">${asked === null ? toAsk : seen}</a>`
  }</p>`;
}

function facts(page: ObligationPage, w: Words): Html {
  const { head, cutoff, last, version } = page;
  const { form } = w.reports;
  const receipt = last && html`<a class="code" href="/phieu/${last.receipt}">${last.receipt}</a>`;
  return html`<dl class="facts">
  ${dueFact(page, w)}
  ${coversFact(head, w)}
  ${cutoff && html`<dt>${form.cutoff}</dt><dd>${form.untilEndOf(cutoff)}</dd>`}
  ${receiverFact(head, w)}
  ${sourceFact(head, w)}
  ${receipt && html`<dt>${form.sent}</dt><dd>${w.sendingNumber(version)}, ${receipt}</dd>`}
</dl>`;
}

function notSendable({ id, collection }: ObligationPage, ofUnit: boolean, { reports: { form } }: Words): Html {
  const record = `${addressOf('/ghi-nhan', collection)}?bao-cao=${encodeURIComponent(id)}`;
  return html`<div class="notice"><p>${ofUnit ? form.noMore : form.onlyTheUnit(record)}</p></div>`;
}

function sendable(content: ReportFormContent, page: Page): Html {
  return html`${formNotices(content, page.words)}
${reportForm(content, page)}`;
}
