import { sourceNamed } from '../../../domain/calendar/calendar-decision';
import { inVietnamese } from '../../../domain/messages/message';
import type { CalendarDecisionRow } from '../../../storage/calendar-decisions';
import { type Html, html, NOTHING } from '../../html';
import type { Words } from '../../language/words';
import type { CalendarContent } from '../calendar-view';

/** The documents and other changes that touched a year, the newest first, each with its days and what it moved. */
export function calendarDecisions({ decisions, admin }: CalendarContent, w: Words): Html {
  if (decisions.length === 0) return NOTHING;
  return html`<h2 id="van-ban">${w.calendar.decisions.heading}</h2>
<ul>${decisions.map((one) => line(one, admin, w))}</ul>`;
}

function line(one: CalendarDecisionRow, admin: boolean, w: Words): Html {
  const { calendar } = w;
  const { decisions } = calendar;
  const { id, days, moved, recordedBy, at, reason, undoneBy } = one;
  const named = days.map(({ day, after }) =>
    after === null ? calendar.onDay(day) : `${calendar.onDay(day)} (${after.off ? calendar.off : calendar.worked})`,
  );
  const canUndo = admin && one.kind !== 'undo' && undoneBy === null;
  return html`<li>${decisions.numbered(id)}: <strong>${titleOf(one, w)}</strong>${undoneBy !== null && html`, <em>${decisions.undone}</em>`}
<span class="note">${named.join('; ')}</span>
<span class="note">${decisions.moved(moved)} · ${decisions.recorded(recordedBy, at)}${
    reason === null ? null : html` · <span lang="vi">${reason}</span>`
  }${canUndo && html` · <a href="/lich-lam-viec/thu-hoi/${String(id)}">${decisions.takeBack}<span class="hidden"> ${decisions.numbered(id)}</span></a>`}</span></li>
`;
}

function titleOf({ kind, basis, year, undoes }: CalendarDecisionRow, { calendar: { decisions } }: Words): Html {
  const document = basis === null ? null : html`<span lang="vi">${inVietnamese(sourceNamed(basis))}</span>`;
  if (kind === 'undo') return html`${decisions.undoes(undoes!)}`;
  if (kind === 'official') return html`${decisions.ofYear(year!)}: ${document}`;
  return document ?? html`${decisions.byHand}`;
}
