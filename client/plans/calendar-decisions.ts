import { vietnamCalendar, type WorkingCalendar } from '../../domain/calendar/calendar';
import {
  type AnnouncedDays,
  announcedEdits,
  announcedFaults,
  type CalendarEdit,
  officialEdits,
  sourceNamed,
} from '../../domain/calendar/calendar-decision';
import type { Basis } from '../../domain/decisions/decision';
import { DungHanError } from '../../domain/errors';
import { inVietnamese, message } from '../../domain/messages/message';
import { writeAudit } from '../../storage/audit';
import {
  deleteCalendarChange,
  type EnteredCalendar,
  lockCalendar,
  readEnteredCalendar,
  saveCalendarChange,
} from '../../storage/calendar';
import {
  type CalendarDecisionKind,
  insertCalendarDecision,
  readCalendarDecision,
  readLaterDecision,
  setOfficialYear,
} from '../../storage/calendar-decisions';
import { loadCollection } from '../../storage/collections';
import type { Queryable, Transaction } from '../../storage/database';
import type { Caller } from '../contract';
import { requireBasis } from '../decisions/decide';
import { requireText } from '../decisions/decision-transaction';
import { requireUnicode } from '../unicode-text';
import { applyMoves, type DeadlineMove, deadlineMoves, lockMovedCollections } from './deadline-moves';
import { signalEveryWorkflow } from './signal-every-workflow';
import { skipWhatIsSaid } from './skip-what-is-said';
import { type ToldOfCalendar, tellOfCalendar, toldOfCalendar } from './tell-of-calendar';

/** What a change of the calendar does: the rounds that move, and who is told of it in the next slot. */
export interface CalendarEffect {
  /** Days that change, with what is entered for each. */
  edits: readonly CalendarEdit[];
  moves: readonly DeadlineMove[];
  told: readonly ToldOfCalendar[];
}

/** A change of the calendar before it is made: which days become what, and on which document. */
interface Change {
  kind: CalendarDecisionKind;
  edits: readonly CalendarEdit[];
  basis: Basis | null;
  /** official: the year; undo: the year that is awaited again. */
  year: number | null;
  reason: string | null;
  undoes: number | null;
}

/**
 * What the days of a document would change; nothing is written.
 * @throws DungHanError CALENDAR_DAYS, REASON_MISSING, TEXT_ENCODING
 */
export async function previewAnnouncedDays(
  caller: Pick<Caller, 'reader' | 'at'>,
  given: AnnouncedDays,
): Promise<CalendarEffect> {
  return effectOf(caller.reader, caller.at, announced(given));
}

/**
 * Enters the days off and the days worked instead that a document announces, perhaps a week ahead. Open rounds follow, steps that were done
 * are not done again, and whoever a date changes for is told in the next slot with the document named.
 * @throws DungHanError CALENDAR_DAYS, REASON_MISSING, TEXT_ENCODING
 * @example await announceDays(caller, { off: ['2026-01-02'], worked: ['2026-01-10'], name: '', status: 'official',
 *   basis: { number: '12729/VPCP-KGVX', date: '2025-12-25', decider: 'Văn phòng Chính phủ' } })
 */
export async function announceDays(
  caller: Caller,
  given: AnnouncedDays,
): Promise<CalendarEffect & { decision: number }> {
  return change(caller, async () => announced(given));
}

function announced(given: AnnouncedDays): Change {
  const [fault] = announcedFaults(given);
  if (fault !== undefined) throw new DungHanError('CALENDAR_DAYS', fault);
  const basis = requireBasis(given.basis);
  const name = requireUnicode(given.name, 'labels.day-name');
  return { ...NOTHING, kind: 'change', edits: announcedEdits({ ...given, name, basis }), basis };
}

const NOTHING = { year: null, reason: null, undoes: null } as const;

