import type { WorkingCalendar } from '../domain/calendar/calendar';
import { workingDueOf } from '../domain/deadlines/deadline-hour';
import type { Category } from '../domain/states/category';
import type { LatenessFacts } from '../domain/states/lateness';
import type { RoundCounts } from '../domain/states/round-counts';
import { type LatenessMark, type ShownState, shownState } from '../domain/states/shown-state';
import { placeSteps } from '../domain/steps/place-steps';
import type { Ladder } from '../domain/steps/step';
import { type Day, dayOf, type Instant } from '../domain/time/time';

/**
 * The SQL of the predicates in `domain/states/standing.ts` and of others that several statements share; a test compares
 * each with its domain function. An alias is that of `obligations` or of a row with the same columns (`state`, `own`,
 * `version`, `counted_at`, `late_from`); `at` is a parameter of an instant. Partial indexes match only these exact
 * conditions: a condition written in another way reads whole tables.
 */

/** Phải gửi. */
export const isExpectedSql = (o: string): string => `${o}.state not in ('exempt', 'ended')`;
/** Đã gửi. */
export const isSentSql = (o: string): string => `(${o}.version > 0 and ${isExpectedSql(o)})`;
/** Chưa gửi. */
export const isUnsentSql = (o: string): string => `(${o}.state = 'open' and ${o}.version = 0)`;
/** Đang bổ sung. */
export const isReturnedSql = (o: string): string => `${o}.state = 'returned'`;
/** The resubmission day of a returned report; null of others. */
export const askedDaySql = (o: string): string => `case when ${isReturnedSql(o)} then ${o}.asked_day end`;
/** The first instant after the resubmission day, or its hour; null of others. */
export const askedLateFromSql = (o: string): string =>
  `case when ${isReturnedSql(o)} then ${lateFromSql(`${o}.asked_late_from`, `${o}.asked_day`)} end`;
/** `lateFromOf` of a kept day: its hour where it has one, else its end. */
export const lateFromSql = (hour: string, day: string): string =>
  `coalesce(${hour}, (${day} + 1)::timestamp at time zone interval '+07:00')`;
/** An instant as milliseconds, inside JSON, where it would be a text. */
export const epochSql = (instant: string): string => `(extract(epoch from ${instant}) * 1000)::bigint`;
/** Còn phải gửi. */
export const isOwingSql = (o: string): string => `${o}.state in ('open', 'returned')`;
/** Who is reminded. */
export const isRemindedSql = (o: string): string => `(${isOwingSql(o)} and not ${o}.own)`;
/** Gửi chậm. */
export const isSentLateSql = (o: string): string =>
  `(${o}.counted_at is not null and not ${o}.own and ${o}.counted_at >= ${o}.late_from and ${isExpectedSql(o)})`;
/** Đúng hạn. */
export const isOnTimeSql = (o: string): string =>
  `(${isSentSql(o)} and (${o}.own or ${o}.counted_at < ${o}.late_from))`;
/** Quá hạn, chưa gửi. */
export const isOverdueSql = (o: string, at: string): string =>
  `(${isUnsentSql(o)} and not ${o}.own and ${o}.late_from <= ${at})`;
/** Chưa gửi, còn hạn. */
export const isAwaitedSql = (o: string, at: string): string =>
  `(${isUnsentSql(o)} and (${o}.own or ${o}.late_from > ${at}))`;
/** Được gia hạn, còn hạn. */
export const isExtendedSql = (o: string, at: string): string =>
  `(${isUnsentSql(o)} and not ${o}.own and ${o}.extended_at is not null and ${o}.late_from > ${at})`;
/** Named as missing in mails and letters. */
export const isMissingSql = (o: string, at: string): string =>
  `(${isUnsentSql(o)} and not ${o}.own and not ${isExtendedSql(o, at)})`;
/** Sent late, or overdue. */
export const isLateSql = (o: string, at: string): string => `(${isSentLateSql(o)} or ${isOverdueSql(o, at)})`;
/** Chờ kiểm tra. */
export const isUncheckedSql = (o: string): string => `${o}.state = 'submitted'`;
/** Không phát sinh. */
export const isNilSql = (o: string): string => `${o}.state = 'nil'`;

