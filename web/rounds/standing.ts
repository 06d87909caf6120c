import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { type ShownState, shownState } from '../../domain/states/shown-state';
import type { ObligationState } from '../../domain/states/state';
import { placeSteps } from '../../domain/steps/place-steps';
import type { Ladder } from '../../domain/steps/step';
import { type Day, dayOf, type Instant } from '../../domain/time/time';

/** What the state of an obligation hangs on, as read by the page queries (`STANDING_COLUMNS`). */
export interface StandingRow {
  state: ObligationState;
  own: boolean;
  lastDay: Day;
  lateFrom: Instant;
  workingDue: Day;
  countedAt: Instant | null;
  periodFrom: Day;
  activatedAt: Instant;
  ladder: Ladder;
  /** Its last day is its own, later than that of the round (`roundDay`). */
  extended: boolean;
  roundDay: Day;
  /** A successor took the duty over. */
  transferred: boolean;
}

/** Columns of `obligations o join collections c` for a `StandingRow`. */
export const STANDING_COLUMNS = `o.state, o.own, o.last_day as "lastDay", o.late_from as "lateFrom",
  o.working_due as "workingDue", o.counted_at as "countedAt", c.period ->> 'from' as "periodFrom",
  c.activated_at as "activatedAt", c.ladder, o.extended_at is not null as extended, c.last_day as "roundDay",
  o.successor is not null as transferred`;

/** The state in words, seen at an instant. */
export function standingOf(row: StandingRow, at: Instant, calendar: WorkingCalendar): ShownState {
  const today = dayOf(at);
  const waiting = row.state === 'open' && at < row.lateFrom;
  return shownState(
    {
      state: row.state,
      own: row.own,
      lateFrom: row.lateFrom,
      firstReceivedAt: row.countedAt,
      opensAt: waiting && !row.own ? opensAt(row, calendar) : null,
      workingDaysLeft: waiting ? calendar.workingDaysBetween(today, row.workingDue) : null,
      extendedTo: row.extended ? row.lastDay : null,
      extendedFrom: row.extended ? row.roundDay : null,
      transferred: row.transferred,
    },
    at,
  );
}

/** A later date of its own does not close what the round has opened. */
function opensAt(row: StandingRow, calendar: WorkingCalendar): Instant | null {
  const opening = row.ladder.filter((rule) => rule.kind === 'open');
  const anchor = row.extended ? { ...row, workingDue: calendar.workingDueOf(row.roundDay) } : row;
  return placeSteps(opening, anchor, calendar)[0]?.at ?? null;
}
