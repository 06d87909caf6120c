import { addressOf } from '../../domain/ids';
import { lastContactNote } from '../frame/parts/last-contact';
import { mark } from '../frame/parts/mark';
import { stateReason } from '../frame/parts/state-reason';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import { toRound } from '../frame/parts/to-round';
import type { Page } from '../frame/view';
import { type Html, html, joinPieces, type Piece } from '../html';
import type { Words } from '../language/words';
import type { UnitReport } from '../reports/unit-reports';
import type { UnitCardContent } from './unit-card-view';

type Owing = Pick<UnitCardContent, 'owing' | 'contacts' | 'canRemind'>;

/** Reports a unit has yet to send, with what the office can do about each. */
export function owingTable({ owing, contacts, canRemind }: Owing, page: Page): Html {
  const { words: w } = page;
  const t = w.registers.unitCard;
  const rows = owing.map((report) => {
    const { id, head } = report;
    const contact = contacts.get(id) ?? { mailedAt: null, called: null };
    const under = html`<span class="note">${t.under(head.document)}</span>`;
    return html`<tr role="row">${rowHead([toRound({ id: head.id, text: head.title }, page), under])}
    ${cell(t.lastDay, lastDay(report, w), 'nums')}
    ${cell(t.state, state(report, w))}
    ${cell(t.contact, lastContactNote(contact, w), 'nums')}
    ${cell(t.action, canRemind ? acts(report, page) : html`<span class="soft">–</span>`)}</tr>\n`;
  });
  return html`<table class="stack" role="table">
  <caption class="hidden">${t.owingTable}</caption>
  ${tableHead([t.report, t.lastDay, t.state, t.lastContact, t.action])}
  <tbody role="rowgroup">
${rows}  </tbody>
</table>`;
}

/** Reports a unit has sent or need not send, with the receipt of each. */
export function settledTable(caption: string, reports: readonly UnitReport[], page: Page): Html {
  const { words: w } = page;
  const t = w.registers.unitCard;
  const rows = reports.map((report) => {
    const { head, receivedAt, receipt: code } = report;
    const receipt = code === null ? '–' : html`<a class="code" href="/phieu/${code}">${code}</a>`;
    return html`<tr role="row">${rowHead(toRound({ id: head.id, text: head.title }, page))}
    ${cell(t.lastDay, lastDay(report, w), 'nums')}
    ${cell(t.state, [mark(report.shown, w), lateReason(report, w)])}
    ${cell(t.receivedAt, receivedAt === null ? '–' : w.tableMoment(receivedAt), 'nums')}
    ${cell(t.receiptShort, receipt)}</tr>\n`;
  });
  return html`<table class="stack" role="table">
  <caption class="hidden">${caption}</caption>
  ${tableHead([t.report, t.lastDay, t.state, t.receivedAt, t.receipt])}
  <tbody role="rowgroup">
${rows}  </tbody>
</table>`;
}

function lastDay({ id, lateFrom, head }: UnitReport, w: Words): Html {
  const why = w.registers.unitCard.why(head.title);
  return html`${w.endInTable(lateFrom)} <a class="small" href="${addressOf('/vi-sao', id)}">${why}</a>`;
}

function state(report: UnitReport, w: Words): Html {
  const reason = report.stateReason !== null && html`<span class="note">${stateReason(report, w)}</span>`;
  return html`${mark(report.shown, w)}${reason}${lateReason(report, w)}`;
}

function lateReason({ lateReason: reason }: UnitReport, w: Words): Html | null {
  if (reason === null) return null;
  return html`<span class="note">${w.registers.unitCard.lateReason}: <span lang="vi">${reason}</span></span>`;
}

/** What staff can do: reminding and recording belong to the round as a whole. */
function acts({ id, head, shown, askedDay }: UnitReport, { words: w, opens }: Page): Html {
  const t = w.registers.unitCard;
  const ofRound = (path: string, text: Html) =>
    html`<a href="${addressOf(path, head.id)}?bao-cao=${encodeURIComponent(id)}">${text}</a>`;
  const links: Piece[] = [];
  if (opens(head.id)) {
    if (!head.history && shown.tone !== 'grey-outline') links.push(ofRound('/nhac', t.remind(head.title)));
    links.push(ofRound('/ghi-nhan', t.record(head.title)));
  }
  const decide = askedDay === null ? t.decide(head.title) : t.decision(head.title);
  links.push(html`<a href="${addressOf('/quyet-dinh', id)}">${decide}</a>`);
  return joinPieces(links, ' · ');
}
