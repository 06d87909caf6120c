import type { WorkingCalendar } from '../../domain/calendar/calendar';
import type { Release } from '../../domain/decisions/decision';
import type { Message } from '../../domain/messages/message';
import { delayLength, delayOf } from '../../domain/states/lateness';
import type { ShownState } from '../../domain/states/shown-state';
import { isExpected, isReturned } from '../../domain/states/standing';
import type { ObligationState } from '../../domain/states/state';
import { type Day, dayOf, type Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { type Queryable, timestamp } from '../../storage/database';
import { lateReasonOf } from '../../storage/late-reason';
import { holdsOfficeSql } from '../../storage/mail-readers';
import { isExpectedSql, isReturnedSql, STANDING_COLUMNS, type StandingRow, standingOf } from '../../storage/standing';
import { ASKED_UNTIL } from './asked-until';
import { LAST_CALL, type LastContact } from './last-contact';
import { RELEASE, releaseOf } from './release';

/** A unit of a round, with its notices and its report. */
export interface RoundUnit extends StandingRow, LastContact {
  id: string;
  unit: UnitId;
  unitName: string;
  state: ObligationState;
  shown: ShownState;
  stateReason: string | null;
  /** Why it is no longer owed, where that is known as a message. */
  release: Message | null;
  /** Why it was late, as noted. */
  lateReason: string | null;
  /** The last day the unit has asked for, while its request waits. */
  askedUntil: Day | null;
  receivedAt: Instant | null;
  receipt: string | null;
  channel: string | null;
  documentNumber: string | null;
  signer: string | null;
  warnings: number;
  phone: string | null;
}

/** All units of a round in the register's order. */
export async function readRoundUnits(
  db: Queryable,
  collection: string,
  at: Instant,
  calendar: WorkingCalendar,
): Promise<RoundUnit[]> {
  const rows = await db.rows<Omit<RoundUnit, 'release'> & { release: Release | null }>(
    `select o.id, o.unit, u.name as "unitName", ${STANDING_COLUMNS}, o.state_reason as "stateReason", ${RELEASE},
       ${lateReasonOf('o.id')}, ${LAST_CALL}, ${ASKED_UNTIL},
       o.first_received_at as "receivedAt", s.receipt, s.channel, s.document_number as "documentNumber", s.signer,
       coalesce(jsonb_array_length(s.warnings), 0) as warnings, m.at as "mailedAt",
       (select phone from contacts k where k.unit = o.unit and phone is not null and ${holdsOfficeSql('k', '$2::date')}
        order by array_position(array['officer', 'office', 'head'], post) limit 1) as phone
     from obligations o join collections c on c.id = o.collection join units u on u.id = o.unit
       left join submissions s on s.obligation = o.id and s.version = o.version
       left join lateral (select max(d.sent_at) as at from notices n join digests d on d.id = n.digest
         where n.obligation = o.id and n.state = 'sent') m on true
     where o.collection = $1 order by o.ord`,
    [collection, dayOf(at)],
  );
  return rows.map((row) => ({ ...row, release: releaseOf(row), shown: standingOf(row, at, calendar) }));
}

/** The latest first, those not late after them; otherwise the register's order stays. */
export function byLateness(units: readonly RoundUnit[], at: Instant): RoundUnit[] {
  const minutes = (unit: RoundUnit): number => delayLength(delayOf(unit, at));
  return units.toSorted((a, b) => minutes(b) - minutes(a));
}

/** Its dates are those of the round, and nothing else was decided about it. */
export function hasRoundDate({ own, state, lateFrom }: RoundUnit, round: { lateFrom: Instant }): boolean {
  return !own && lateFrom === round.lateFrom && isExpected({ state }) && !isReturned({ state });
}

/** A report of the round that keeps its own date, so that a page can say why the round has it; null when there is none. */
export async function readReportWithRoundDate(
  db: Queryable,
  round: { id: string; lateFrom: Instant },
): Promise<string | null> {
  const [row] = await db.rows<{ id: string }>(
    `select o.id from obligations o where o.collection = $1 and o.late_from = $2 and not o.own and ${isExpectedSql('o')}
       and not ${isReturnedSql('o')} order by o.ord limit 1`,
    [round.id, timestamp(round.lateFrom)],
  );
  return row?.id ?? null;
}
