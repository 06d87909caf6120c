import { dateInWords, momentInWords, receiptMoment, twoDigits } from '../../domain/time/vietnamese';
import type { MailItem, UnitItems, Urgency } from '../digest-order';
import type { ObligationFacts, Reader } from '../facts';
import { type Block, type Inline, page, sentences } from '../mail-body';
import { subject } from '../subject';
import { capital, type MailScene, obligationUrl, planWords, receiptUrl, reportWords } from '../words';
import { outcomeWords } from './receipt-mail';
import type { ItemWords } from './unit-mails';

const TITLES: Readonly<Record<Urgency, string>> = {
  overdue: 'Quá hạn',
  due: 'Đến hạn hôm nay và trong 05 ngày làm việc tới',
  returned: 'Cần bổ sung',
  later: 'Phải gửi trong thời gian tới',
  received: 'Đã tiếp nhận',
  office: 'Theo dõi, tổng hợp',
};

/** Counts as the subject names them, most pressing first. */
const IN_SUBJECT: readonly [Urgency, string][] = [
  ['overdue', 'quá hạn'],
  ['due', 'đến hạn trong tuần'],
  ['returned', 'cần bổ sung'],
  ['received', 'đã tiếp nhận'],
];

/**
 * Several things for one person: a table of the reports by urgency, then in full what concerns them as compiler or leader.
 * @param wordsOf the words an item would have alone
 */
export function digestMail(
  units: readonly UnitItems[],
  reader: Reader,
  scene: MailScene,
  wordsOf: (item: MailItem) => ItemWords,
): ItemWords {
  const several = units.length > 1;
  const blocks = units.flatMap(({ unit, items }): Block[] => [
    ...(several ? [{ type: 'heading' as const, text: unit.name }] : []),
    ...sections(items, scene, wordsOf),
  ]);
  return {
    subject: digestSubject(units, reader),
    blocks: [sentences(`Tình hình đến ${momentInWords(scene.at)}:`), ...blocks],
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
  if (counts.length > 0) return subject(owner, (name) => `Việc báo cáo của ${name}: ${counts.join(', ')}`);
  const office = items.every((item) => item.urgency === 'office');
  if (office) return subject(owner, (name) => `Việc theo dõi báo cáo của ${name}: ${twoDigits(items.length)} việc`);
  return subject(owner, (name) => `Việc báo cáo của ${name}: ${twoDigits(items.length)} báo cáo phải gửi`);
}

function sections(items: readonly MailItem[], scene: MailScene, wordsOf: (item: MailItem) => ItemWords): Block[] {
  const present = [...new Set(items.map((item) => item.urgency))];
  return present.flatMap((urgency, index): Block[] => {
    const own = items.filter((item) => item.urgency === urgency);
    const blocks =
      urgency === 'office'
        ? officeBlocks(own, wordsOf)
        : [urgency === 'received' ? receiptTable(own, scene) : reportTable(own, scene)];
    if (present.length === 1)
      return urgency === 'office' ? blocks : [{ type: 'heading', text: TITLES[urgency] }, ...blocks];
    return [{ type: 'heading', text: `${String.fromCharCode(65 + index)}. ${TITLES[urgency]}` }, ...blocks];
  });
}

function reportTable(items: readonly MailItem[], scene: MailScene): Block {
  const rows = items.map((item) => row(item, scene));
  return { type: 'table', head: ['Báo cáo', 'Hạn gửi', 'Theo văn bản', 'Liên kết'], rows, of: 'báo cáo' };
}

function receiptTable(items: readonly MailItem[], { baseUrl }: MailScene): Block {
  const rows = items.map(({ facts: { collection, obligation, receipt } }): Inline[] => [
    collection === null ? '' : capital(reportWords(collection)),
    receiptMoment(receipt!.receivedAt),
    `${outcomeWords(obligation!)} (lần gửi ${twoDigits(receipt!.version)})`,
    receipt!.code,
    page(receiptUrl(baseUrl, receipt!.code), 'Tra cứu'),
  ]);
  return {
    type: 'table',
    head: ['Báo cáo', 'Tiếp nhận lúc', 'Kết quả', 'Mã tiếp nhận', 'Liên kết'],
    rows,
    of: 'báo cáo',
  };
}

function row({ facts, urgency }: MailItem, scene: MailScene): Inline[] {
  const obligation = facts.obligation!;
  const due = `hết ${dateInWords(obligation.lastDay)}`;
  return [
    facts.collection === null ? '' : capital(reportWords(facts.collection)) + pointsOf(obligation),
    urgency === 'returned' ? mendingDay(obligation) : `${urgency === 'overdue' ? 'đã ' : ''}${due}${oldDate(facts)}`,
    planWords(facts.plan),
    page(obligationUrl(scene, obligation.id), 'Mở trang báo cáo'),
  ];
}

/** A returned report without its points would ask the unit for nothing. */
function pointsOf({ state, reason }: ObligationFacts): string {
  return state === 'returned' && reason !== null && reason !== '' ? ` (đề nghị bổ sung, hoàn thiện: ${reason})` : '';
}

function mendingDay({ askedDay = null, lastDay }: ObligationFacts): string {
  return askedDay === null ? `hết ${dateInWords(lastDay)}` : `gửi lại trước hết ${dateInWords(askedDay)}`;
}

function oldDate({ kind, decision }: MailItem['facts']): string {
  if (kind === 'refuse' && decision !== undefined) return ` (chưa thống nhất gia hạn: ${decision.words})`;
  return kind === 'extend' && decision !== undefined ? ` (gia hạn; hạn cũ: hết ${dateInWords(decision.fromDay)})` : '';
}

function officeBlocks(items: readonly MailItem[], wordsOf: (item: MailItem) => ItemWords): Block[] {
  return items.slice(0, 10).flatMap((item): Block[] => {
    const words = wordsOf(item);
    return [{ type: 'heading', text: words.subject.replace(/^\[[^\]]+\] /u, '') }, ...words.blocks];
  });
}
