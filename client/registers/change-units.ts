import { type Basis, basisNamed } from '../../domain/decisions/decision';
import { DungHanError } from '../../domain/errors';
import { inVietnamese, message } from '../../domain/messages/message';
import type { Parsed } from '../../domain/source/issue';
import { type Passing, passReports } from '../../domain/successions/pass-reports';
import { registerAfter } from '../../domain/successions/register-after';
import { successionOf } from '../../domain/successions/succession';
import type { SuccessorRow } from '../../domain/successions/successor-table';
import type { Succession } from '../../domain/successions/unit-change';
import { type Day, dayOf } from '../../domain/time/time';
import { heirOn } from '../../domain/units/existence';
import { unitsById } from '../../domain/units/register';
import type { Register, UnitId } from '../../domain/units/unit';
import { writeAudit } from '../../storage/audit';
import { loadCalendar } from '../../storage/calendar';
import type { Queryable, Transaction } from '../../storage/database';
import { doDueUnitChanges } from '../../storage/due-unit-changes';
import { type MadePassing, readRoundsOfUnits } from '../../storage/passed-reports';
import { insertUnitChange, lockRegister, readUnitChanges, writeExistence } from '../../storage/unit-changes';
import { loadRegister } from '../../storage/units';
import type { Caller } from '../contract';
import { requireBasis } from '../decisions/decide';
import { requireUnicode } from '../unicode-text';

/** Units that merge, divide, end, or get another name or superior from a day on, by a document. */
export interface UnitChangeRequest {
  /** Id of the register. */
  register: string;
  rows: readonly SuccessorRow[];
  /** Name of the table, for faults. */
  file: string;
  basis: Basis;
  /** The first day of the new state. */
  effective: Day;
  reason: string | null;
}

/** What a change does, before and after it is made. */
export interface UnitChangeEffect {
  register: Register;
  succession: Succession;
  /** The register after the change. */
  after: Register;
  /** What becomes of the reports that are owed now by units that end. */
  passings: readonly (Passing & { plan: string })[];
  /** Rounds whose compiler ends and has no successor: nobody is told of them. */
  orphaned: readonly { collection: string; compiler: UnitId }[];
}

/**
 * What a table of successors changes for whom; writes nothing.
 * @returns the effect; or all faults of the table
 * @throws DungHanError NOT_FOUND for a register that is not there
 */
export async function previewUnitChange(
  caller: Pick<Caller, 'reader'>,
  given: UnitChangeRequest,
): Promise<Parsed<UnitChangeEffect>> {
  return effectOf(caller.reader, given);
}

/** The same where the table must be right. @throws DungHanError NOT_FOUND, PLAN_REFUSED with all its faults */
export async function requirePreview(
  caller: Pick<Caller, 'reader'>,
  given: UnitChangeRequest,
): Promise<UnitChangeEffect> {
  return taken(await effectOf(caller.reader, given), given.file);
}

function taken(read: Parsed<UnitChangeEffect>, file: string): UnitChangeEffect {
  if (read.ok) return read.value;
  const refusal = message('successions.refused', { file, faults: read.issues.length });
  throw new DungHanError('PLAN_REFUSED', refusal, { issues: read.issues });
}

/**
 * Records a change of units. From its day what ended units owe passes to the named successor; without one it waits for an answer. Where the
 * day has come, that happens at once.
 * @returns its number, and what passed now
 * @throws DungHanError NOT_FOUND, REASON_MISSING, PLAN_REFUSED with all faults of the table, UNIT_CHANGE_INVALID where a unit is in a change
 *   that is recorded for a later day
 * @example await changeUnits(caller, { register: 'gialai', rows, file: 'ke-thua.csv', basis: { number: '1664/NQ-UBTVQH15', date: '2025-06-16', decider: 'Ủy ban Thường vụ Quốc hội' }, effective: '2025-07-01', reason: null })
 */
