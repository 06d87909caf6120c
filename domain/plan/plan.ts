import type { Message } from '../messages/message';
import type { FormDefinition } from '../rollup/form';
import type { Ladder } from '../steps/step';
import type { ClockTime, Day } from '../time/time';
import type { Relation } from '../units/relation';
import type { Tree, UnitId } from '../units/unit';

export type Kind = 'periodic' | 'thematic' | 'ad-hoc' | 'standing';

/** How long a cycle is that has no name of its own: every 5 years, every 10 days. */
export type Cycle = `every-${number}-${'days' | 'weeks' | 'months' | 'years'}`;

/** How often a report is due. `unspecified` = "theo quy định": the document says that it recurs, but not how often. */
export type Frequency =
  | 'once'
  | 'day'
  | 'week'
  | 'month'
  | `${number}-a-month`
  | 'quarter'
  | 'six-month'
  | 'nine-month'
  | 'year'
  | Cycle
  | 'phase'
  | 'unspecified';

/** `before` = "trước ngày" (exclusive); `by` = "chậm nhất", "đến hết ngày"; `on` = "vào ngày" (both inclusive). */
export type Boundary = 'before' | 'by' | 'on';

/** How a last day that is a day off moves; `none` keeps the legal end. */
export type Roll = 'none' | 'previous' | 'next';

/** A day of a month. */
export type DayOfMonth = number | 'last';

/**
 * A day of the year without a year: 1 October is `{ month: 10, day: 1 }`; of the period's year, that before or after it.
 * 29/2 is the last day of February.
 */
export interface YearDay {
  month: number;
  day: DayOfMonth;
  ofYear: 'previous' | 'same' | 'next';
}

/** A day of a month, or its n-th working day. */
export type MonthDay = { day: DayOfMonth; workingDay?: undefined } | { workingDay: DayOfMonth; day?: undefined };

/** When a report is due, as plan files write it: a day, and an hour of it where the document names one. */
export type Due = DueDay & { time?: ClockTime };

type DueDay =
  | { type: 'date'; date: Day }
  | ({ type: 'yearly' } & YearDay)
  /** Without one of the halves the report is asked for the other one only. */
  | { type: 'six-monthly'; H1?: YearDay; H2?: YearDay }
  | ({ type: 'quarterly'; month: 'before' | 'first' | 'last' | 'next' } & MonthDay)
  | ({ type: 'monthly'; ofMonth: 'before' | 'same' | 'next' } & MonthDay)
  /** Several days of each month, in order: "trước ngày 15 và ngày 30 hằng tháng". */
  | { type: 'days-of-month'; days: readonly DayOfMonth[]; ofMonth: 'before' | 'same' | 'next' }
  /** 1 Monday … 7 Sunday, of the week in which the period ends, or that before or after it. */
  | { type: 'weekly'; weekday: number; ofWeek: 'before' | 'same' | 'next' }
  /** So many days after the last day of the period; 0 is that day. */
  | { type: 'period-end'; days: number; working: boolean }
  /** So many days after the last day on time of another requirement, in the same period. */
  | { type: 'after'; requirement: string; days: number; working: boolean }
  | { type: 'within'; days: number; working: boolean; of: string; eventOn: Day | null };

/** A day beside a period: of the month before it, its first or last month, or the month after it. */
export interface PeriodDay {
  day: DayOfMonth;
  month: 'before' | 'first' | 'last' | 'next';
}

/** The data cut-off (chốt số liệu): a fixed day, a day of the calendar, or so many working days before the last day. */
export type Cutoff =
  | { type: 'date'; date: Day }
  | ({ type: 'day' } & PeriodDay)
  | ({ type: 'yearly' } & YearDay)
  | { type: 'before'; workingDays: number };

/**
 * The days whose data a report holds, where they are not those of its period: 15/12–14/6 for the first half of a year
 * (Điều 12 Nghị định 09/2019/NĐ-CP).
 */
export interface Covers {
  from: PeriodDay | Day;
  to: PeriodDay | Day;
}

export interface Phase {
  id: string;
  title: string;
  from: Day;
  to: Day;
  /** Null while the day is an open point. */
  due: Day | null;
  /** The hour of its day, where the document names one. */
  time?: ClockTime;
}

/** Who must report: units of the plan's register, by list, by type, below a unit, or by name. */
export interface Selector {
  groups: readonly string[];
  types: readonly string[];
  /** Only units below this one in the plan's tree. */
  under: UnitId | null;
  units: readonly UnitId[];
  except: readonly { unit: UnitId; reason: string }[];
}

