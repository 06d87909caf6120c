import type { Database } from '../storage/database';
import type { Caller } from './contract';

/**
 * A caller who may read everything: the command line, a rehearsal, a test.
 * @example unlimitedCaller(database, { at: atTime('2026-11-02', '09:00'), who: 'Nguyễn Thị Lan (Sở Nội vụ)' })
 */
export function unlimitedCaller(database: Database, { at, who }: Pick<Caller, 'at' | 'who'>): Caller {
  return { reader: { rows: database.rows }, writer: { transaction: database.transaction }, at, who };
}