export async function changeUnits(
  caller: Caller,
  given: UnitChangeRequest,
): Promise<UnitChangeEffect & { change: number; made: readonly MadePassing[] }> {
  return caller.writer.transaction((tx) => changeInTransaction(tx, caller, given));
}

/** The same inside the caller's transaction. */
export async function changeInTransaction(
  tx: Transaction,
  caller: Pick<Caller, 'at' | 'who'>,
  given: UnitChangeRequest,
): Promise<UnitChangeEffect & { change: number; made: readonly MadePassing[] }> {
  const basis = requireBasis(given.basis);
  const reason = given.reason === null ? null : requireUnicode(given.reason, 'labels.reason');
  await lockRegister(tx, given.register);
  const effect = taken(await effectOf(tx, given), given.file);
  const { register, effective } = given;
  const { succession, after } = effect;
  await refuseWaiting(tx, register, succession);
  const { at, who } = caller;
  const change = await insertUnitChange(tx, { register, basis, effective, reason, succession, recordedBy: who, at });
  await writeExistence(tx, after, succession, change);
  const { ended, added, altered } = succession;
  const counts = { ended: ended.length, added: added.length, altered: altered.length };
  const detail = { change, effective, basis: inVietnamese(basisNamed(basis)), reason, ...counts };
  await writeAudit(tx, { at, who, action: 'units.change', subject: register, detail });
  const made = effective <= dayOf(at) ? await doDueUnitChanges(tx, at, await loadCalendar(tx)) : [];
  return { ...effect, change, made };
}

async function effectOf(db: Queryable, given: UnitChangeRequest): Promise<Parsed<UnitChangeEffect>> {
  const register = await loadRegister(db, given.register);
  if (register === null) {
    throw new DungHanError('NOT_FOUND', message('refusals.no-register', { register: given.register }));
  }
  const found = successionOf(register, given.rows, given.effective, given.file);
  if (!found.ok) return found;
  const succession = found.value;
  const after = registerAfter(register, succession);
  const heirs = heirsOf(after, succession);
  const rounds = await readRoundsOfUnits(db, [...heirs.keys()]);
  const passings = rounds.flatMap(({ plan, reports }) =>
    passReports(reports, heirs).map((passing) => ({ ...passing, plan })),
  );
  const orphaned = await readOrphans(db, heirs);
  return { ok: true, value: { register, succession, after, passings, orphaned } };
}

/** Who stands in the place of each unit that ends by the change or ended before. */
function heirsOf(after: Register, { ended, effective }: Succession): Map<UnitId, UnitId | null> {
  const byId = unitsById(after);
  return new Map(ended.map(({ unit }) => [unit, heirOn(unit, byId, effective)]));
}

/** Rounds that are going on and whose compiler ends without a successor. */
async function readOrphans(
  db: Queryable,
  heirs: ReadonlyMap<UnitId, UnitId | null>,
): Promise<UnitChangeEffect['orphaned']> {
  const without = [...heirs].flatMap(([unit, heir]) => (heir === null ? [unit] : []));
  return db.rows<{ collection: string; compiler: UnitId }>(
    `select id as collection, compiler from collections
     where compiler = any($1) and not history and closed_at is null and withdrawn_at is null order by late_from, id`,
    [without],
  );
}

/** A unit is in one change at a time: what a later one finds is known only when the first is done. */
async function refuseWaiting(tx: Transaction, register: string, { ended, altered }: Succession): Promise<void> {
  const changing = new Set([...ended, ...altered].map(({ unit }) => unit));
  for (const { doneAt, succession, effective } of await readUnitChanges(tx, register)) {
    if (doneAt !== null) continue;
    const unit = [...succession.ended, ...succession.altered].find((one) => changing.has(one.unit))?.unit;
    if (unit === undefined) continue;
    throw new DungHanError('UNIT_CHANGE_INVALID', message('successions.waiting', { unit, day: effective }));
  }
}
