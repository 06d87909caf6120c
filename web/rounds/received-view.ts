import type { Instant } from '../../domain/time/time';
import { type Html, html } from '../html';
import type { Words } from '../language/words';

interface Received {
  receivedAt: Instant | null;
  receipt: string | null;
  channel: string | null;
  documentNumber: string | null;
}

/**
 * When a report came and how, leading to its receipt.
 * @param hidden text after the time for screen readers, which read links out of their row; null for none
 */
export function received(report: Received, hidden: Html | null, w: Words): Html {
  const { receivedAt, receipt, channel, documentNumber } = report;
  if (receipt === null || receivedAt === null) return html`<span class="soft">${w.rounds.notReceived}</span>`;
  const number = documentNumber ? `${w.rounds.documentNumber(documentNumber)}, ` : '';
  const way = channel === null ? '' : (w.CHANNEL_NAMES[channel] ?? channel);
  return html`<a class="nums" href="/phieu/${receipt}">${w.tableMoment(receivedAt)}${hidden}</a>
<span class="note">${number}${way}</span>`;
}
