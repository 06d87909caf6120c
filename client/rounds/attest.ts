import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { type Day, dayOf, daysBetween } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { findMark, secrecyMessage } from '../../files/secrecy';
import {
  type AttestationRow,
  insertAttestation,
  markAttestationWithdrawn,
  readAttestation,
} from '../../storage/attestations';
import { writeAudit } from '../../storage/audit';
import { loadPlan } from '../../storage/plans';
import type { Caller } from '../contract';
import { requireText } from '../decisions/decision-transaction';
import { readStandingDuty } from './standing-duties';

/** A unit has done a standing duty on these days. */
export interface Attestation {
  plan: string;
  requirement: string;
  unit: UnitId;
  /** First and last day, both counted; not later than today. */
  from: Day;
  to: Day;
  /** What was done, as staff read it. */
  note: string;
  /** `record`: staff enter what came another way. */
  channel: AttestationRow['channel'];
  /** One press is one attestation, however often the browser sends it. */
  idempotencyKey: string | null;
}

/** Most characters of the note, and most days of one attestation. */
export const LONGEST_ATTESTATION = 2_000;
const MOST_DAYS = 366;

/**
 * Attests that a unit did a standing duty (xác nhận đã thực hiện nhiệm vụ thường xuyên) on a day or days, with a note. Such a duty has no
 * deadline: nobody is late with it, and nothing is mailed.
 * @throws DungHanError NOT_FOUND, DUTY_INVALID, REASON_MISSING, TEXT_TOO_LONG, TEXT_ENCODING, STATE_SECRET
 * @example await attestDuty(caller, { plan: 'gialai-614-2020', requirement: 'assign', unit, from: '2020-06-01', to: '2020-06-05', note: 'Đã phân công 05 đồng chí', channel: 'web', idempotencyKey: null })
 */
export async function attestDuty(caller: Caller, given: Attestation): Promise<{ attestation: number }> {
  const note = noteOf(given.note);
  const fault = daysFault(given, dayOf(caller.at));
  if (fault !== null) throw new DungHanError('DUTY_INVALID', fault);
  const { plan, requirement, unit, from, to, channel, idempotencyKey } = given;
  return caller.writer.transaction(async (tx) => {
    const duty = await readStandingDuty(tx, plan, requirement, caller.at);
    if (duty === null) {
      const isKnown = (await loadPlan(tx, plan)) !== null;
      throw new DungHanError(isKnown ? 'DUTY_INVALID' : 'NOT_FOUND', message('lists.no-duty', { plan, requirement }));
    }
    const member = duty.units.find(({ id }) => id === unit);
    if (member === undefined)
      throw new DungHanError('DUTY_INVALID', message('lists.duty-not-of-unit', { unit, requirement: duty.report }));
    const { compiler } = member;
    const row = { plan, requirement, unit, compiler, fromDay: from, toDay: to, note, attestedBy: caller.who, channel };
    const { id, isNew } = await insertAttestation(tx, { ...row, at: caller.at }, idempotencyKey);
    if (isNew) {
      await writeAudit(tx, {
        ...{ at: caller.at, who: caller.who, action: 'duty.attest', subject: dutySubject(row) },
        detail: { attestation: id, from, to, note, channel },
      });
    }
    return { attestation: id };
  });
}

/**
 * Takes back an attestation made by mistake; it stays readable with the reason.
 * @param given.unit only an attestation of this unit; null: of any
 * @throws DungHanError NOT_FOUND, REASON_MISSING
 */
export async function withdrawAttestation(
  caller: Caller,
  given: { attestation: number; unit: UnitId | null; reason: string },
): Promise<{ attestation: number }> {
  const reason = requireText(given.reason, 'labels.reason');
  const gone = () =>
    new DungHanError('NOT_FOUND', message('lists.no-attestation', { number: String(given.attestation) }));
  return caller.writer.transaction(async (tx) => {
    const found = await readAttestation(tx, given.attestation);
    if (found === null || (given.unit !== null && found.unit !== given.unit)) throw gone();
    const row = await markAttestationWithdrawn(tx, found.id, { who: caller.who, at: caller.at, reason });
    if (row === null) throw gone();
    await writeAudit(tx, {
      ...{ at: caller.at, who: caller.who, action: 'duty.withdraw', subject: dutySubject(row) },
      detail: { attestation: row.id, from: row.fromDay, to: row.toDay, reason },
    });
    return { attestation: row.id };
  });
}

/** As a report's id: who may read the report of a unit may read this line of the journal. */
function dutySubject(row: Pick<AttestationRow, 'plan' | 'requirement' | 'compiler' | 'unit'>): string {
  return `${row.plan}/${row.requirement}/-/${row.compiler}/${row.unit}`;
}

function daysFault({ from, to }: Attestation, today: Day) {
  if (from > to) return message('lists.period-backwards');
  if (to > today) return message('lists.duty-future', { day: to });
  return daysBetween(from, to) >= MOST_DAYS ? message('lists.duty-too-long', { most: MOST_DAYS }) : null;
}

function noteOf(text: string): string {
  const words = requireText(text, 'labels.duty-note');
  const { length } = words;
  if (length > LONGEST_ATTESTATION) {
    const fault = { label: message('labels.duty-note'), length, most: LONGEST_ATTESTATION };
    throw new DungHanError('TEXT_TOO_LONG', message('typed.length', fault));
  }
  const found = findMark({ document: { number: null }, files: [], texts: [words] });
  if (found !== null) throw new DungHanError('STATE_SECRET', secrecyMessage(found));
  return words;
}