/** A unit by id, or by its relation to each unit that reports: the superior in the plan's tree, a peer, the branch. */
export type Addressee = UnitId | Relation;

/** What the document leaves open and a person must confirm (nội dung cần xác nhận). */
export interface OpenPoint {
  requirement: string | null;
  /** Other requirements of the same sentence that raise the same question; the answer holds for them, too. */
  also?: readonly string[];
  code: string;
  /** The phase whose day is asked for. */
  phase?: string;
  /** The question in Vietnamese: the document's own, or that of `said`. */
  message: string;
  /** The question as a message, where the program asks it; stored with the plan beside the text. */
  said?: Message;
  /** A proposed answer; without effect until a person confirms it. */
  proposal?: string;
}

/** A person's answer whether a report sent on day D of "trước ngày D" is on time. */
export interface BoundaryAnswer {
  onTime: boolean;
  by: string;
  on: Day;
}

/** One rule of a plan (yêu cầu báo cáo): who reports what to whom, through whom, by when, how often. */
export interface Requirement {
  id: string;
  /** The report's name inside sentences: "báo cáo kết quả thực hiện Kế hoạch “Năm dân vận khéo” 2020". */
  report: string;
  kind: Kind;
  frequency: Frequency;
  /** The clause: "khoản 2 mục III". */
  clause: string;
  /** The document's own words. */
  quote: string;
  /** The document's words for the deadline: "trước ngày 30/5/2020"; null when undated. */
  dueText: string | null;
  due: Due | null;
  boundary: Boundary | null;
  /** The period of a `date` or `within` due: `2020-H1`, `2020`; null for recurring ones. */
  period: string | null;
  /** First and last period of a recurring requirement; a null `last` recurs without end. Undated ones may say `first`. */
  first: string | null;
  last: string | null;
  phases: readonly Phase[];
  reporters: Selector;
  receiver: Addressee;
  /** The body it goes through ("qua …"), which compiles; null: the receiver compiles. */
  through: Addressee | null;
  /** The document does not name the receiver; it was inferred and waits to be confirmed. */
  receiverInferred?: boolean;
  /** Staff's answer to "Gửi trong ngày D có tính đúng hạn không?"; on yes the boundary is already `by`. */
  boundaryAnswer?: BoundaryAnswer | null;
  /** Staff's answer for months without the day ("trước ngày 31" in June): whether the last day of the month is on time. */
  shortMonth?: BoundaryAnswer | null;
  cutoff: Cutoff | null;
  /** Plans stored before 12/2026 have none of the next three. */
  covers?: Covers | null;
  /** Takes the place of the plan's rule for last days that are days off. */
  roll?: Roll | null;
  /** Further bodies that the one report is for ("gửi Bộ A và Bộ B"); they are named, and owe and compile nothing. */
  alsoTo?: readonly Addressee[];
  /** Whether "không phát sinh" is an allowed answer. */
  nil: boolean;
  /** Which instant decides lateness of a report received by another channel. */
  counts: 'sent' | 'received';
  /** Requirement of the same plan, one level up, for which the compiler's own report is due. */
  feeds: string | null;
  form: FormDefinition | null;
  /** Steps that replace the default ladder; null: the default for the frequency. */
  ladder: Ladder | null;
}

export interface Milestone {
  id: string;
  date: Day;
  title: string;
}

/** The document that creates duties, with its number and place as printed. */
export interface SourceDocument {
  /** Real type: "Kế hoạch", "Hướng dẫn", "Quyết định". */
  type: string;
  number: string | null;
  issued: Day | null;
  issuer: UnitId;
  subject: string;
  place: string | null;
}

/** A parsed and checked plan; only `parsePlan` makes one. */
export interface Plan {
  id: string;
  title: string;
  document: SourceDocument;
  /** The day from which duties run; activation day of a preview. */
  effective: Day;
  tree: Tree;
  register: string;
  roll: Roll;
  requirements: readonly Requirement[];
  milestones: readonly Milestone[];
  openPoints: readonly OpenPoint[];
  /** Marked as sample data (dữ liệu mẫu) on every page. */
  sample: boolean;
  /** A test ladder of seconds is allowed; only with an embedded database. */
  test: boolean;
  /** First notices are sent at any hour (the sample's first mails, ad-hoc requests). */
  urgent: boolean;
  /** Mail slots; null: 08:00 and 14:00 of working days. Only a test plan may say `every 2s`. */
  slots: { everySeconds: number } | null;
}
