import { addressOf } from '../../../domain/ids';
import type { Instant } from '../../../domain/time/time';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import type { CollectionHead } from '../../rounds/collection-head';

interface DatedReport {
  id: string;
  head: Pick<CollectionHead, 'dueText'>;
  lateFrom: Instant;
  extended: boolean;
}

/** The deadline of a report and the way to its reasons; an extended one is no longer the document's. */
export function dueFact({ id, head, lateFrom, extended }: DatedReport, w: Words): Html {
  return html`<dt>${w.reports.due}</dt><dd><strong>${w.quoting(
    w.dueInWords(extended ? null : head.dueText, lateFrom),
  )}</strong> · <a href="${addressOf('/vi-sao', id)}">${w.reports.why}</a></dd>`;
}

/** Who receives a report, and through whom it is sent. */
export function receiverFact(head: Pick<CollectionHead, 'compilerName' | 'receiverName'>, w: Words): Html {
  const { compilerName, receiverName } = head;
  return html`<dt>${w.reports.sendTo}</dt><dd>${
    compilerName === receiverName ? receiverName : w.reports.through(receiverName, compilerName)
  }</dd>`;
}

/** The clause of the document that asks for a report. */
export function sourceFact({ plan, document, clause }: CollectionHead, w: Words): Html {
  return html`<dt>${w.reports.under}</dt><dd lang="vi"><a href="/van-ban/${plan}">${document}</a>, ${clause}</dd>`;
}
