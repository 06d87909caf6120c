import type { UnitId } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';
import { type DecisionRow, decisionInForce, readDecisions } from '../../storage/decisions';
import { type ExtensionRequestRow, readExtensionRequests } from '../../storage/extension-requests';

/** Decisions on a report, newest first, and the one that a `restore` would revert now. */
export interface DecisionsOfReport {
  decisions: (DecisionRow & { successorName: string | null })[];
  inForce: DecisionRow | null;
}

/** @param version the report's own; a decision before the latest version cannot be reverted */
export async function readDecisionsOf(db: Queryable, obligation: string, version: number): Promise<DecisionsOfReport> {
  const decisions = await readDecisions(db, obligation);
  const names = await db.rows<{ id: UnitId; name: string }>(
    'select id, short_name as name from units where id = any($1)',
    [decisions.flatMap(({ successor }) => (successor === null ? [] : [successor]))],
  );
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  const last = decisionInForce(decisions);
  return {
    decisions: decisions.map((row) => ({ ...row, successorName: nameOf.get(row.successor ?? '') ?? null })),
    inForce: last !== null && last.version === version ? last : null,
  };
}

/** Notes that a unit reads on its own page of a report; each only while it is the latest of its kind. */
export interface NotesToUnit {
  /** Its request for an extension was refused. */
  refusal: Pick<DecisionRow, 'at' | 'decider' | 'words'> | null;
  /** Why it was late, as noted. */
  lateReason: Pick<DecisionRow, 'at' | 'words'> | null;
  /** Its own newest request for an extension. */
  request: ExtensionRequestRow | null;
}

export async function readNotesToUnit(db: Queryable, obligation: string): Promise<NotesToUnit> {
  const [decisions, [request = null]] = await Promise.all([
    readDecisions(db, obligation),
    readExtensionRequests(db, obligation),
  ]);
  const standing = decisions.filter(({ undone }) => !undone);
  const answer = standing.find(({ kind }) => kind === 'refuse' || kind === 'extend');
  return {
    refusal: answer?.kind === 'refuse' ? answer : null,
    lateReason: standing.find(({ kind }) => kind === 'late-reason') ?? null,
    request,
  };
}

/** Units of the same round that can take over the duty, in the register's order. */
export async function readSuccessors(
  db: Queryable,
  collection: string,
  unit: UnitId,
): Promise<{ id: UnitId; name: string }[]> {
  return db.rows(
    `select u.id, u.name from obligations o join units u on u.id = o.unit
     where o.collection = $1 and o.unit <> $2 and not o.own order by o.ord`,
    [collection, unit],
  );
}
