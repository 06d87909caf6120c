import type { Day } from '../../../domain/time/time';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';

interface Returned {
  /** What has to be added, in the words of the office. */
  stateReason: string;
  /** The day the report is asked for again. */
  askedDay: Day | null;
}

/** What a returned report lacks, and by when it is to be sent again. */
export function returnedNotice({ stateReason, askedDay }: Returned, w: Words): Html {
  return html`<div class="notice warn"><p>${w.reports.returned(stateReason)}</p>${
    askedDay && html`<p>${w.reports.sendAgainBy(askedDay)}</p>`
  }</div>`;
}