/** What the provisional days of a year becoming official would move. @throws DungHanError CALENDAR_DAYS */
export async function previewOfficialYear(
  caller: Pick<Caller, 'reader' | 'at'>,
  year: number,
): Promise<CalendarEffect> {
  const basis = { number: '', date: `${year}-01-01`, decider: '' };
  return effectOf(caller.reader, caller.at, await officialYear(caller.reader, year, basis));
}

/**
 * Makes the provisional days of a year (tạm tính) official (chính thức) by the document that announced them: no day of the year may change any
 * more but by another document.
 * @throws DungHanError CALENDAR_DAYS when nothing of the year is provisional, REASON_MISSING
 * @example await makeYearOfficial(caller, 2027, { number: '9441/TB-BNV', date: '2026-12-01', decider: 'Bộ Nội vụ' })
 */
export async function makeYearOfficial(
  caller: Caller,
  year: number,
  given: Basis,
): Promise<CalendarEffect & { decision: number }> {
  const basis = requireBasis(given);
  return change(caller, (tx) => officialYear(tx, year, basis));
}

async function officialYear(db: Queryable, year: number, basis: Basis): Promise<Change> {
  const { changes, officialYears } = await readEnteredCalendar(db);
  const calendar = vietnamCalendar(changes, officialYears);
  const edits = officialEdits(calendar, year, basis, changes);
  if (edits.length === 0 && calendar.year(year).status === 'official')
    throw new DungHanError('CALENDAR_DAYS', message('calendar.official-already', { year }));
  return { ...NOTHING, kind: 'official', edits, basis, year };
}

/** What taking back a change would move. @throws DungHanError NOT_FOUND, CALENDAR_DAYS */
export async function previewUndoneDays(
  caller: Pick<Caller, 'reader' | 'at'>,
  decision: number,
): Promise<CalendarEffect> {
  return effectOf(caller.reader, caller.at, await undoing(caller.reader, decision, ''));
}

/**
 * Takes back a change of the calendar that was entered by mistake: its days are again what they were before. Mails about it that have not left
 * are dropped, and only those who were told are told.
 * @throws DungHanError NOT_FOUND, CALENDAR_DAYS when it was taken back or a later change touches its days, REASON_MISSING
 */
export async function undoCalendarDecision(
  caller: Caller,
  given: { decision: number; reason: string },
): Promise<CalendarEffect & { decision: number }> {
  const reason = requireText(given.reason, 'labels.reason');
  return change(caller, (tx) => undoing(tx, given.decision, reason));
}

async function undoing(db: Queryable, id: number, reason: string): Promise<Change> {
  const found = await readCalendarDecision(db, id);
  if (found === null) throw new DungHanError('NOT_FOUND', message('calendar.no-decision', { number: String(id) }));
  if (found.kind === 'undo' || found.undoneBy !== null)
    throw new DungHanError('CALENDAR_DAYS', message('calendar.undone-already'));
  const later = await readLaterDecision(db, found);
  if (later !== null) {
    const by = later.basis === null ? message('calendar.by-hand') : sourceNamed(later.basis);
    throw new DungHanError('CALENDAR_DAYS', message('calendar.later-change', { by }));
  }
  const edits = found.days.map(({ day, before }) => ({ day, change: before }));
  return { kind: 'undo', edits, basis: null, year: found.year, reason, undoes: id };
}

/** Changes one day with its source written as a text, or restores the program's own entry. */
export async function changeOneDay(caller: Caller, edit: CalendarEdit): Promise<CalendarEffect> {
  return change(caller, async () => oneDay(edit));
}

/** The same as a preview. */
export async function previewOneDay(
  caller: Pick<Caller, 'reader' | 'at'>,
  edit: CalendarEdit,
): Promise<CalendarEffect> {
  return effectOf(caller.reader, caller.at, oneDay(edit));
}

function oneDay(edit: CalendarEdit): Change {
  return { ...NOTHING, kind: 'change', edits: [edit], basis: null };
}

async function effectOf(db: Queryable, at: number, { edits, ...rest }: Change): Promise<CalendarEffect> {
  const { before, after } = calendarsOf(await readEnteredCalendar(db), { edits, ...rest });
  const moves = await deadlineMoves(db, { at, before, after, reread: null });
  return { edits, moves, told: await toldOfCalendar(db, moves) };
}

