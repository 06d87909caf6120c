import type { BoundaryAnswer } from '../domain/plan/plan';
import type { Instant } from '../domain/time/time';
import { type Queryable, type Transaction, timestamp } from './database';

/** A valid plan file that waits to be activated, or to amend a document in force (dự thảo). */
export interface PlanDraft {
  id: number;
  file: string;
  source: string;
  /** Id of the plan's register. */
  register: string;
  /** The register uploaded with the plan; null where a stored one is used. */
  registerFile: string | null;
  registerSource: string | null;
  /** Answers to "Gửi trong ngày D có tính đúng hạn không?" by requirement. */
  answers: Readonly<Record<string, BoundaryAnswer>>;
  /** The document in force that it amends; null: a new document. */
  amends: string | null;
  createdBy: string;
  createdAt: Instant;
}

const COLUMNS = `id, file, source, register, register_file as "registerFile", register_source as "registerSource", answers, amends,
  created_by as "createdBy", created_at as "createdAt"`;
const WAITING = 'activated_at is null and dropped_at is null';

/** Stores a plan file. @returns its number */
export async function insertDraft(tx: Transaction, draft: Omit<PlanDraft, 'id' | 'answers'>): Promise<number> {
  const [row] = await tx.rows<{ id: number }>(
    `insert into plan_drafts (file, source, register, register_file, register_source, created_by, created_at, amends)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [
      draft.file,
      draft.source,
      draft.register,
      draft.registerFile,
      draft.registerSource,
      draft.createdBy,
      timestamp(draft.createdAt),
      draft.amends,
    ],
  );
  return row!.id;
}

/** A waiting draft, or null. */
export async function loadDraft(db: Queryable, id: number): Promise<PlanDraft | null> {
  return draftBy(db, id, '');
}

/** As `loadDraft`; other transactions that lock it wait until this one ends. */
export async function lockDraft(tx: Transaction, id: number): Promise<PlanDraft | null> {
  return draftBy(tx, id, 'for update');
}

async function draftBy(db: Queryable, id: number, lock: string): Promise<PlanDraft | null> {
  const [row] = await db.rows<PlanDraft>(`select ${COLUMNS} from plan_drafts where id = $1 and ${WAITING} ${lock}`, [
    id,
  ]);
  return row ?? null;
}

/** Waiting drafts, newest first. */
export async function listDrafts(
  db: Queryable,
): Promise<Pick<PlanDraft, 'id' | 'file' | 'amends' | 'createdBy' | 'createdAt'>[]> {
  return db.rows(
    `select id, file, amends, created_by as "createdBy", created_at as "createdAt" from plan_drafts where ${WAITING}
     order by id desc limit 50`,
  );
}

/** Stores answers with the draft; they are written into the plan at activation. */
export async function answerDraft(
  tx: Transaction,
  id: number,
  answers: Readonly<Record<string, BoundaryAnswer>>,
): Promise<void> {
  await tx.rows(`update plan_drafts set answers = answers || $2 where id = $1 and ${WAITING}`, [
    id,
    JSON.stringify(answers),
  ]);
}

/** Ends a draft: activated as a plan, or discarded. */
export async function endDraft(tx: Transaction, id: number, how: 'activated' | 'dropped', at: Instant): Promise<void> {
  await tx.rows(`update plan_drafts set ${how}_at = $2 where id = $1 and ${WAITING}`, [id, timestamp(at)]);
}
