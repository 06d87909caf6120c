import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { Parsed } from '../../domain/source/issue';
import { type Queryable, timestamp } from '../../storage/database';
import { loadRegister } from '../../storage/units';
import type { Caller } from '../contract';
import { readRegisterText, type UploadedRegister } from './register-upload';
import { hasSameUnits, type ImportCounts, importRegister, isSame } from './registers';

/** A register that was read without fault and waits for a person to say yes. */
export interface RegisterDraft extends UploadedRegister {
  id: number;
}

/** What is wrong with a register beside its own faults: another one stored under its id. Nothing is written. */
export async function checkRegister(db: Queryable, uploaded: UploadedRegister): Promise<Parsed<UploadedRegister>> {
  const stored = await loadRegister(db, uploaded.register.id);
  if (stored === null) return { ok: true, value: uploaded };
  const { id } = uploaded.register;
  const fault = isSame(uploaded.register, stored)
    ? message('registers.same-content', { register: id })
    : hasSameUnits(uploaded.register, stored)
      ? message('registers.other-contacts', { register: id })
      : message('registers.codes-in-reports', { register: id, suggested: `${id}-b` });
  return { ok: false, issues: [{ file: uploaded.file, line: null, path: 'id', code: 'CONFLICT', message: fault }] };
}

/** Keeps a checked register until it is taken in. @returns its number */
export async function keepRegisterDraft(caller: Caller, { file, text }: UploadedRegister): Promise<number> {
  const [row] = await caller.database.rows<{ id: number }>(
    'insert into register_drafts (file, source, created_by, created_at) values ($1, $2, $3, $4) returning id',
    [file, text, caller.who, timestamp(caller.at)],
  );
  return row!.id;
}

/** A kept register read anew; null when it is gone. */
export async function openRegisterDraft(db: Queryable, id: number): Promise<RegisterDraft | null> {
  const [row] = await db.rows<{ file: string; source: string }>(
    'select file, source from register_drafts where id = $1 and ended_at is null',
    [id],
  );
  const read = row === undefined ? null : readRegisterText(row.file, row.source);
  return read?.ok ? { id, ...read.value } : null;
}

/**
 * Takes a kept register in, whole.
 * @throws DungHanError NOT_FOUND, CONFLICT
 */
export async function takeRegisterIn(caller: Caller, id: number): Promise<ImportCounts> {
  const draft = await openRegisterDraft(caller.database, id);
  if (draft === null) throw new DungHanError('NOT_FOUND', message('refusals.register-draft-gone'));
  const counts = await importRegister(caller, draft.register);
  await caller.database.rows('update register_drafts set ended_at = $2 where id = $1', [id, timestamp(caller.at)]);
  return counts;
}
