import { hasHour } from '../../domain/deadlines/deadline-hour';
import { againBy, endInWords, untilShort } from '../../domain/deadlines/deadline-words';
import { dateInWords, momentInWords, receiptMoment, twoDigits } from '../../domain/time/vietnamese';
import type { MailItem, UnitItems, Urgency } from '../digest-order';
import type { ObligationFacts, Reader } from '../facts';
import { type Block, type Inline, pageLink, sentences } from '../mail-body';
import { subjectLine } from '../subject';
import { capital, type MailContext, obligationUrl, planWords, receiptUrl, reportWords, rollupUrl } from '../words';
import { outcomeWords } from './receipt-mail';
import type { ItemWords } from './unit-mails';

const TITLES: Readonly<Record<Urgency, string>> = {
  overdue: 'Quá hạn',
  due: 'Đến hạn hôm nay và trong 05 ngày làm việc tới',
  returned: 'Cần bổ sung',
  changed: 'Thay đổi theo văn bản mới',
  later: 'Phải gửi trong thời gian tới',
  received: 'Đã tiếp nhận',
  office: 'Theo dõi, tổng hợp',
};

/** Counts in the subject, most urgent first. */
const IN_SUBJECT: readonly [Urgency, string][] = [
  ['overdue', 'quá hạn'],
  ['due', 'đến hạn trong tuần'],
  ['returned', 'cần bổ sung'],
  ['changed', 'thay đổi theo văn bản mới'],
  ['received', 'đã tiếp nhận'],
];

/**
 * Several items for one person: a table of reports by urgency, then the full text of items as compiler or leader.
 * @param wordsOf the text of an item in a mail of its own
 */
export function digestMail(
  units: readonly UnitItems[],
  reader: Reader,
  context: MailContext,
  wordsOf: (item: MailItem) => ItemWords,
): ItemWords {
  const several = units.length > 1;
  const blocks = units.flatMap(({ unit, items }): Block[] => [
    ...(several ? [{ type: 'heading' as const, text: unit.name }] : []),
    ...sections(items, context, wordsOf),
  ]);
  return {
    subject: digestSubject(units, reader),
    blocks: [sentences(`Tình hình đến ${momentInWords(context.at)}:`), ...blocks],
  };
}

function digestSubject(units: readonly UnitItems[], reader: Reader): string {
  const items = units.flatMap((one) => one.items);
  const owner =
    units.length > 1 ? `${twoDigits(units.length)} đơn vị` : (units[0]?.unit.shortName ?? reader.unit.shortName);
  const counts = IN_SUBJECT.flatMap(([urgency, words]) => {
    const count = items.filter((item) => item.urgency === urgency).length;
    return count === 0 ? [] : [`${twoDigits(count)} ${words}`];
  });
  if (counts.length > 0) return subjectLine(owner, (name) => `Việc báo cáo của ${name}: ${counts.join(', ')}`);
  const office = items.every((item) => item.urgency === 'office');
  if (office) return subjectLine(owner, (name) => `Việc theo dõi báo cáo của ${name}: ${twoDigits(items.length)} việc`);
  return subjectLine(owner, (name) => `Việc báo cáo của ${name}: ${twoDigits(items.length)} báo cáo phải gửi`);
}

function sections(items: readonly MailItem[], context: MailContext, wordsOf: (item: MailItem) => ItemWords): Block[] {
  const present = [...new Set(items.map((item) => item.urgency))];
  return present.flatMap((urgency, index): Block[] => {
    const own = items.filter((item) => item.urgency === urgency);
    const blocks =
      urgency === 'office' || urgency === 'changed'
        ? itemBlocks(own, wordsOf)
        : [urgency === 'received' ? receiptTable(own, context) : reportTable(own, context)];
    if (present.length === 1)
      return urgency === 'office' ? blocks : [{ type: 'heading', text: TITLES[urgency] }, ...blocks];
    return [{ type: 'heading', text: `${String.fromCharCode(65 + index)}. ${TITLES[urgency]}` }, ...blocks];
  });
}

