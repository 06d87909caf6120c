import type { Instant } from '../../../domain/time/time';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';

interface Returned {
  /** What has to be added, in the words of the office. */
  stateReason: string;
  /** The first instant after the day by which the report is asked for again, or its hour. */
  askedLateFrom: Instant | null;
}

/** What a returned report lacks, and by when it is to be sent again. */
export function returnedNotice({ stateReason, askedLateFrom }: Returned, w: Words): Html {
  return html`<div class="notice warn"><p>${w.reports.returned(stateReason)}</p>${
    askedLateFrom && html`<p>${w.reports.sendAgainBy(askedLateFrom)}</p>`
  }</div>`;
}
