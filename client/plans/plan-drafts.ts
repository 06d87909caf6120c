import { isDeepStrictEqual } from 'node:util';
import { DungHanError } from '../../domain/errors';
import { type Message, message } from '../../domain/messages/message';
import { withBoundaryAnswer } from '../../domain/plan/boundary-answer';
import type { BoundaryAnswer, Plan } from '../../domain/plan/plan';
import { requirementOf } from '../../domain/plan/requirement-of';
import type { Issue, Parsed } from '../../domain/source/issue';
import type { Register } from '../../domain/units/unit';
import type { Parsers } from '../../files/confined/parsers';
import type { UploadedRegister } from '../../files/read-register';
import { writeAudit } from '../../storage/audit';
import { readCalendarChanges } from '../../storage/calendar';
import type { Queryable, Transaction } from '../../storage/database';
import { answerDraft, endDraft, insertDraft, loadDraft, lockDraft, type PlanDraft } from '../../storage/plan-drafts';
import { insertPointAnswer } from '../../storage/point-answers';
import { loadRegister } from '../../storage/units';
import type { Caller } from '../contract';
import { hasSameUnits } from '../registers/registers';
import { type Activation, activateInTransaction } from './activate';

/** A plan file as it came from the page. */
export interface PlanUpload {
  file: string;
  source: string;
  /** Id of a stored register; null: the one the plan file names, by the name of its file. */
  register: string | null;
  /** A register uploaded with the plan, used instead of a stored one. */
  uploaded: UploadedRegister | null;
  /** The document in force that the file amends; absent: a new document. */
  amends?: string | null;
}

/** A valid plan file with its register. */
export interface CheckedPlan {
  plan: Plan;
  register: Register;
  upload: PlanUpload;
}

/**
 * Validates a plan file against its register and what is stored; writes nothing.
 * @returns the plan, or all its issues; also `PLAN_EXISTS`, and `CONFLICT` when another register has the uploaded one's id
 */
export async function checkPlan(db: Queryable, parsers: Parsers, upload: PlanUpload): Promise<Parsed<CheckedPlan>> {
  const register = await registerOf(db, parsers, upload);
  if (!register.ok) return register;
  const plan = await parsers.plan(upload.source, upload.file, register.value, await readCalendarChanges(db));
  if (!plan.ok) return plan;
  const amends = upload.amends ?? null;
  if (amends !== null && plan.value.id !== amends) {
    const fault = message('amendments.other-id', { plan: amends });
    return { ok: false, issues: [issueAt(upload, 'id', 'AMENDMENT_INVALID', fault)] };
  }
  const [known] = await db.rows('select id from plans where id = $1', [plan.value.id]);
  if (known !== undefined && amends === null) {
    const fault = message('plans.exists', { plan: plan.value.id });
    return { ok: false, issues: [issueAt(upload, 'id', 'PLAN_EXISTS', fault)] };
  }
  return { ok: true, value: { plan: plan.value, register: register.value, upload } };
}

/** Keeps a checked plan file until somebody activates it. @returns the draft's number */
export async function savePlanDraft(caller: Caller, checked: CheckedPlan): Promise<number> {
  return caller.writer.transaction((tx) => insert(tx, caller, checked));
}

function insert(tx: Transaction, caller: Caller, { upload, register }: CheckedPlan): Promise<number> {
  return insertDraft(tx, {
    file: upload.file,
    source: upload.source,
    register: register.id,
    registerFile: upload.uploaded?.file ?? null,
    registerSource: upload.uploaded?.text ?? null,
    amends: upload.amends ?? null,
    createdBy: caller.who,
    createdAt: caller.at,
  });
}

/**
 * Replaces a draft by a changed plan file; answers are kept while their deadline stays the same.
 * @returns the new draft's number
 * @throws DungHanError NOT_FOUND
 */
export async function replaceDraft(
  caller: Caller,
  parsers: Parsers,
  old: number,
  checked: CheckedPlan,
): Promise<number> {
  const before = await openDraft(caller.reader, parsers, old);
  if (before === null) throw draftGone();
  return caller.writer.transaction(async (tx) => {
    const { answers } = await requireDraft(tx, old);
    const draft = await insert(tx, caller, checked);
    const same = Object.entries(answers).filter(([id]) => isSameDue(id, before.plan, checked.plan));
    if (same.length > 0) await answerDraft(tx, draft, Object.fromEntries(same));
    await endDraft(tx, old, 'dropped', caller.at);
    return draft;
  });
}

function isSameDue(id: string, before: Plan, after: Plan): boolean {
  const [old, now] = [before, after].map((plan) => requirementOf(plan, id));
  return now?.boundary === 'before' && isDeepStrictEqual(old?.due, now.due);
}

/** A draft parsed again, with the answers given so far. */
export interface OpenDraft extends CheckedPlan {
  draft: PlanDraft;
}

/**
 * Reads a draft; null when it is gone or has become a plan.
 * @throws DungHanError CONFLICT when it was good once and no longer is (its id is taken, a date is no longer a day off)
 */
export async function openDraft(db: Queryable, parsers: Parsers, id: number): Promise<OpenDraft | null> {
  const draft = await loadDraft(db, id);
  if (draft === null) return null;
  const read = await readDraft(db, parsers, draft);
  return { ...read, plan: answered(read.plan, draft), draft };
}

