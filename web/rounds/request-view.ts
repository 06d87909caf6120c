import type { RequestableReport, RequestableUnits } from '../../client/rounds/requestable';
import { addressOf } from '../../domain/ids';
import type { ReportRequestRow } from '../../storage/report-requests';
import { faults } from '../frame/parts/faults';
import { faultOf, field, textField } from '../frame/parts/field';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html, NOTHING } from '../html';
import type { Fault } from '../http/fault';
import type { Words } from '../language/words';
import type { CollectionHead } from './collection-head';

/** The form of a request as typed. */
export interface TypedRequest {
  subject: string;
  /** Hours from now; empty: `end` counts. */
  hours: string;
  end: string;
  number: string;
  date: string;
  chosen: readonly string[];
  all: boolean;
}

/** What the page of ad-hoc requests shows. */
export interface RequestContent {
  reports: readonly RequestableReport[];
  /** The report chosen, with the units it can be asked of. */
  report: RequestableUnits | null;
  typed: TypedRequest;
  faults: readonly Fault[];
  requests: readonly (ReportRequestRow & { head: CollectionHead })[];
  /** Idempotency key: a double click asks once. */
  key: string;
  longest: number;
}

/** Staff and leaders ask chosen units for a report at once; below it the requests that were made. */
export const requestView: View<RequestContent> = (content, page) => {
  const { words: w } = page;
  const t = w.requested;
  return {
    title: t.title,
    body: html`${faults({ faults: content.faults, heading: t.toCorrect }, w)}
<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
${reportChoice(content, w)}
${content.report !== null && form(content, content.report, page)}
${list(content.requests, w)}`,
  };
};

function reportChoice({ reports, report }: RequestContent, w: Words): Html {
  const t = w.requested;
  const chosen = report === null ? '' : `${report.plan}/${report.requirement}`;
  const options = reports.map(({ plan, planTitle, requirement, report: name }) => {
    const value = `${plan}/${requirement}`;
    return html`<option value="${value}"${value === chosen && html` selected`}>${name} (${planTitle})</option>`;
  });
  return html`<form method="get" action="/yeu-cau"><div class="field"><label for="bao-cao">${t.report}</label>
<select id="bao-cao" name="bao-cao" lang="vi">${options}</select></div>
<div class="acts"><button class="second">${t.choose}</button></div></form>`;
}

function form({ typed, faults: list, key, longest }: RequestContent, report: RequestableUnits, page: Page): Html {
  const { words: w, session } = page;
  const t = w.requested;
  const given = (name: string, label: string, hint: string | null) => ({
    name,
    label,
    hint,
    fault: faultOf(list, name),
  });
  const subject = given('noi-dung', t.subject, t.subjectHint);
  return html`<form method="post" action="/yeu-cau">${token(session)}
<input type="hidden" name="khoa" value="${key}"><input type="hidden" name="bao-cao" value="${report.plan}/${report.requirement}">
<h2 lang="vi">${w.capitalised(report.report)}</h2>
${field(
  subject,
  w,
  (described) => html`<textarea id="noi-dung" name="noi-dung" rows="3" maxlength="${longest}"${described}>
${typed.subject}</textarea>`,
)}
${textField({ ...given('gio', t.hours, t.hoursHint), value: typed.hours, max: 3, short: true }, w)}
${textField({ ...given('han', t.end, t.endHint), value: typed.end, max: 60, short: true }, w)}
<fieldset><legend>${t.units}</legend>
<label class="tick"><input type="checkbox" name="tat-ca" value="co"${typed.all && html` checked`}> <span><strong>${t.all(
    report.units.length,
  )}</strong></span></label>
${report.units.map(
  ({ id, name }) =>
    html`<label class="tick"><input type="checkbox" name="don-vi" value="${id}"${
      typed.chosen.includes(id) && html` checked`
    }> <span>${name}</span></label>`,
)}</fieldset>
${textField({ ...given('so', t.number, t.numberHint), value: typed.number, max: 200 }, w)}
${textField({ ...given('ngay-vb', t.date, t.dateHint), value: typed.date, max: 40, short: true }, w)}
<p class="small">${t.mails}</p>
<div class="acts"><button>${t.ask}</button></div></form>`;
}

function list(requests: RequestContent['requests'], w: Words): Html {
  if (requests.length === 0) return NOTHING;
  const t = w.requested;
  return html`<h2>${t.made}</h2>
<table class="stack" role="table"><caption class="hidden">${t.newestFirst}</caption>
${tableHead([t.round, t.subject, t.end, t.by])}
<tbody role="rowgroup">${requests.map((one) => row(one, w))}</tbody></table>`;
}

function row(
  { head, subject, requestedBy, requestedAt, withdrawnAt, withdrawnReason }: RequestContent['requests'][number],
  w: Words,
): Html {
  const t = w.requested;
  const name = html`<a href="${addressOf('/dot', head.id)}" lang="vi">${head.title}</a>`;
  const withdrawn =
    withdrawnAt === null
      ? null
      : html`<span class="note">${t.withdrawn(withdrawnAt)}: <span lang="vi">${withdrawnReason}</span></span>`;
  return html`<tr role="row">${rowHead(html`${withdrawnAt === null ? name : html`<s>${name}</s>`}${withdrawn}`)}
${cell(t.subject, html`<span lang="vi">${subject}</span>`)}
${cell(t.end, t.until(head.lateFrom))}
${cell(t.by, [requestedBy, html`<span class="note nums">${w.tableMoment(requestedAt)}</span>`])}</tr>
`;
}
