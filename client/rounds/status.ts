import { isLate, type LatenessFacts, latenessInJson } from '../../domain/states/lateness';
import { isOverdue } from '../../domain/states/standing';
import type { ObligationState } from '../../domain/states/state';
import { nextStep } from '../../domain/steps/next-step';
import { type Day, formatInstant, type Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { loadCalendar } from '../../storage/calendar';
import { loadManyFacts } from '../../storage/many-facts';
import { isOwingSql } from '../../storage/standing';
import type { Caller, StatusLine } from '../contract';

/** Which obligations to list; all of them when nothing is given. */
export interface StatusFilter {
  plan?: string;
  unit?: UnitId;
  collection?: string;
  /** Only reports that are late and not submitted. */
  overdue?: boolean;
  /** Only reports still owed, in collections that are not history. */
  open?: boolean;
}

interface Row {
  obligation: string;
  collection: string;
  unit: UnitId;
  state: ObligationState;
  own: boolean;
  last_day: Day;
  late_from: Instant;
  counted_at: Instant | null;
  first_received_at: Instant | null;
  lateness_mark: 'waiting' | 'counted' | null;
}

/**
 * Where every report stands at the caller's instant, by plan, deadline and the register's order.
 * @example await readStatus(caller, { plan: 'gialai-614-2020', overdue: true })
 */
export async function readReportStatus(
  caller: Pick<Caller, 'reader' | 'at'>,
  filter: StatusFilter = {},
): Promise<StatusLine[]> {
  const rows = await caller.reader.rows<Row>(
    `select o.id as obligation, o.collection, o.unit, o.state, o.own, o.last_day, o.late_from, o.counted_at, o.first_received_at, o.lateness_mark
     from obligations o join collections c on c.id = o.collection
     where ($1::text is null or c.plan = $1) and ($2::text is null or o.unit = $2) and ($3::text is null or c.id = $3)
       and (not $4 or (not c.history and ${isOwingSql('o')}))
     order by c.plan, c.late_from, c.id, o.ord`,
    [filter.plan ?? null, filter.unit ?? null, filter.collection ?? null, filter.open ?? false],
  );
  const next = await nextSteps(caller, new Set(rows.map((row) => row.collection)));
  return rows
    .filter((row) => !filter.overdue || isOverdue(factsOf(row), caller.at))
    .map((row) => statusLine(row, caller.at, next));
}

function factsOf({ state, own, late_from: lateFrom, counted_at: countedAt }: Row): LatenessFacts {
  return { state, own, lateFrom, countedAt };
}

function statusLine(row: Row, at: Instant, next: ReadonlyMap<string, StatusLine['nextStep']>): StatusLine {
  const facts = factsOf(row);
  return {
    obligation: row.obligation,
    collection: row.collection,
    unit: row.unit,
    state: row.state,
    lastDay: row.last_day,
    lateFrom: formatInstant(row.late_from),
    receivedAt: row.first_received_at === null ? null : formatInstant(row.first_received_at),
    late: isLate(facts, at),
    ...latenessInJson(facts, at),
    ...(row.lateness_mark === null ? {} : { latenessChange: row.lateness_mark }),
    nextStep: next.get(row.collection) ?? null,
  };
}

async function nextSteps(
  caller: Pick<Caller, 'reader' | 'at'>,
  collections: ReadonlySet<string>,
): Promise<Map<string, StatusLine['nextStep']>> {
  const calendar = await loadCalendar(caller.reader);
  const found = new Map<string, StatusLine['nextStep']>();
  for (const [id, facts] of await loadManyFacts(caller.reader, [...collections])) {
    const next = nextStep(facts, caller.at, calendar);
    if (next !== null) found.set(id, { kind: next.step.kind, at: formatInstant(next.step.at) });
  }
  return found;
}