/** Columns of `RoundCounts` over the obligations of a group. */
export function countColumns(o: string, at: string): string {
  const counted: Readonly<Record<keyof RoundCounts, string>> = {
    expected: isExpectedSql(o),
    sent: isSentSql(o),
    onTime: isOnTimeSql(o),
    late: isSentLateSql(o),
    returned: isReturnedSql(o),
    nil: isNilSql(o),
    unchecked: isUncheckedSql(o),
    unsent: isUnsentSql(o),
    overdue: isOverdueSql(o, at),
    awaited: isAwaitedSql(o, at),
    extended: isExtendedSql(o, at),
    ownUnsent: `${o}.own and ${isUnsentSql(o)}`,
    owing: isOwingSql(o),
    reminded: isRemindedSql(o),
    exempt: `${o}.state = 'exempt'`,
    ended: `${o}.state = 'ended'`,
  };
  return Object.entries(counted)
    .map(([name, sql]) => `count(*) filter (where ${sql}) as "${name}"`)
    .join(', ');
}

/**
 * The category of an obligation, for filtering; `categoryOf` in SQL.
 * @param planned a condition: the round has not opened yet
 */
export function categorySql(o: string, at: string, planned: string): string {
  const cases: readonly (readonly [Category, string])[] = [
    ['excused', `not ${isExpectedSql(o)}`],
    ['nil', isNilSql(o)],
    ['returned', isReturnedSql(o)],
    ['late', isSentLateSql(o)],
    ['on-time', isSentSql(o)],
    ['overdue', isOverdueSql(o, at)],
    ['planned', `not ${o}.own and ${planned}`],
  ];
  return `case ${cases.map(([category, sql]) => `when ${sql} then '${category}'`).join(' ')} else 'awaited' end`;
}

/**
 * A role of an account that was not removed and whose last day (người thay, đến ngày …) is not past; `isRoleInForce`.
 */
export const isRoleInForceSql = (r: string, day: string): string =>
  `(${isRoleGivenSql(r)} and (${r}.ends_on is null or ${r}.ends_on >= ${day}))`;
/** A role of an account that was not removed; its last day may be past. */
export const isRoleGivenSql = (r: string): string => `${r}.removed_at is null`;

/** The document of a round `c` is in force: it was not withdrawn. */
export const isInForceSql = (p: string): string => `${p}.withdrawn_at is null`;
/** A round `c` is asked for by its document as it reads now. */
export const isAskedForSql = (c: string): string => `${c}.withdrawn_at is null`;
/** A round that sends something: not history, asked for, and its document in force. */
export const isLiveSql = (c: string, p: string): string =>
  `(not ${c}.history and ${isAskedForSql(c)} and ${isInForceSql(p)})`;
/** An ongoing round: not history, asked for, and not closed. */
export const isGoingOnSql = (c: string): string =>
  `(not ${c}.history and ${c}.closed_at is null and ${isAskedForSql(c)})`;
/** A round that must have an open workflow: live, and not closed over its latest version; `needsWorkflow`. */
export const needsWorkflowSql = (c: string, p: string): string =>
  `(${isLiveSql(c, p)} and (${c}.closed_version is distinct from ${c}.latest_version or ${c}.uncompiled_since is not null))`;

/** What a person confirmed holds: a day or a rule that was not taken back. @param s a row of `settlements` */
export const isConfirmedSql = (s: string): string =>
  `not exists (select from undone_confirmations u where u.settlement = ${s}.id)`;
/** An event that was not taken back. @param e a row of `events` */
export const isHappenedSql = (e: string): string =>
  `not exists (select from undone_confirmations u where u.event = ${e}.id)`;
/** A round `c` ended because what it was opened for had been confirmed by mistake. */
export const isUndoneSql = (c: string): string =>
  `(${c}.withdrawn_at is not null and exists (select from plan_changes k where k.plan = ${c}.plan and k.kind = 'undo'
     and jsonb_path_exists(k.effects, '$.rounds[*] ? (@.collection == $id)', jsonb_build_object('id', ${c}.id))))`;

