import type { ChangedResults } from '../../../storage/lateness-changes';
import { type Html, html, NOTHING } from '../../html';
import type { Words } from '../../language/words';

/**
 * How many results behind a share were changed from late to on time, or wait to be: a link to the acts (đổi kết quả đúng hạn).
 * Nothing where there are none.
 */
export function changedResults(round: string, { counted, waiting }: ChangedResults, w: Words): Html {
  if (counted + waiting === 0) return NOTHING;
  const { changedResults: changed, waitingResults } = w.leaders;
  const said = [...(counted > 0 ? [changed(counted)] : []), ...(waiting > 0 ? [waitingResults(waiting)] : [])];
  return html`<a class="small" href="/doi-ket-qua?dot=${encodeURIComponent(round)}">${said.join('; ')}</a>`;
}
