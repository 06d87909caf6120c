import type { Addressee, Boundary, Frequency, Kind } from '../plan/plan';
import type { Day, Instant } from '../time/time';
import type { UnitId } from '../units/unit';

/** The time a report covers (kỳ báo cáo): `2020-H1`, `2020`, `2026-Q3`, `2026-05`, `2026-9M`, or a phase id. */
export interface Period {
  id: string;
  from: Day;
  to: Day;
  /** As written in a sentence: "6 tháng đầu năm 2020", "năm 2020", "quý III năm 2026". */
  title: string;
}

/** Everything about a deadline, fixed when the collection is made (`domain/deadlines`). */
export interface Deadline {
  boundary: Boundary;
  /** Ngày cuối cùng còn đúng hạn. */
  lastDay: Day;
  /** First late instant: 00:00 of the day after the last day, or the hour of a deadline that names one (`deadline-hour`). */
  lateFrom: Instant;
  /** The last working day on or before the last day; reminders count from it. */
  workingDue: Day;
  /** Chốt số liệu; null where the document names none. */
  cutoff: Day | null;
  /** Set when a roll rule moved the last day off a day off. */
  moved: { from: Day; to: Day; rule: 'previous' | 'next'; source: string } | null;
  /** Depends on a day whose official decision is not published yet. */
  provisional: boolean;
}

/** The days whose data a report holds, both counted. */
export interface DataRange {
  from: Day;
  to: Day;
}

/** One requirement × one period × one compiler (đợt báo cáo). */
export interface Collection extends Deadline {
  /** `<plan>/<requirement>/<period>/<compiler>` */
  id: string;
  plan: string;
  requirement: string;
  kind: Kind;
  frequency: Frequency;
  period: Period;
  /** Day of the event its deadline counts from; null for other rounds. */
  eventOn: Day | null;
  /** The days whose data its reports hold, where the document says them. */
  covers?: DataRange | null;
  receiver: UnitId;
  /** Further bodies that the reports are for. */
  alsoTo?: readonly Addressee[];
  through: UnitId | null;
  compiler: UnitId;
  obligations: readonly Obligation[];
}

/** One unit's duty inside a collection (báo cáo phải gửi). */
export interface Obligation {
  /** `<collection>/<unit>` */
  id: string;
  unit: UnitId;
  /** The compiler's own figures: expected, no steps, never late. */
  own: boolean;
}
