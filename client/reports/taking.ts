import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { Requirement } from '../../domain/plan/plan';
import { issuedFindings } from '../../domain/records/date-findings';
import { isBlank } from '../../domain/rollup/blank';
import type { FormValues } from '../../domain/rollup/form';
import { isLongOver } from '../../domain/states/taking';
import { firstDay } from '../../domain/steps/opening';
import { dayOf, type Instant } from '../../domain/time/time';
import { loadCalendar } from '../../storage/calendar';
import { loadCollection } from '../../storage/collections';
import type { Transaction } from '../../storage/database';
import type { StoredObligation } from '../../storage/submissions';
import type { SubmitRequest } from '../contract';

/**
 * Refuses a report that comes before its period, and a further version of a round that is long over. What staff record
 * with a reason is taken: figures of a paper may be entered years later.
 * @throws DungHanError NOT_OPEN_YET, ROUND_OVER; DATE_OUT_OF_BOUNDS of a unit's own signed document
 */
export async function refuseWrongTime(
  tx: Transaction,
  obligation: StoredObligation,
  request: SubmitRequest,
  at: Instant,
): Promise<void> {
  if (request.channel === 'rollup' || request.staged === true) return;
  // The calendar is read only when the period has not begun: almost every report comes later.
  if (dayOf(at) < (obligation.eventOn ?? obligation.periodFrom)) await refuseEarly(tx, obligation, at);
  const recorded = request.channel === 'record' && request.reason !== null;
  if (!recorded && isLongOver(obligation, at)) {
    const { id: report, roundDay } = obligation;
    throw new DungHanError('ROUND_OVER', message('reports.round-over', { report, lastDay: roundDay }));
  }
  refuseDocumentDate(obligation, request, at);
}

/** The date of a unit's own signed document stands on its receipt. That of a recorded paper is judged by the second look. */
function refuseDocumentDate(
  { eventOn, periodFrom, roundDay }: StoredObligation,
  { channel, document }: SubmitRequest,
  at: Instant,
): void {
  if (channel === 'record' || document.date === null) return;
  const first = eventOn ?? (periodFrom < roundDay ? periodFrom : roundDay);
  const [found] = issuedFindings(document.date, first, at);
  if (found === undefined) return;
  const issue = { code: found.code, path: 'document.date', message: found.message };
  throw new DungHanError(found.code, found.message, { issues: [issue] });
}

async function refuseEarly(tx: Transaction, { id: report, collection }: StoredObligation, at: Instant): Promise<void> {
  const round = (await loadCollection(tx, collection))!;
  const opens = firstDay({ ...round, periodFrom: round.period.from }, await loadCalendar(tx));
  if (dayOf(at) >= opens) return;
  const said = message('reports.not-open-yet', { report, period: round.period.title, opens });
  throw new DungHanError('NOT_OPEN_YET', said);
}

/**
 * Refuses an empty form: it would stop the reminders and count as on time, with nothing to compile. A recorded paper is
 * named by its number or day; a report without a form by its files or its signed document.
 * @throws DungHanError REPORT_EMPTY
 */
export function refuseEmpty({ form, nil }: Requirement, request: SubmitRequest, values: FormValues): void {
  if (request.nil || request.channel === 'rollup' || request.staged === true) return;
  const { document, sentOn, files, channel } = request;
  const isNamed = document.number !== null || (channel === 'record' && (document.date ?? sentOn) !== null);
  // A unit fills in its form; the command line and staff may name a paper whose figures come later.
  const named = isNamed && (form === null || channel !== 'web');
  if (named || files.length > 0 || !isBlank(values)) return;
  throw new DungHanError(
    'REPORT_EMPTY',
    form === null ? message('reports.empty') : message('reports.empty-form', { nil }),
  );
}
