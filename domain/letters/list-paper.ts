import { delayInWords, endInTable, untilShort } from '../deadlines/deadline-words';
import type { Basis } from '../decisions/decision';
import { inVietnamese, message } from '../messages/message';
import { delayOf, type LatenessFacts } from '../states/lateness';
import { PUBLISHED, type Published } from '../states/published';
import type { RoundCounts } from '../states/round-counts';
import { onTimeShare } from '../states/share';
import type { UnitTally } from '../states/unit-tally';
import type { Day, Instant } from '../time/time';
import { dateInWords, momentInWords, tableDate, tableMoment, twoDigits } from '../time/vietnamese';

/** A report as a list prints it. */
export interface PaperReport extends LatenessFacts {
  unitName: string;
  document: string;
  report: string;
  period: string;
  extended: boolean;
  roundLateFrom: Instant;
  receivedAt: Instant | null;
  documentNumber: string | null;
  documentDate: Day | null;
  standing: Published;
  lateReason: string | null;
  extension: Basis | null;
  excuse: string | null;
}

/** A table of a list: heads, and rows of texts and numbers. */
export interface ListTable {
  heads: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

/** A list as it is printed and signed; always Vietnamese. */
export interface ListPaper {
  title: string;
  /** What it is about and as of when, a line each. */
  about: string[];
  /** "Phải gửi 37 báo cáo; đúng hạn 30/37 (81,1%), …" */
  summary: string;
  /** One for each place in the list that has reports, or one table of units. */
  sections: { heading: string | null; table: ListTable }[];
  /** What the list rests on. */
  footnote: string;
  signature: string;
  maker: string;
  makerSignature: string;
}

/** What a list is about. */
export interface ListAbout {
  from: Day;
  to: Day;
  period: string | null;
  /** The documents by name; null: all. */
  documents: readonly string[] | null;
  at: Instant;
}

const REPORT_HEADS = ['TT', 'Đơn vị', 'Báo cáo', 'Văn bản', 'Hạn gửi', 'Ngày nhận', 'Số, ký hiệu', 'Ghi chú'];
const UNIT_HEADS = [
  ...['TT', 'Đơn vị', 'Phải gửi', 'Đúng hạn', 'Gửi chậm', 'Chưa gửi', 'Chưa đến hạn', 'Miễn', 'Tỷ lệ đúng hạn'],
];

const SIGNATURE = '(ký, ghi rõ họ tên, đóng dấu)';

/** Reports by where they stand: đúng hạn, gửi chậm, chưa gửi. @example listPaper(about, counts, reports).sections[0]?.heading // 'I. Đúng hạn (30)' */
export function listPaper(about: ListAbout, counts: RoundCounts, reports: readonly PaperReport[]): ListPaper {
  const sections = PUBLISHED.flatMap((standing) => {
    const own = reports.filter((report) => report.standing === standing);
    return own.length === 0 ? [] : [{ standing, own }];
  }).map(({ standing, own }, index) => ({
    heading: `${ROMAN[index]}. ${publishedWords(standing)} (${own.length})`,
    table: { heads: REPORT_HEADS, rows: own.map((report, row) => [row + 1, ...reportCells(report, about.at)]) },
  }));
  return { ...shared(about, counts), sections };
}

/** The same by unit, counted. @example unitsPaper(about, counts, tallyByUnit(reports, at)).sections[0]?.table.rows[0] */
export function unitsPaper(about: ListAbout, counts: RoundCounts, units: readonly UnitTally<PaperReport>[]): ListPaper {
  const rows = units.map(({ counts: own, reports }, index) => [
    ...[index + 1, reports[0]!.unitName, own.expected, own.onTime, own.late, own.overdue, own.awaited],
    own.exempt + own.ended,
    inVietnamese(onTimeShare(own).text),
  ]);
  return { ...shared(about, counts), sections: [{ heading: null, table: { heads: UNIT_HEADS, rows } }] };
}

/** A unit's record: its reports of each year, the newest first, counted. */
export function recordPaper(
  unit: string,
  at: Instant,
  years: readonly { year: number; counts: RoundCounts; reports: readonly PaperReport[] }[],
): Pick<ListPaper, 'title' | 'about' | 'sections'> {
  const heads = ['TT', 'Báo cáo', 'Văn bản', 'Hạn gửi', 'Ngày nhận', 'Số, ký hiệu', 'Kết quả', 'Ghi chú'];
  return {
    title: 'QUÁ TRÌNH GỬI BÁO CÁO',
    about: [unit, `Tính đến ${momentInWords(at)}`],
    sections: years.map(({ year, counts, reports }) => ({
      heading: `Năm ${year}: ${countsInWords(counts)}`,
      table: {
        heads,
        rows: reports.map((report, index) => {
          const [, title, document, due, received, number, note] = reportCells(report, at);
          return [index + 1, title!, document!, due!, received!, number!, resultOf(report, at), note!];
        }),
      },
    })),
  };
}

/** The words for a place in the list. @example publishedWords('missing') // 'Chưa gửi' */
export function publishedWords(standing: Published): string {
  return inVietnamese(message(`lists.${standing}`));
}

/** The result of one report, with how late it is. @example resultOf(report, at) // 'Gửi chậm 03 ngày' */
export function resultOf(report: PaperReport, at: Instant): string {
  const words = publishedWords(report.standing);
  const delay = delayOf(report, at);
  if (delay === null || (report.standing !== 'late' && report.standing !== 'missing')) return words;
  return report.standing === 'late' ? `${words} ${delayInWords(delay)}` : `${words}, quá hạn ${delayInWords(delay)}`;
}

/** Why a report stands where it does: an extension, a late reason, an exemption. */
function listedNoteOf(report: PaperReport, at: Instant): string {
  const { standing, lateReason, extended, extension, roundLateFrom, excuse, state } = report;
  const delay = delayOf(report, at);
  const isLate = standing === 'late' || standing === 'missing';
  const by = extension === null ? '' : `, văn bản số ${extension.number} ${dateInWords(extension.date)}`;
  return [
    ...(isLate && delay !== null ? [`${standing === 'late' ? 'chậm' : 'quá hạn'} ${delayInWords(delay)}`] : []),
    ...(extended ? [`được gia hạn (hạn cũ ${untilShort(roundLateFrom)}${by})`] : []),
    ...(lateReason === null ? [] : [`lý do: ${lateReason}`]),
    ...(state === 'nil' ? ['không phát sinh'] : state === 'returned' ? ['đang bổ sung'] : []),
    ...(excuse === null ? [] : [excuse]),
  ].join('; ');
}

/** Unit, report, document, deadline, received, number of the paper, note. */
function reportCells(report: PaperReport, at: Instant): string[] {
  const { unitName, document, lateFrom, receivedAt, documentNumber, documentDate } = report;
  const paper =
    documentNumber === null ? '' : `${documentNumber}${documentDate === null ? '' : `, ${tableDate(documentDate)}`}`;
  return [
    ...[unitName, titleOf(report), document, endInTable(lateFrom)],
    ...[receivedAt === null ? '' : tableMoment(receivedAt), paper, listedNoteOf(report, at)],
  ];
}

function titleOf({ report, period }: PaperReport): string {
  const title = period === '' ? report : `${report} ${period}`;
  return title.charAt(0).toLocaleUpperCase('vi') + title.slice(1);
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V'];

function shared({ from, to, period, documents, at }: ListAbout, counts: RoundCounts): Omit<ListPaper, 'sections'> {
  return {
    title: 'DANH SÁCH TÌNH HÌNH GỬI BÁO CÁO',
    about: [
      `Các báo cáo có hạn gửi từ ${dateInWords(from)} đến ${dateInWords(to)}${period === null ? '' : `, kỳ ${period}`}`,
      documents === null ? 'Theo tất cả văn bản đang theo dõi' : `Theo ${documents.join('; ')}`,
      `Tính đến ${momentInWords(at)}`,
    ],
    summary: countsInWords(counts),
    footnote:
      'Đúng hạn hay chậm tính theo lần gửi đầu tiên; báo cáo giấy tính theo ngày đến. Quyết định, gia hạn ghi sau thời điểm tính không được kể.',
    signature: SIGNATURE,
    maker: 'NGƯỜI LẬP DANH SÁCH',
    makerSignature: '(ký, ghi rõ họ tên)',
  };
}

/** @example countsInWords(counts) // 'phải gửi 37, đúng hạn 30/37 (81,1%), gửi chậm 04, chưa gửi 03' */
function countsInWords(counts: RoundCounts): string {
  const released = counts.exempt + counts.ended;
  return [
    `phải gửi ${twoDigits(counts.expected)}`,
    `đúng hạn ${inVietnamese(onTimeShare(counts).text)}`,
    `gửi chậm ${twoDigits(counts.late)}`,
    `chưa gửi ${twoDigits(counts.overdue)}`,
    ...(counts.awaited === 0 ? [] : [`chưa đến hạn ${twoDigits(counts.awaited)}`]),
    ...(released === 0 ? [] : [`miễn, không còn phải gửi ${twoDigits(released)}`]),
  ].join(', ');
}
