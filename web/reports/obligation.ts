import type { WorkingCalendar } from '../../domain/calendar/calendar';
import type { Release } from '../../domain/decisions/decision';
import type { Message } from '../../domain/messages/message';
import type { Requirement } from '../../domain/plan/plan';
import type { FormValues } from '../../domain/rollup/form';
import type { ShownState } from '../../domain/states/shown-state';
import type { Day, Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';
import {
  askedDaySql,
  askedLateFromSql,
  isInForceSql,
  requirementJoin,
  STANDING_COLUMNS,
  type StandingRow,
  standingOf,
} from '../../storage/standing';
import { type CollectionHead, readHead } from '../rounds/collection-head';
import { RELEASE, releaseOf } from '../rounds/release';

/** One obligation with all that its form page needs. */
export interface ObligationPage extends StandingRow {
  id: string;
  collection: string;
  unit: UnitId;
  unitName: string;
  /** Type of the unit, as its register has it. */
  unitType: string;
  version: number;
  cutoff: Day | null;
  firstReceivedAt: Instant | null;
  stateReason: string | null;
  /** Why it is no longer owed, where that is known as a message. */
  release: Message | null;
  /** Last day by which a returned report is requested again. */
  askedDay: Day | null;
  /** The first instant after that day, or its hour. */
  askedLateFrom: Instant | null;
  head: CollectionHead;
  shown: ShownState;
  requirement: Requirement;
  /** What was sent last, to start the next version from. */
  last: {
    values: FormValues;
    documentNumber: string | null;
    documentDate: Day | null;
    signer: string | null;
    receipt: string;
  } | null;
}

/** Null when there is no obligation with this id. */
export async function readObligation(
  db: Queryable,
  id: string,
  at: Instant,
  calendar: WorkingCalendar,
): Promise<ObligationPage | null> {
  const [row] = await db.rows<
    Omit<ObligationPage, 'head' | 'shown' | 'last' | 'release'> & { release: Release | null }
  >(
    `select o.id, o.collection, o.unit, u.name as "unitName", u.type as "unitType", o.version, c.cutoff, o.first_received_at as "firstReceivedAt",
       o.state_reason as "stateReason", ${RELEASE}, ${askedDaySql('o')} as "askedDay", ${askedLateFromSql('o')} as "askedLateFrom", ${STANDING_COLUMNS}, r as requirement
     from obligations o join collections c on c.id = o.collection join units u on u.id = o.unit join plans p on p.id = c.plan
       ${requirementJoin('c', 'p')}
     where o.id = $1 and ${isInForceSql('p')}`,
    [id],
  );
  if (row === undefined) return null;
  const head = (await readHead(db, row.collection))!;
  const [last] = await db.rows<NonNullable<ObligationPage['last']>>(
    `select values, document_number as "documentNumber", document_date as "documentDate", signer, receipt
     from submissions where obligation = $1 and version = $2`,
    [id, row.version],
  );
  return { ...row, release: releaseOf(row), head, shown: standingOf(row, at, calendar), last: last ?? null };
}

/** What taking a report needs to know of its obligation: much less than the page shows. */
export type SubmissionTarget = Pick<ObligationPage, 'id' | 'collection' | 'unit' | 'version' | 'requirement'>;

/** Null when there is no obligation with this id. */
export async function readTarget(db: Queryable, id: string): Promise<SubmissionTarget | null> {
  const [row] = await db.rows<SubmissionTarget>(
    `select o.id, o.collection, o.unit, o.version, r as requirement
     from obligations o join collections c on c.id = o.collection join plans p on p.id = c.plan
       ${requirementJoin('c', 'p')}
     where o.id = $1 and ${isInForceSql('p')}`,
    [id],
    'read-target',
  );
  return row ?? null;
}
