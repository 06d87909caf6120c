import { endInWords, untilInWords } from '../../domain/deadlines/deadline-words';
import { inVietnamese } from '../../domain/messages/message';
import { sentWords, unsentWords } from '../../domain/states/count-words';
import type { RoundCounts } from '../../domain/states/round-counts';
import { onTimeShare } from '../../domain/states/share';
import type { Day } from '../../domain/time/time';
import { dateInWords } from '../../domain/time/vietnamese';
import { contactWords } from '../address';
import type { CollectionFacts, NamedUnit, RoundFacts } from '../facts';
import type { Block } from '../mail-body';
import { asOf, joinedNames, type MailContext } from '../words';

/** Most names inside a sentence; more become a list. */
const INLINE_NAMES = 3;

/** A round with its facts, for mails to compilers and leaders. */
export interface RoundContext extends MailContext {
  collection: CollectionFacts;
  round: RoundFacts;
  report: string;
}

/**
 * "Đến 07 giờ 00 ngày 03/6/2020, báo cáo …: đã gửi 12/17, trong đó 01 đang bổ sung; chưa gửi 05 (01 được gia hạn, còn
 * lại 04)": the missing ones are last, as their names follow.
 */
export function standingWords(context: RoundContext): string {
  const { counts } = context.round;
  const unsent = unsentWords(counts, context.collection.compiler.shortName);
  return `${asOf(context)}, ${context.report}: ${sentWords(counts)}; ${unsent}`;
}

/** The sentence followed by the names: inside the sentence if few, else as a list. */
export function withNames(words: string, units: readonly NamedUnit[]): Block[] {
  const names = units.map((unit) => unit.shortName);
  if (names.length === 0) return [{ type: 'paragraph', parts: [`${words}.`] }];
  if (names.length <= INLINE_NAMES) return [{ type: 'paragraph', parts: [`${words}: ${joinedNames(names)}.`] }];
  return [
    { type: 'paragraph', parts: [`${words}:`] },
    { type: 'list', items: names, of: 'đơn vị' },
  ];
}

/** A table of units with the contact to telephone. */
export function callTable({ round }: RoundContext): Block {
  const rows = round.missing.map((unit, index) => [
    String(index + 1),
    unit.name,
    unit.contact === null ? 'chưa có đầu mối' : contactWords({ ...unit.contact, phone: null }),
    unit.contact?.phone ?? 'chưa có số',
  ]);
  return { type: 'table', head: ['TT', 'Đơn vị', 'Đầu mối', 'Điện thoại'], rows, of: 'đơn vị' };
}

/** "Hạn gửi đã hết vào thứ Sáu, ngày 29/5/2020" or, before it, "Hạn gửi là hết …". */
export function deadlineWords({ at, collection }: RoundContext): string {
  const { lateFrom } = collection;
  return at >= lateFrom ? `Hạn gửi đã hết vào ${endInWords(lateFrom)}` : `Hạn gửi là ${untilInWords(lateFrom)}`;
}

/** On time of those expected, n/m before the percentage: "13/17, đạt 76,5%". */
export function shareWords(counts: Pick<RoundCounts, 'onTime' | 'expected'>): string {
  const { n, m, percent } = onTimeShare(counts);
  return percent === null ? `${n}/${m}` : `${n}/${m}, đạt ${inVietnamese(percent)}`;
}

/** "Đã nhắc, đôn đốc các ngày 26/5/2020, 28/5/2020 và 01/6/2020." */
export function remindedWords({ remindedOn }: RoundFacts): string | null {
  return remindedOn.length === 0 ? null : `Đã nhắc, đôn đốc ${daysInWords(remindedOn)}.`;
}

/** The same with recorded calls: "…; đã gọi điện: ngày 01/6/2020." */
export function contactedWords(round: RoundFacts): string | null {
  const reminded = remindedWords(round);
  if (round.calledOn.length === 0) return reminded;
  const called = `gọi điện: ${daysInWords(round.calledOn)}.`;
  return reminded === null ? `Đã ${called}` : `${reminded.slice(0, -1)}; đã ${called}`;
}

function daysInWords(on: readonly Day[]): string {
  const days = on.map((day) => dateInWords(day).slice('ngày '.length));
  return `${days.length === 1 ? 'ngày' : 'các ngày'} ${joinedNames(days)}`;
}
