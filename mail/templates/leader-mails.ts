import { untilInWords } from '../../domain/deadlines/deadline-words';
import { insideSentence } from '../../domain/messages/inside-sentence';
import { inVietnamese } from '../../domain/messages/message';
import type { Milestone } from '../../domain/plan/plan';
import { mainFigures } from '../../domain/rollup/main-figures';
import { formatFigure } from '../../domain/rollup/number-text';
import { compiledWords, excusedWords, punctualityWords, sentWords, unsentWords } from '../../domain/states/count-words';
import { onTimeShare } from '../../domain/states/share';
import { dayOf } from '../../domain/time/time';
import { dateInWords, twoDigits, weekdayDate } from '../../domain/time/vietnamese';
import { pronoun } from '../address';
import type { CollectionFacts, NoticeFacts, Reader, RoundFacts } from '../facts';
import { type Block, pageLink, paragraph, sentences } from '../mail-body';
import { subjectLine, withoutReport } from '../subject';
import { asOf, capital, joinedNames, type MailContext, planWords, reportParts, reportWords, rollupUrl } from '../words';
import { shareWords, withNames } from './round-words';
import type { ItemWords } from './unit-mails';

/** The leaders' summary: figures, share on time, missing units, requests to the leader. */
export function summaryMail(
  collection: CollectionFacts,
  round: RoundFacts,
  reader: Reader,
  context: MailContext,
): ItemWords {
  const { name, period } = reportParts(collection);
  const { counts, missing, extended } = round;
  const { percent, text } = onTimeShare(counts);
  const share = percent === null ? '' : `: đúng hạn ${inVietnamese(text)}`;
  const unsent = unsentWords(counts, collection.compiler.shortName);
  return {
    subject: subjectLine(
      name,
      (words) => `[Tình hình] ${capital(words)}${period}${share}`,
      (words) => `[Tình hình] ${capital(withoutReport(words))}${period}${share}`,
    ),
    blocks: [
      sentences(`Tình hình gửi ${reportWords(collection)}, hạn gửi ${untilInWords(collection.lateFrom)}.`),
      sentences(
        `${asOf(context)}: phải gửi ${twoDigits(counts.expected)}; ${sentWords(counts)}; ${punctualityWords(counts)}; ${unsent}.`,
        `Tỷ lệ đúng hạn ${shareWords(counts)}.`,
        excusedWords(counts),
      ),
      ...(missing.length === 0 ? [] : withNames(missingWords(collection, round, context), missing)),
      ...(extended.length === 0
        ? []
        : withNames(`Được gia hạn, chưa đến hạn (${twoDigits(extended.length)} đơn vị)`, extended)),
      ...comparison(round),
      ...figures(collection, round),
      paragraph`${asks(collection, round, reader, context)}Xem chi tiết: ${pageLink(rollupUrl(context, collection.id), 'báo cáo tổng hợp')}.`,
    ],
  };
}

/** Before the date missing units are not overdue; extended units are listed apart. */
function missingWords({ lateFrom }: CollectionFacts, { missing }: RoundFacts, { at }: MailContext): string {
  return at < lateFrom ? 'Chưa gửi, chưa đến hạn' : `Quá hạn, chưa gửi (${twoDigits(missing.length)} đơn vị)`;
}

function comparison({ previous, lateAgain }: RoundFacts): Block[] {
  const blocks: Block[] = [];
  if (previous !== null)
    blocks.push(sentences(`So với kỳ trước (${previous.period}): đúng hạn ${shareWords(previous.counts)}.`));
  if (lateAgain.length > 0) {
    blocks.push(sentences(`Đơn vị chậm từ 02 kỳ liên tiếp: ${joinedNames(lateAgain.map((unit) => unit.shortName))}.`));
  }
  return blocks;
}

/** Figures of what was confirmed; a draft's only while nothing is. */
function figures({ form }: CollectionFacts, { version: newest, confirmed = null }: RoundFacts): Block[] {
  const version = confirmed ?? newest;
  if (version === null) return [];
  const standing = version.confirmed ? 'đã được xác nhận' : 'dự thảo, chưa được xác nhận';
  const from = compiledWords(version.rollup.units.received.length);
  const words = `Số liệu chính theo bản tổng hợp lần ${twoDigits(version.number)} (${standing}), ${from}`;
  const rows = form === null ? [] : mainFigures(form, version.rollup);
  if (rows.length === 0) return [sentences(`Bản tổng hợp lần ${twoDigits(version.number)} (${standing}), ${from}.`)];
  const cells = rows.map(({ table, label, value, unit }) => [
    table === null ? label : `${table}: ${insideSentence(label)}`,
    unit === null ? formatFigure(value) : `${formatFigure(value)} ${unit}`,
  ]);
  return [sentences(`${words}:`), { type: 'table', head: ['Chỉ tiêu', 'Số liệu'], rows: cells, of: 'chỉ tiêu' }];
}

function asks(
  { lateFrom }: CollectionFacts,
  { missing }: RoundFacts,
  reader: Reader,
  { at, isPart = false }: MailContext,
): string {
  // Beside other items, "nothing to do" would contradict one that asks for something.
  if (missing.length === 0 || at < lateFrom) return isPart ? '' : `Hiện không có việc cần ${pronoun(reader)} xử lý. `;
  return `Kính đề nghị ${pronoun(reader)} quan tâm chỉ đạo ${twoDigits(missing.length)} đơn vị quá hạn, chưa gửi sớm hoàn thành báo cáo. `;
}

/** Reminds a plan's owner of a milestone, for which no report is due. */
export function milestoneMail(
  milestone: Milestone,
  facts: Pick<NoticeFacts, 'plan'>,
  { at, calendar }: MailContext,
): ItemWords {
  const left = calendar.workingDaysBetween(dayOf(at), milestone.date);
  return {
    subject: subjectLine(
      milestone.title,
      (title) => `[Mốc thời gian] ${capital(title)}: ${dateInWords(milestone.date)}`,
    ),
    blocks: [
      sentences(
        `${capital(weekdayDate(milestone.date))} là mốc thời gian theo ${planWords(facts.plan)}: ${milestone.title}.`,
        left > 0 ? `Từ nay đến mốc này còn ${twoDigits(left)} ngày làm việc.` : null,
        'Mốc này không kèm báo cáo phải gửi; đề nghị chủ động chuẩn bị.',
      ),
    ],
  };
}
