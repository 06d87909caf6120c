import type { Transaction } from './database';

/** Drops the notices of a step, about a change of a document or of the calendar, that have not left. */
export async function dropNoticesOfStep(tx: Transaction, step: string): Promise<void> {
  await tx.rows(`update notices set state = 'dropped' where step = $1 and state in ('waiting', 'held')`, [step]);
}

/** Of the notices of a step leaves those to people who were told of an earlier step. */
export async function keepForThoseToldOf(tx: Transaction, step: string, earlier: string): Promise<void> {
  await tx.rows(
    `update notices n set state = 'dropped' where n.step = $1 and n.state = 'waiting' and not exists (
       select from notices s where s.step = $2 and s.person = n.person
         and s.collection is not distinct from n.collection and s.state in ('sent', 'claimed'))`,
    [step, earlier],
  );
}
