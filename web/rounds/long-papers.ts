import { paperOfLetter, type ReadLetter } from '../../client/rounds/read-letter';
import { readPaperHead, readRollupPaper } from '../../client/rounds/read-rollup-paper';
import type { PaperKind } from '../../documents/paper-file';
import type { Signing } from '../../domain/papers/issuing-body';
import { rollupPaper } from '../../domain/papers/rollup-paper';
import type { Queryable } from '../../storage/database';
import type { LongPaper } from '../exports/long-paper';

/**
 * A compiled report as a paper, which of many units is written outside the request.
 * @throws DungHanError ROLLUP_MISSING
 */
export async function longRollup(
  db: Queryable,
  wanted: { collection: string; version: number | null; signing: Signing },
  kind: PaperKind,
): Promise<LongPaper> {
  const { title, units } = await readPaperHead(db, wanted);
  return { title, units, kind, make: async () => rollupPaper(await readRollupPaper(db, wanted)) };
}

/** An urging letter as a paper, with its list of units. */
export function longLetter(letter: ReadLetter, kind: PaperKind): LongPaper {
  const paper = paperOfLetter(letter);
  return { title: paper.title, units: letter.paper.listed.length, kind, make: async () => paper };
}
