import type { Database, Transaction } from '../../storage/database';

/** Where a process is killed: in the first transaction with this statement, just before or just after its COMMIT. */
export interface CrashPoint {
  /** Part of the statement. */
  statement: string;
  moment: 'before-commit' | 'after-commit';
}

/** A database that kills its own process (SIGKILL) at a point; never with null. */
export function crashingDatabase(database: Database, point: CrashPoint | null): Database {
  if (point === null) return database;
  return {
    ...database,
    async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
      let hit = false;
      const value = await database.transaction(async (tx) => {
        const result = await work({
          ...tx,
          rows: async <R extends object>(sql: string, values?: readonly unknown[]) => {
            const rows = await tx.rows<R>(sql, values);
            hit ||= sql.includes(point.statement);
            return rows;
          },
        });
        if (hit && point.moment === 'before-commit') await killThisProcess();
        return result;
      });
      if (hit) await killThisProcess();
      return value;
    },
  };
}

/** Like `kill -9`: without cleanup. */
export async function killThisProcess(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}
