import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { Parsed } from '../../domain/source/issue';
import type { DateOrder } from '../../domain/source/table-dates';
import type { Register } from '../../domain/units/unit';
import type { Parsers } from '../../files/confined/parsers';
import { registerOfContacts } from '../../files/read-contacts';
import type { UploadedRegister } from '../../files/read-register';
import type { Queryable } from '../../storage/database';
import {
  endRegisterDraft,
  insertRegisterDraft,
  loadRegisterDraft,
  lockRegisterDraft,
} from '../../storage/register-drafts';
import { loadRegister, registerWithCodes } from '../../storage/units';
import type { Caller } from '../contract';
import { hasSameUnits, type ImportCounts, importInTransaction, isSameRegister } from './registers';

/** A valid register that waits for a person's confirmation. */
export interface RegisterDraft extends UploadedRegister {
  id: number;
}

/** The conflict of a register with another one stored under its id; writes nothing. */
export async function checkRegister(db: Queryable, uploaded: UploadedRegister): Promise<Parsed<UploadedRegister>> {
  const stored = await loadRegister(db, uploaded.register.id);
  if (stored === null) return { ok: true, value: uploaded };
  const { id } = uploaded.register;
  const fault = isSameRegister(uploaded.register, stored)
    ? message('registers.same-content', { register: id })
    : hasSameUnits(uploaded.register, stored)
      ? message('registers.other-contacts', { register: id })
      : message('registers.codes-in-reports', { register: id, suggested: `${id}-b` });
  return { ok: false, issues: [{ file: uploaded.file, line: null, path: 'id', code: 'CONFLICT', message: fault }] };
}

/** Keeps a checked register until it is taken in. @returns its number */
export async function saveRegisterDraft(caller: Caller, uploaded: UploadedRegister): Promise<number> {
  keepRead(uploaded);
  const { file, text } = uploaded;
  return caller.writer.transaction((tx) => insertRegisterDraft(tx, { file, source: text }, caller));
}

/**
 * A saved register, parsed again; null when there is none.
 * @param dates the order of dates in columns that do not show it; undefined while nobody has said it
 */
export async function openRegisterDraft(
  db: Queryable,
  parsers: Parsers,
  id: number,
  dates?: DateOrder,
): Promise<RegisterDraft | null> {
  const row = await loadRegisterDraft(db, id);
  if (row === null || registerOfContacts(row.file) !== null) return null;
  if (dates === undefined && lastRead?.file === row.file && lastRead.text === row.source) return { id, ...lastRead };
  const read = await parsers.keptRegister(row.file, row.source, dates);
  if (!read.ok) return null;
  if (dates === undefined) keepRead(read.value);
  return { id, ...read.value };
}

/** The register that was read last: a person who sends a table looks at its preview at once, and then confirms it. */
let lastRead: UploadedRegister | null = null;
/** A larger one is read again: it would take memory for as long as the process lives. */
const MOST_KEPT_UNITS = 2_000;

function keepRead(uploaded: UploadedRegister): void {
  lastRead = uploaded.register.units.length <= MOST_KEPT_UNITS ? uploaded : null;
}

/** The register in force that a new one follows: of those stored the one with most of its units; null where none has any. */
export async function registerBefore(db: Queryable, { id, units }: Register): Promise<Register | null> {
  const codes = units.map(({ code }) => code);
  const before = await registerWithCodes(db, codes, id);
  return before === null ? null : loadRegister(db, before);
}

/**
 * Imports a saved register; of two people who do it at the same time one is refused.
 * @param dates the order of dates in columns that do not show it
 * @throws DungHanError NOT_FOUND, CONFLICT, FIELD_INVALID when such dates are there and their order was not said
 */
export async function importRegisterDraft(
  caller: Caller,
  parsers: Parsers,
  id: number,
  dates?: DateOrder,
): Promise<ImportCounts> {
  const gone = () => new DungHanError('NOT_FOUND', message('refusals.register-draft-gone'));
  // Read before the transaction: the text of a draft never changes.
  const draft = await openRegisterDraft(caller.reader, parsers, id, dates);
  if (draft === null) throw gone();
  if (dates === undefined && draft.doubts.length > 0) {
    throw new DungHanError('FIELD_INVALID', message('registers.dates-unsaid'));
  }
  return caller.writer.transaction(async (tx) => {
    if ((await lockRegisterDraft(tx, id)) === null) throw gone();
    const counts = await importInTransaction(tx, caller, draft.register);
    await endRegisterDraft(tx, id, caller.at);
    return counts;
  });
}
