import { DungHanError } from '../../domain/errors';
import { message, type PlainCode } from '../../domain/messages/message';
import { addDays, type Day, dayOf, type Instant } from '../../domain/time/time';
import { findMark, secrecyMessage } from '../../files/secrecy';
import { writeAudit } from '../../storage/audit';
import { insertCall, instantOfCall } from '../../storage/calls';
import type { Transaction } from '../../storage/database';
import type { Caller } from '../contract';
import { notOwing } from '../decisions/decision-transaction';
import { requireUnicode } from '../unicode-text';

/** A telephone call to a unit about one of its reports. */
export interface Call {
  obligation: string;
  /** Who answered the telephone. */
  spokeWith: string | null;
  note: string | null;
  /** The day by which the unit said it will send: until then it is not on the list of calls. */
  promisedOn?: Day | null;
  /** A repeated key is the same call sent again. */
  idempotencyKey: string | null;
}

/** Maximum characters of the typed fields. */
export const LONGEST_CALL = { spokeWith: 200, note: 500 };

/**
 * Records a telephone call to a unit about a report (đã gọi điện), now. It changes no state, date or mail, and stays
 * when the report came in the meantime.
 * @returns when it was recorded: for a repeated key, the first time
 * @throws DungHanError NOT_FOUND, NOT_OWING (a collection that is past, withdrawn, or the compiler's own figures),
 *   TEXT_TOO_LONG, STATE_SECRET; DECISION_DATE for a promised day that is past or far ahead
 * @example await noteCall(caller, { obligation, spokeWith: 'bà Hoa, văn thư', note: 'hẹn gửi 03/6', idempotencyKey: null })
 */
export async function noteCall(caller: Caller, given: Call): Promise<{ obligation: string; at: Instant }> {
  const { obligation, idempotencyKey, promisedOn = null } = given;
  if (promisedOn !== null && !isPromise(promisedOn, caller.at)) {
    throw new DungHanError('DECISION_DATE', message('refusals.promise', { day: promisedOn, days: LONGEST_PROMISE }));
  }
  const spokeWith = wordsOf(given.spokeWith, 'labels.spoke-with', LONGEST_CALL.spokeWith);
  const note = wordsOf(given.note, 'labels.note', LONGEST_CALL.note);
  const document = { number: null, date: null, signer: null };
  const found = findMark({ document, files: [], texts: [spokeWith ?? '', note ?? ''] });
  if (found !== null) throw new DungHanError('STATE_SECRET', secrecyMessage(found));
  return caller.writer.transaction(async (tx) => {
    await requireCallable(tx, obligation);
    const { at, who } = caller;
    const id = await insertCall(tx, { obligation, at, calledBy: who, spokeWith, note, promisedOn, idempotencyKey });
    if (id === null) return { obligation, at: await instantOfCall(tx, idempotencyKey!) };
    const said = Object.entries({ call: id, spokeWith, note, promisedOn }).filter(([, value]) => value !== null);
    await writeAudit(tx, { at, who, action: 'report.call', subject: obligation, detail: Object.fromEntries(said) });
    return { obligation, at };
  });
}

/** Most days ahead that a unit may promise. */
const LONGEST_PROMISE = 60;

/** Whether a unit can have promised this day: today or a day soon; another is a slip of the pen. */
export function isPromise(day: Day, at: Instant): boolean {
  const today = dayOf(at);
  return day >= today && day <= addDays(today, LONGEST_PROMISE);
}

function wordsOf(text: string | null, label: PlainCode, most: number): string | null {
  const words = requireUnicode(text ?? '', label);
  if (words.length <= most) return words === '' ? null : words;
  const fault = message('typed.length', { label: message(label), length: words.length, most });
  throw new DungHanError('TEXT_TOO_LONG', fault);
}

/** A report somebody is asked for. */
async function requireCallable(tx: Transaction, obligation: string): Promise<void> {
  const [report] = await tx.rows<{ own: boolean; history: boolean; withdrawn: boolean }>(
    `select o.own, c.history, p.withdrawn_at is not null or c.withdrawn_at is not null as withdrawn
     from obligations o join collections c on c.id = o.collection join plans p on p.id = c.plan where o.id = $1`,
    [obligation],
  );
  if (report === undefined) {
    throw new DungHanError('NOT_FOUND', message('refusals.no-report', { report: obligation }));
  }
  if (report.withdrawn) throw notOwing('decisions.because-withdrawn');
  if (report.history) throw notOwing('decisions.because-past');
  if (report.own) throw notOwing('decisions.because-own');
}
