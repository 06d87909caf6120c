import type { SettledDates } from '../domain/obligations/settlement';
import type { Plan, Requirement } from '../domain/plan/plan';
import type { FormDefinition } from '../domain/rollup/form';
import type { Instant } from '../domain/time/time';
import { type Queryable, type Transaction, timestamp } from './database';
import { loadSettled } from './settlements';
import { formAtSql, requirementJoin } from './standing';

/** An activated plan with its settled dates. */
export interface StoredPlan {
  plan: Plan;
  activatedAt: Instant;
  notifyPast: boolean;
  withdrawnAt: Instant | null;
  /** What was confirmed for undated requirements; the newest of each. */
  settled: SettledDates;
}

/** Writes an activated plan. @returns false when one with this id exists. */
export async function insertPlan(
  tx: Transaction,
  plan: Plan,
  given: { source: string; file: string; at: Instant; who: string; notifyPast: boolean },
): Promise<boolean> {
  const rows = await tx.rows(
    `insert into plans (id, title, register, tree, body, source, file, sample, activated_at, activated_by, notify_past)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning id`,
    [
      plan.id,
      plan.title,
      plan.register,
      plan.tree,
      JSON.stringify(plan),
      given.source,
      given.file,
      plan.sample,
      timestamp(given.at),
      given.who,
      given.notifyPast,
    ],
  );
  return rows.length === 1;
}

/** The current plan, or null. */
export async function loadPlan(db: Queryable, id: string): Promise<StoredPlan | null> {
  const [row] = await db.rows<{
    body: Plan;
    activated_at: Instant;
    notify_past: boolean;
    withdrawn_at: Instant | null;
  }>('select body, activated_at, notify_past, withdrawn_at from plans where id = $1', [id]);
  if (row === undefined) return null;
  return {
    plan: row.body,
    activatedAt: row.activated_at,
    notifyPast: row.notify_past,
    withdrawnAt: row.withdrawn_at,
    settled: await loadSettled(db, id),
  };
}

/** The requirement of a round, by the text it goes by; null for an unknown round. */
export async function readRequirement(db: Queryable, collection: string): Promise<Requirement | null> {
  const [row] = await db.rows<{ requirement: Requirement }>(
    `select r as requirement from collections c join plans p on p.id = c.plan ${requirementJoin('c', 'p')} where c.id = $1`,
    [collection],
  );
  return row?.requirement ?? null;
}

/** The report form of a round; null where the plan has none. */
export async function readForm(db: Queryable, collection: string): Promise<FormDefinition | null> {
  return (await readRequirement(db, collection))?.form ?? null;
}

/** The report form by which a round went at an instant: a version that was compiled then is shown by it. */
export async function readFormAt(db: Queryable, collection: string, at: Instant): Promise<FormDefinition | null> {
  const [row] = await db.rows<{ form: FormDefinition | null }>(
    `select x.form from collections c join plans p on p.id = c.plan cross join lateral (${formAtSql('c', 'p', '$2')}) x where c.id = $1`,
    [collection, timestamp(at)],
  );
  return row?.form ?? null;
}

/** The file of a plan as it is in force. */
export async function readPlanText(db: Queryable, id: string): Promise<{ source: string; file: string }> {
  const [row] = await db.rows<{ source: string; file: string }>('select source, file from plans where id = $1', [id]);
  return row!;
}

/** Marks a plan as withdrawn at an instant, or as in force again. */
export async function setWithdrawn(tx: Transaction, id: string, at: Instant | null): Promise<void> {
  await tx.rows('update plans set withdrawn_at = $2 where id = $1', [id, timestamp(at)]);
}

/** Replaces the text of a plan by an amended one; `keepSupersededText` keeps the text before. */
export async function replacePlanText(
  tx: Transaction,
  plan: Plan,
  { source, file }: { source: string; file: string },
): Promise<void> {
  await tx.rows('update plans set title = $2, body = $3, source = $4, file = $5 where id = $1', [
    plan.id,
    plan.title,
    JSON.stringify(plan),
    source,
    file,
  ]);
}

/** Stores a plan changed by answers to its open points; the source file is unchanged. */
export async function replacePlanBody(tx: Transaction, plan: Plan): Promise<void> {
  await tx.rows('update plans set body = $2 where id = $1', [plan.id, JSON.stringify(plan)]);
}
