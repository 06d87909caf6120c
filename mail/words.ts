import type { WorkingCalendar } from '../domain/calendar/calendar';
import { hourOf, lateFromOf } from '../domain/deadlines/deadline-hour';
import { endInWords, untilInWords } from '../domain/deadlines/deadline-words';
import { documentName } from '../domain/explanation/document-name';
import { addressOf } from '../domain/ids';
import { dayOf, type Instant } from '../domain/time/time';
import { dateInWords, momentInWords } from '../domain/time/vietnamese';
import type { CollectionFacts, NoticeFacts, ObligationFacts, PlanFacts } from './facts';

/** Context of all mails of one run, besides the facts. */
export interface MailContext {
  at: Instant;
  calendar: WorkingCalendar;
  /** Base address of the pages, without a trailing slash. */
  baseUrl: string;
  /** The text is one of several in a mail, so it must not say what holds for all of them ("nothing to do"). */
  isPart?: boolean;
}

/** Working days given to an urged unit; fewer after the first mail, so that the day is before the mail to the heads. */
export const DAYS_ASKED = { overdue: 1, later: 2 } as const;

/** @example capital('báo cáo công tác dân vận') // 'Báo cáo công tác dân vận' */
export function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}

/**
 * The report's name without its period, and the period with a leading blank, empty where the name contains it.
 * @example reportParts('báo cáo kết quả “Năm dân vận khéo” 2020', 'năm 2020') // { name: …, period: '' }
 */
export function reportParts({ report, period }: Pick<CollectionFacts, 'report' | 'period'>): {
  name: string;
  period: string;
} {
  const { title } = period;
  const year = /^năm (\d{4})$/u.exec(title)?.[1];
  const said = report.includes(title) || (year !== undefined && report.includes(year));
  return { name: report, period: said ? '' : ` ${title}` };
}

/** The report with its period: "báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020". */
export function reportWords(collection: Pick<CollectionFacts, 'report' | 'period'>): string {
  const { name, period } = reportParts(collection);
  return `${name}${period}`;
}

/** "Kế hoạch số 614/KH-UBND ngày 24/3/2020 của UBND tỉnh Gia Lai"; without a number the subject stands in for it. */
export function planWords(plan: PlanFacts): string {
  const name = documentName(plan.document, plan.issuer.shortName);
  const { number, subject } = plan.document;
  return number === null && subject !== '' ? `${name} (${subject})` : name;
}

/** The document with the clause of the duty. */
export function planAndClause({ plan, collection }: Pick<NoticeFacts, 'plan' | 'collection'>): string {
  const clause = collection?.clause ?? '';
  return clause === '' ? planWords(plan) : `${planWords(plan)}, ${clause}`;
}

/** "về UBND tỉnh Gia Lai (qua Sở Nội vụ)". */
export function destination({ receiver, alsoTo = [], compiler, through }: CollectionFacts): string {
  return `về ${joinedNames([receiver.shortName, ...alsoTo])}${through ? ` (qua ${compiler.shortName})` : ''}`;
}

/** The deadline in the document's words, or computed where a person confirmed or extended the date. */
export function dueWords(collection: CollectionFacts, obligation: ObligationFacts): string {
  const { lateFrom } = obligation;
  const own = collection.dueText !== null && lateFrom === collection.lateFrom;
  if (own) return collection.dueText!;
  return hourOf(lateFrom)?.inclusive === false ? untilInWords(lateFrom) : `chậm nhất ${endInWords(lateFrom)}`;
}

/** "Đến 08 giờ 00 ngày 01/6/2020". */
export function asOf({ at }: MailContext): string {
  return `Đến ${momentInWords(at)}`;
}

/**
 * The day named by a mail after the deadline, to the end of office hours, as "trước ngày" is ambiguous. Not an
 * extension.
 * @example askedFor({ at: Mon 1/6/2020, … }, 1) // '17 giờ 00 ngày 02/6/2020'
 */
export function askedFor({ at, calendar }: MailContext, workingDays: number): string {
  return `17 giờ 00 ${dateInWords(calendar.addWorkingDays(dayOf(at), workingDays))}`;
}

/** The sentence on the data range or the data cut-off; null where the document names none. */
export function cutoffWords({ cutoff, covers = null }: CollectionFacts): string | null {
  const range = covers && `Số liệu tính từ ${dateInWords(covers.from)} đến hết ${dateInWords(covers.to)}`;
  if (cutoff === null || cutoff === covers?.to) return range && `${range}.`;
  const closed = `chốt đến hết ${dateInWords(cutoff)}.`;
  return range ? `${range}, ${closed}` : `Số liệu ${closed}`;
}

/** Why the date was moved, and what may still move it; null where it was not. */
export function dateNotes(collection: CollectionFacts, obligation: ObligationFacts | null, at: Instant): string | null {
  const { moved, provisional, lateFrom } = collection;
  const notes: string[] = [];
  if (obligation !== null && obligation.lateFrom !== lateFrom) {
    notes.push(`Hạn này đã được gia hạn (hạn cũ: ${untilInWords(lateFrom)}).`);
  } else if (moved !== null) {
    const unmoved = lateFromOf({ lastDay: moved.from, hour: hourOf(lateFrom) });
    const way = moved.rule === 'next' ? 'chuyển sang ngày làm việc tiếp theo' : 'chuyển lên ngày làm việc liền trước';
    notes.push(`Hạn theo văn bản là ${untilInWords(unmoved)}, ${way} vì ${moved.source}.`);
  }
  // After the date nothing can move it any more.
  const isAhead = at < (obligation ?? collection).lateFrom;
  if (provisional && isAhead) notes.push('Ngày này còn tạm tính, chờ quyết định chính thức về ngày nghỉ.');
  return notes.length === 0 ? null : notes.join(' ');
}

/** @example joinedNames(['Sở Y tế', 'Sở Tài chính']) // 'Sở Y tế và Sở Tài chính' */
export function joinedNames(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} và ${words.at(-1)}`;
}

/** Page of one unit's report: form, files, receipt. */
export function obligationUrl({ baseUrl }: MailContext, obligation: string): string {
  return addressOf(`${baseUrl}/u`, obligation);
}

/** Page on which staff decide about one report. */
export function decisionsUrl({ baseUrl }: MailContext, obligation: string): string {
  return addressOf(`${baseUrl}/quyet-dinh`, obligation);
}

/** Page to record several reports received by another channel. */
export function recordingUrl({ baseUrl }: MailContext, collection: string): string {
  return addressOf(`${baseUrl}/ghi-nhan`, collection);
}

/** Page of a drafted công văn đôn đốc for printing; `step` is the step that drafted it. */
export function letterUrl({ baseUrl }: MailContext, collection: string, step: string): string {
  return `${addressOf(`${baseUrl}/du-thao`, collection)}?buoc=${encodeURIComponent(step)}`;
}

/** Page of a round's compiled report, with the missing units. */
export function rollupUrl({ baseUrl }: MailContext, collection: string): string {
  return addressOf(`${baseUrl}/tong-hop`, collection);
}

/** Page to verify a receipt. */
export function receiptUrl(baseUrl: string, code: string): string {
  return `${baseUrl}/tra-cuu?ma=${encodeURIComponent(code)}`;
}