/** The text by which a round `c` of plan `p` goes: that of the plan now, or the one before an amendment it does not follow. */
export const planTextSql = (c: string, p: string): string => textBySql(`${c}.superseded`, p);
const textBySql = (superseded: string, p: string): string =>
  `coalesce((select t.body from superseded_plans t where t.id = ${superseded}), ${p}.body)`;
/** The id of the text by which a round `c` went at an instant, null where that is the text of the document now. @param at SQL of the instant */
export const textIdAtSql = (c: string, at: string): string =>
  `least(${c}.superseded, (select min(t.id) from superseded_plans t where t.plan = ${c}.plan and t.superseded_at > ${at}))`;
/** A query for the form of a round `c` of plan `p` at an instant, as `form`. @param at SQL of the instant */
export const formAtSql = (c: string, p: string, at: string): string =>
  `select r -> 'form' as form from jsonb_array_elements(coalesce(
     (select t.body from superseded_plans t where t.id = ${textIdAtSql(c, at)}), ${p}.body) -> 'requirements') r
   where r ->> 'id' = ${c}.requirement`;
/**
 * A query for the requirement of a round `c` of plan `p`, as `r`; `requirementOf`.
 * @param superseded SQL of its older text, where the round is one of a group
 */
export const requirementSql = (c: string, p: string, superseded = `${c}.superseded`): string =>
  `select r from jsonb_array_elements(${textBySql(superseded, p)} -> 'requirements') r where r ->> 'id' = ${c}.requirement`;
/** A join that gives the requirement of a round `c` in its plan `p`, as column `r`. */
export const requirementJoin = (c: string, p: string): string => `cross join lateral (${requirementSql(c, p)}) x`;

/** What the state of an obligation depends on, as read by `STANDING_COLUMNS`. */
export interface StandingRow extends LatenessFacts {
  lastDay: Day;
  workingDue: Day;
  periodFrom: Day;
  eventOn: Day | null;
  activatedAt: Instant;
  ladder: Ladder;
  /** Its end is its own, later than that of the round (`roundLateFrom`). */
  extended: boolean;
  roundLateFrom: Instant;
  /** The duty was transferred to a successor. */
  transferred: boolean;
  latenessMark?: LatenessMark;
}

/** Columns of `obligations o join collections c` for a `StandingRow`. */
export const STANDING_COLUMNS = `o.state, o.own, o.last_day as "lastDay", o.late_from as "lateFrom",
  o.working_due as "workingDue", o.counted_at as "countedAt", c.period ->> 'from' as "periodFrom",
  c.event_on as "eventOn", c.activated_at as "activatedAt", c.ladder, o.extended_at is not null as extended, c.late_from as "roundLateFrom",
  o.successor is not null as transferred, o.lateness_mark as "latenessMark"`;

/** The shown state at an instant. */
export function standingOf(row: StandingRow, at: Instant, calendar: WorkingCalendar): ShownState {
  const { state, own, lateFrom, countedAt, extended, roundLateFrom, transferred, latenessMark = null } = row;
  const waiting = state === 'open' && at < lateFrom;
  return shownState(
    {
      ...{ state, own, lateFrom, countedAt, transferred, latenessMark },
      opensAt: waiting && !own ? opensAt(row, calendar) : null,
      workingDaysLeft: waiting ? calendar.workingDaysBetween(dayOf(at), row.workingDue) : null,
      extendedTo: extended ? lateFrom : null,
      extendedFrom: extended ? roundLateFrom : null,
    },
    at,
  );
}

/** The opening counts from the round's date: an extension must not show an opened report as planned again. */
function opensAt(row: StandingRow, calendar: WorkingCalendar): Instant | null {
  const opening = row.ladder.filter((rule) => rule.kind === 'open');
  const anchor = row.extended ? { ...row, workingDue: workingDueOf(row.roundLateFrom, calendar) } : row;
  return placeSteps(opening, anchor, calendar)[0]?.at ?? null;
}
