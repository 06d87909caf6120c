import { addressOf } from '../../../domain/ids';
import type { Instant } from '../../../domain/time/time';
import { replacedEnd } from '../../frame/parts/replaced-end';
import { type Html, html, NOTHING } from '../../html';
import type { Words } from '../../language/words';
import type { CollectionHead } from '../../rounds/collection-head';

interface DatedReport {
  id: string;
  head: Pick<CollectionHead, 'dueText' | 'replaced'>;
  lateFrom: Instant;
  extended: boolean;
}

/** The deadline of a report and the way to its reasons; an extended one is no longer the document's. */
export function dueFact({ id, head, lateFrom, extended }: DatedReport, w: Words): Html {
  return html`<dt>${w.reports.due}</dt><dd><strong>${w.quoting(
    w.dueInWords(extended ? null : head.dueText, lateFrom),
  )}</strong> · <a href="${addressOf('/vi-sao', id)}">${w.reports.why}</a>${replacedEnd(head.replaced, w)}</dd>`;
}

/** Who receives a report, and through whom it is sent. */
export function receiverFact(head: Pick<CollectionHead, 'compilerName' | 'receiverName' | 'alsoTo'>, w: Words): Html {
  const { compilerName, receiverName, alsoTo } = head;
  const receivers = [receiverName, ...alsoTo.map(w.say)].join(', ');
  return html`<dt>${w.reports.sendTo}</dt><dd>${
    compilerName === receiverName ? receivers : w.reports.through(receivers, compilerName)
  }</dd>`;
}

/** The days whose data a report holds; nothing where they are those of its period. */
export function coversFact({ covers }: Pick<CollectionHead, 'covers'>, w: Words): Html {
  if (covers === null) return NOTHING;
  return html`<dt>${w.reports.dataRange}</dt><dd>${w.reports.fromTo(covers.from, covers.to)}</dd>`;
}

/** Units that ended and whose part the report holds; nothing where there are none. */
export function coveredUnitsFact(covers: readonly string[], w: Words): Html {
  if (covers.length === 0) return NOTHING;
  return html`<dt>${w.successions.coveredUnits}</dt><dd lang="vi">${covers.join(', ')}</dd>`;
}

/** The clause of the document that asks for a report. */
export function sourceFact({ plan, document, clause }: CollectionHead, w: Words): Html {
  return html`<dt>${w.reports.under}</dt><dd lang="vi"><a href="/van-ban/${plan}">${document}</a>, ${clause}</dd>`;
}