async function change(
  caller: Caller,
  prepare: (tx: Transaction) => Promise<Change>,
): Promise<CalendarEffect & { decision: number }> {
  return caller.writer.transaction(async (tx) => {
    await lockCalendar(tx);
    const made = await prepare(tx);
    const entered = await readEnteredCalendar(tx);
    const effect = await effectOf(tx, caller.at, made);
    const days = daysOf(entered, made.edits);
    const decision = await insertCalendarDecision(tx, { ...made, days, recordedBy: caller.who, at: caller.at });
    await writeDays(tx, caller, made, decision);
    await moveRounds(tx, caller, effect.moves, { decision, ...calendarsOf(entered, made) });
    await tellOfCalendar(tx, caller.at, { ...effect, decision, undoes: made.undoes });
    await signalEveryWorkflow(tx);
    await journal(tx, caller, made, { decision, days, moves: effect.moves });
    return { ...effect, decision };
  });
}

function daysOf({ changes }: EnteredCalendar, edits: readonly CalendarEdit[]) {
  return edits.map(({ day, change: after }) => {
    const found = changes.find(({ date }) => date === day);
    if (found === undefined) return { day, before: null, after };
    const { date: _, ...before } = found;
    return { day, before, after };
  });
}

async function writeDays(tx: Transaction, caller: Caller, made: Change, decision: number): Promise<void> {
  for (const { day, change: to } of made.edits) {
    await (to === null
      ? deleteCalendarChange(tx, day)
      : saveCalendarChange(tx, { date: day, ...to }, { who: caller.who, at: caller.at, decision }));
  }
  if (made.year !== null) await setOfficialYear(tx, made.year, made.kind === 'official' ? decision : null);
}

async function moveRounds(
  tx: Transaction,
  { at }: Pick<Caller, 'at'>,
  moves: readonly DeadlineMove[],
  { decision, before: was, after: calendar }: { decision: number; before: WorkingCalendar; after: WorkingCalendar },
): Promise<void> {
  await lockMovedCollections(tx, moves);
  for (const move of moves) {
    const round = (await loadCollection(tx, move.collection))!;
    await applyMoves(tx, [move], calendar, at, { calendarDecision: decision });
    if (move.before.lateFrom !== move.after.lateFrom) await skipWhatIsSaid(tx, at, { before: round, was, calendar });
  }
}

async function journal(
  tx: Transaction,
  caller: Caller,
  { kind, basis, year, reason, undoes }: Change,
  { decision, days, moves }: { decision: number; days: ReturnType<typeof daysOf>; moves: readonly DeadlineMove[] },
): Promise<void> {
  const [first] = days;
  const one = kind === 'change' && days.length === 1 ? { before: first!.before, after: first!.after } : { days };
  await writeAudit(tx, {
    at: caller.at,
    who: caller.who,
    action: `calendar.${kind}`,
    subject: kind === 'official' ? String(year) : (first?.day ?? String(year)),
    detail: {
      decision,
      ...one,
      ...(basis === null ? {} : { basis: inVietnamese(sourceNamed(basis)) }),
      ...(undoes === null ? {} : { undoes, reason }),
      moved: moves.map(({ collection }) => collection),
    },
  });
}

function calendarsOf(entered: EnteredCalendar, { kind, edits, year }: Change) {
  const edited = new Set(edits.map(({ day }) => day));
  const others = entered.changes.filter(({ date }) => !edited.has(date));
  const changes = [...others, ...edits.flatMap(({ day, change: to }) => (to === null ? [] : [{ date: day, ...to }]))];
  const years = entered.officialYears.filter((one) => one !== year);
  const isOfficial = kind === 'official' && year !== null;
  return {
    before: vietnamCalendar(entered.changes, entered.officialYears),
    after: vietnamCalendar(changes, isOfficial ? [...years, year] : years),
  };
}
