import { NOTED_LETTER, type NotedLetter } from '../../client/rounds/read-letter';
import type { Instant } from '../../domain/time/time';
import type { Queryable } from '../../storage/database';

/** A drafted letter as a line. */
export interface LetterLine {
  step: string;
  issuerName: string;
  draftedAt: Instant;
  units: number;
  noted: NotedLetter | null;
}

/** The letters drafted for a round, newest first. */
export async function readLetterLines(db: Queryable, collection: string): Promise<LetterLine[]> {
  return db.rows<LetterLine>(
    `select l.step, u.short_name as "issuerName", l.drafted_at as "draftedAt", jsonb_array_length(l.body -> 'units') as units,
       ${NOTED_LETTER}
     from letters l join units u on u.id = l.issuer where l.collection = $1 order by l.drafted_at desc, l.step`,
    [collection],
  );
}
