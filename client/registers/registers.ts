import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { DungHanError } from '../../domain/errors';
import { type Message, message } from '../../domain/messages/message';
import type { Parsed } from '../../domain/source/issue';
import type { DateOrder } from '../../domain/source/table-dates';
import type { RegisterReading } from '../../domain/units/parse-register-csv';
import type { Register, Unit } from '../../domain/units/unit';
import { readRegisterUpload } from '../../files/read-register';
import { writeAudit } from '../../storage/audit';
import type { Transaction } from '../../storage/database';
import { insertRegister, loadRegister } from '../../storage/units';
import type { Caller } from '../contract';
import { readBinaryFile } from '../read-file';

/** What an import did; also the JSON of `units import`. */
export interface ImportCounts {
  register: string;
  units: number;
  contacts: number;
  /** false: the same register was already stored. */
  imported: boolean;
}

/**
 * Reads a register file: a table (CSV, XLSX) with the file name as the register's id, else YAML.
 * @param dates the order of dates in columns that do not show it
 * @returns the register, and what was left out of a table or read otherwise than it is written
 * @throws DungHanError NOT_FOUND, PLAN_REFUSED with all issues
 */
export async function requireRegisterFile(
  file: string,
  dates?: DateOrder,
): Promise<{ register: Register; notes: readonly Message[] }> {
  const read = decided(
    await readRegisterUpload(basename(file), readBinaryFile(file), { id: '', title: '' }, dates),
    dates,
  );
  if (read.ok) return read.value;
  const issues = read.issues.map((issue) => ({ ...issue, file }));
  throw new DungHanError('PLAN_REFUSED', message('refusals.register-file', { file, faults: issues.length }), {
    issues,
  });
}

/** A register without dates that somebody has to decide, or a fault for each column of them. */
export function decided<T extends RegisterReading>(read: Parsed<T>, dates: DateOrder | undefined): Parsed<T> {
  if (!read.ok || dates !== undefined || read.value.doubts.length === 0) return read;
  const issues = read.value.doubts.map(({ column, ...doubt }) => {
    const fault = message('tables.dates-doubtful', { column, ...doubt });
    return { file: '', line: null, path: column, code: 'DATE_INVALID', message: fault };
  });
  return { ok: false, issues };
}

/**
 * Imports a register; importing the same one again changes nothing.
 * @throws DungHanError CONFLICT when another register has this id: plans and reports refer to its units, so a changed
 *   register needs a new id
 */
export async function importRegister(caller: Caller, register: Register): Promise<ImportCounts> {
  return caller.writer.transaction((tx) => importInTransaction(tx, caller, register));
}

/** The same inside the caller's transaction. */
export async function importInTransaction(
  tx: Transaction,
  caller: Pick<Caller, 'at' | 'who'>,
  register: Register,
): Promise<ImportCounts> {
  const imported = await insertRegister(tx, register, caller.at);
  if (!imported && !isSameRegister(register, await loadRegister(tx, register.id))) {
    const { id } = register;
    throw new DungHanError('CONFLICT', message('refusals.register-changed', { register: id, suggested: `${id}-b` }));
  }
  const counts = {
    units: register.units.length,
    contacts: register.units.reduce((sum, unit) => sum + unit.contacts.length, 0),
  };
  if (imported) {
    await writeAudit(tx, {
      at: caller.at,
      who: caller.who,
      action: 'units.import',
      subject: register.id,
      detail: counts,
    });
  }
  return { register: register.id, ...counts, imported };
}

/** Whether a register is, unit for unit and contact for contact, the one that is stored. */
export function isSameRegister(given: Register, stored: Register | null): boolean {
  if (stored === null) return false;
  return given.title === stored.title && isDeepStrictEqual(given.units.map(comparable), stored.units.map(comparable));
}

/** Whether a register has the same units as the stored one. Contacts do not count: staff correct them on the page. */
export function hasSameUnits(given: Register, stored: Register): boolean {
  const bare = ({ contacts: _, ...unit }: Unit) => unit;
  return isDeepStrictEqual(given.units.map(bare), stored.units.map(bare));
}

function comparable(unit: Unit): Unit {
  const contacts = [...unit.contacts].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...unit, contacts };
}
