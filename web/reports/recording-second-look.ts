import { createHash } from 'node:crypto';
import { faultsOfRecording, type RecordedLook } from '../../client/reports/recorded-dates';
import { type Message, message } from '../../domain/messages/message';
import type { RecordedReport } from '../../domain/records/recorded-report';
import { type LookFault, needsSecondLook } from '../../domain/records/second-look';
import { changeNamed } from '../../domain/states/lateness-change';
import type { Fault } from '../http/fault';

/** What the page asks before it records: the days that are doubtful, and the late reports that would count as on time. */
export interface RecordingSecondLook {
  /** What was looked at; a tick counts only for the same days. */
  seen: string;
  lines: { unitName: string; said: Message }[];
}

type Row = { id: string; unitName: string };

/**
 * The second look at what was typed: what is missing, by field, and what the page shows to be confirmed; null where
 * nothing needs one.
 * @param rows the rows of the page, in their order
 */
export function secondLookOf(
  typed: Readonly<Record<string, string>>,
  reports: readonly RecordedReport[],
  looks: readonly RecordedLook[],
  rows: readonly Row[],
): { look: RecordingSecondLook | null; faults: Fault[]; confirmed: boolean } {
  const asked = reports.filter(({ obligation }) =>
    looks.some((one) => one.obligation === obligation && (needsSecondLook(one) || one.findings.length > 0)),
  );
  if (asked.length === 0) return { look: null, faults: [], confirmed: false };
  const seen = fingerprint(asked);
  const confirmed = typed['xac-nhan'] === 'co' && typed['xem-lai'] === seen;
  const faults: Fault[] = [];
  const lines: RecordingSecondLook['lines'] = [];
  for (const report of asked) {
    const row = rows.findIndex(({ id }) => id === report.obligation);
    const { unitName } = rows[row]!;
    const look = looks.find(({ obligation }) => obligation === report.obligation)!;
    for (const { part, code, message: said } of faultsOfRecording({ ...report, confirmDates: confirmed }, look)) {
      const isAsked = code === 'DATE_DOUBTFUL' || code === 'LATENESS_UNCONFIRMED';
      const field = isAsked ? 'xac-nhan' : fieldOf(part, row, typed);
      const whole = field === 'ly-do' ? said : message('recording.of-unit', { unit: unitName, said });
      if (field !== 'ly-do' || !faults.some((other) => other.field === 'ly-do')) faults.push({ field, message: whole });
    }
    if (look.change !== null) lines.push({ unitName, said: changeNamed(look.change) });
    for (const { code, message: said } of look.findings) if (code === 'DATE_DOUBTFUL') lines.push({ unitName, said });
  }
  return { look: lines.length === 0 ? null : { seen, lines }, faults, confirmed };
}

function fieldOf(part: LookFault['part'], row: number, typed: Readonly<Record<string, string>>): string {
  if (part === 'sent') return typed[`gui.${row}`] ? `gui.${row}` : 'ngay-gui';
  if (part === 'received') return 'nhan-ngay';
  if (part === 'number') return `so.${row}`;
  if (part === 'book') return `den.${row}`;
  if (part === 'reason') return 'ly-do';
  return `ngay.${row}`;
}

function fingerprint(reports: readonly RecordedReport[]): string {
  const days = reports.map(({ obligation, document, sentOn, sentTime = null, receivedAt }) => [
    obligation,
    document.date,
    sentOn,
    ...(sentTime === null ? [] : [sentTime]),
    receivedAt,
  ]);
  return createHash('sha256').update(JSON.stringify(days)).digest('base64url').slice(0, 22);
}
