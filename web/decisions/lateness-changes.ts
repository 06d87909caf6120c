import type { FastifyRequest } from 'fastify';
import { isSamePerson } from '../../domain/decisions/second-person';
import { type LatenessChangeRow, readLatenessChanges } from '../../storage/lateness-changes';
import { authorise } from '../access/authorise';
import { ownerOfObligation, type Reach, reachCondition, reachValues } from '../access/reach';
import { askForReports, notFound, sessionOf } from '../access/request';

/** More than an office looks through; the export of the matrix marks every report. */
export const MOST_CHANGES = 500;

/** Which acts are listed. */
interface ChangeFilter {
  state?: LatenessChangeRow['state'] | undefined;
  /** Only of this round. */
  round?: string | undefined;
}

/** The acts that this person may see, those that wait first. */
export function readChanges(
  request: FastifyRequest,
  reach: Reach | null,
  { state, round }: ChangeFilter = {},
): Promise<LatenessChangeRow[]> {
  const reached = reachCondition({ unit: 'o.unit', plan: 'c.plan', compiler: 'c.compiler' }, 4);
  return readLatenessChanges(request.reader, {
    state: state ?? null,
    where: `($3::text is null or c.id = $3) and ${reached}`,
    values: [round ?? null, ...reachValues(reach)],
    most: MOST_CHANGES,
  });
}

/** Whether the person who looks may settle an act: the head of its compiler or an administrator, and not who recorded it. */
export function maySettle(
  request: FastifyRequest,
  { state, obligation, askedBy, askedPerson }: LatenessChangeRow,
): boolean {
  const session = sessionOf(request);
  const isOther = !isSamePerson({ who: askedBy, person: askedPerson }, { who: session.name, person: session.email });
  return (
    state === 'waiting' && isOther && authorise('second-person', session, ownerOfObligation(obligation)) === 'allow'
  );
}

/**
 * Asks whose reports acts are of, before they are settled.
 * @throws DungHanError NOT_FOUND, FORBIDDEN
 */
export async function askForChanges(request: FastifyRequest, ids: readonly number[]): Promise<void> {
  const rows = await request.reader.rows<{ obligation: string }>(
    'select obligation from lateness_changes where id = any($1)',
    [ids],
  );
  if (ids.length === 0 || rows.length < new Set(ids).size) throw notFound();
  await askForReports(
    request,
    rows.map(({ obligation }) => obligation),
  );
}