function reportTable(items: readonly MailItem[], context: MailContext): Block {
  const rows = items.map((item) => row(item, context));
  return { type: 'table', head: ['Báo cáo', 'Hạn gửi', 'Theo văn bản', 'Liên kết'], rows, of: 'báo cáo' };
}

function receiptTable(items: readonly MailItem[], { baseUrl }: MailContext): Block {
  const rows = items.map(({ facts: { collection, obligation, receipt } }): Inline[] => [
    collection === null ? '' : capital(reportWords(collection)),
    receiptMoment(receipt!.receivedAt),
    `${outcomeWords(obligation!)} (lần gửi ${twoDigits(receipt!.version)})`,
    receipt!.code,
    pageLink(receiptUrl(baseUrl, receipt!.code), 'Tra cứu'),
  ]);
  return {
    type: 'table',
    head: ['Báo cáo', 'Tiếp nhận lúc', 'Kết quả', 'Mã tiếp nhận', 'Liên kết'],
    rows,
    of: 'báo cáo',
  };
}

function row({ facts, urgency }: MailItem, context: MailContext): Inline[] {
  const obligation = facts.obligation!;
  const due = untilShort(obligation.lateFrom);
  return [
    facts.collection === null ? '' : capital(reportWords(facts.collection)) + pointsOf(obligation),
    urgency === 'returned'
      ? resubmissionDay(obligation)
      : `${urgency === 'overdue' ? overdueSince(obligation) : due}${oldDate(facts)}`,
    planWords(facts.plan),
    pageOf(obligation, context),
  ];
}

/** Where the report is mended: its own page, or that of the round it was compiled in. */
function pageOf({ id, compiledFrom = null }: ObligationFacts, context: MailContext): Inline {
  return compiledFrom === null
    ? pageLink(obligationUrl(context, id), 'Mở trang báo cáo')
    : pageLink(rollupUrl(context, compiledFrom.collection), 'Mở trang tổng hợp');
}

/** The points to supplement; without them the unit would not know what to change. */
function pointsOf({ state, reason }: ObligationFacts): string {
  return state === 'returned' && reason !== null && reason !== ''
    ? ` (đề nghị bổ sung, hoàn thiện các nội dung sau: ${reason})`
    : '';
}

/** "Đã hết ngày 29/5/2020", "đã hết hạn lúc 16 giờ ngày 15/9/2026". */
function overdueSince({ lateFrom }: ObligationFacts): string {
  return hasHour(lateFrom) ? `đã hết hạn lúc ${endInWords(lateFrom, dateInWords)}` : `đã ${untilShort(lateFrom)}`;
}

function resubmissionDay({ askedLateFrom = null, lateFrom }: ObligationFacts): string {
  return askedLateFrom === null ? untilShort(lateFrom) : `gửi lại ${againBy(askedLateFrom)}`;
}

function oldDate({ kind, decision }: MailItem['facts']): string {
  if (kind === 'refuse' && decision !== undefined) return ` (chưa thống nhất gia hạn: ${decision.words})`;
  if (kind === 'unrecord') return ' (ghi nhận nhầm, đã thu hồi)';
  return kind === 'extend' && decision !== undefined ? ` (gia hạn; hạn cũ: ${untilShort(decision.fromLateFrom)})` : '';
}

function itemBlocks(items: readonly MailItem[], wordsOf: (item: MailItem) => ItemWords): Block[] {
  const headings = new Set<string>();
  return items.slice(0, 10).flatMap((item): Block[] => {
    const words = wordsOf(item);
    const heading = words.subject.replace(/^\[[^\]]+\] /u, '');
    // Two documents may ask for a report of the same name.
    const text = headings.has(heading) ? `${heading} (${planWords(item.facts.plan)})` : heading;
    headings.add(heading);
    return [{ type: 'heading', text }, ...words.blocks];
  });
}