/** A draft's text, as it reads without its answers. */
async function readDraft(db: Queryable, parsers: Parsers, draft: PlanDraft): Promise<CheckedPlan> {
  const { file, source, register, registerFile, registerSource, amends } = draft;
  const uploaded = registerSource === null ? null : await parsers.keptRegister(registerFile!, registerSource);
  const upload = { file, source, register, uploaded: uploaded?.ok === true ? uploaded.value : null, amends };
  const checked = uploaded?.ok === false ? uploaded : await checkPlan(db, parsers, upload);
  if (checked.ok) return checked.value;
  const { issues } = checked;
  const fault = message('refusals.draft-spoilt', { file, fault: issues[0]!.message });
  throw new DungHanError('CONFLICT', fault, { issues });
}

/** Saves answers to "Gửi trong ngày D có tính đúng hạn không?" of a draft. */
export async function answerDraftPoints(
  caller: Caller,
  id: number,
  answers: Readonly<Record<string, BoundaryAnswer>>,
): Promise<void> {
  await caller.writer.transaction((tx) => answerDraft(tx, id, answers));
}

/**
 * Activates a draft, as `activatePlan` does, and stores its answers with the plan.
 * @throws DungHanError NOT_FOUND, CONFLICT, PLAN_EXISTS, TEST_PLAN_REFUSED
 */
export async function activateDraft(
  caller: Caller,
  parsers: Parsers,
  id: number,
  options: { notifyPast: boolean; embedded: boolean },
): Promise<Activation> {
  // Read before the transaction: the text of a draft never changes, its answers may until it is locked.
  const waiting = await loadDraft(caller.reader, id);
  if (waiting === null) throw draftGone();
  const read = await readDraft(caller.reader, parsers, waiting);
  return caller.writer.transaction(async (tx) => {
    const draft = await requireDraft(tx, id);
    if (draft.amends !== null) throw new DungHanError('PLAN_EXISTS', message('plans.exists', { plan: draft.amends }));
    const { register } = read;
    const plan = answered(read.plan, draft);
    const made = await activateInTransaction(
      tx,
      caller,
      { plan, register, source: draft.source, file: draft.file },
      options,
    );
    for (const [requirement, answer] of Object.entries(draft.answers))
      await saveAnswer(tx, caller, plan, requirement, answer);
    await endDraft(tx, id, 'activated', caller.at);
    return made;
  });
}

/** Locks a waiting draft. @throws DungHanError NOT_FOUND */
export async function requireDraft(tx: Transaction, id: number): Promise<PlanDraft> {
  const draft = await lockDraft(tx, id);
  if (draft === null) throw draftGone();
  return draft;
}

function draftGone(): DungHanError {
  return new DungHanError('NOT_FOUND', message('refusals.draft-gone'));
}

/** Discards a draft; its content stays in the table and the audit. */
export async function dropDraft(caller: Caller, id: number): Promise<void> {
  await caller.writer.transaction(async (tx) => {
    const draft = await lockDraft(tx, id);
    if (draft === null) return;
    await endDraft(tx, id, 'dropped', caller.at);
    const { file } = draft;
    await writeAudit(tx, {
      at: caller.at,
      who: caller.who,
      action: 'plan.drop-draft',
      subject: file,
      detail: { draft: id },
    });
  });
}

function answered(plan: Plan, { answers }: PlanDraft): Plan {
  return Object.entries(answers).reduce((known, [id, answer]) => withBoundaryAnswer(known, id, answer), plan);
}

/** Keeps the answer of a draft with its plan. */
export async function saveAnswer(
  tx: Transaction,
  caller: Caller,
  plan: Plan,
  requirement: string,
  answer: BoundaryAnswer,
): Promise<void> {
  const words = requirementOf(plan, requirement)?.dueText ?? 'trước ngày';
  const message = `Hạn “${words}”: gửi trong ngày đó có tính đúng hạn không?`;
  await insertPointAnswer(tx, {
    plan: plan.id,
    point: { requirement, code: 'BOUNDARY_READING', message },
    onTime: answer.onTime,
    answer: 'Trả lời khi nạp văn bản',
    by: answer.by,
    at: caller.at,
  });
}

async function registerOf(db: Queryable, parsers: Parsers, upload: PlanUpload): Promise<Parsed<Register>> {
  if (upload.uploaded !== null) return uploadedRegister(db, upload, upload.uploaded);
  const named =
    upload.register === null ? await registerNamed(parsers, upload) : { ok: true as const, value: upload.register };
  if (!named.ok) return named;
  const register = await loadRegister(db, named.value);
  if (register !== null) return { ok: true, value: register };
  const fault = message('plans.register-unknown', { register: named.value });
  return { ok: false, issues: [issueAt(upload, 'register', 'NOT_FOUND', fault)] };
}

async function uploadedRegister(
  db: Queryable,
  upload: PlanUpload,
  { register, file }: UploadedRegister,
): Promise<Parsed<Register>> {
  const stored = await loadRegister(db, register.id);
  if (stored === null) return { ok: true, value: register };
  if (hasSameUnits(register, stored)) return { ok: true, value: stored };
  const fault = message('registers.other-content', { register: register.id });
  return { ok: false, issues: [{ ...issueAt(upload, '', 'CONFLICT', fault), file, line: null }] };
}

/** @example registers/gialai-2020.yaml -> gialai-2020 */
async function registerNamed(parsers: Parsers, upload: PlanUpload): Promise<Parsed<string>> {
  const path = await parsers.registerPath(upload.source, upload.file);
  if (!path.ok) return path;
  return {
    ok: true,
    value: path.value
      .split('/')
      .at(-1)!
      .replace(/\.(ya?ml|csv)$/i, ''),
  };
}

/** An issue of one top-level key of the file. */
function issueAt({ file, source }: PlanUpload, path: string, code: string, fault: Message): Issue {
  const line = source.split('\n').findIndex((text) => path !== '' && text.startsWith(`${path}:`));
  return { file, line: line < 0 ? null : line + 1, path, code, message: fault };
}
