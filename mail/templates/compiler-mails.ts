import { insideSentence } from '../../domain/messages/inside-sentence';
import type { NoticeKind } from '../../domain/notices/notice';
import { momentInWords, twoDigits } from '../../domain/time/vietnamese';
import { pronoun } from '../address';
import type { CollectionFacts, NoticeFacts, Reader, RoundFacts } from '../facts';
import { type Block, type Inline, pageLink, paragraph, sentences } from '../mail-body';
import { subjectLine } from '../subject';
import { letterUrl, type MailContext, recordingUrl, reportParts, reportWords, rollupUrl } from '../words';
import { draft, supplement, toCheckAgain, toConfirm } from './rollup-mails';
import {
  callTable,
  contactedWords,
  deadlineWords,
  type RoundContext,
  remindedWords,
  standingWords,
  withNames,
} from './round-words';
import type { ItemWords } from './unit-mails';

/** What the mails to a compiler are written from. */
export interface CompilerContext extends RoundContext {
  reader: Reader;
  name: string;
  period: string;
  here: Inline;
  /** Link to record reports received by another channel. */
  recording: Inline;
  /** Link to the drafted letter, if there is one. */
  paper: Inline;
}

const WORDS: Readonly<Partial<Record<NoticeKind, (context: CompilerContext) => ItemWords>>> = {
  'call-list': callList,
  'overdue-list': overdueList,
  draft,
  supplement,
  'confirm-rollup': toConfirm,
  'check-rollup': toCheckAgain,
  'escalate-compiler': escalation,
  letter,
  'letter-receiver': receiversLetter,
};

/** Mails about a round to the compiler's officer and head, and the receiver's head; null for other kinds. */
export function compilerMail(
  { kind, step }: Pick<NoticeFacts, 'kind' | 'step'>,
  collection: CollectionFacts,
  round: RoundFacts,
  reader: Reader,
  context: MailContext,
): ItemWords | null {
  const here = pageLink(rollupUrl(context, collection.id), 'trang tổng hợp');
  const drafted = step.startsWith('letter:') ? step : round.letter;
  const paper =
    drafted === null ? here : pageLink(letterUrl(context, collection.id, drafted), 'trang dự thảo công văn');
  const full = {
    ...context,
    collection,
    round,
    reader,
    here,
    recording: pageLink(recordingUrl(context, collection.id), 'trang ghi nhận báo cáo'),
    paper,
    report: reportWords(collection),
    ...reportParts(collection),
  };
  return WORDS[kind]?.(full) ?? null;
}

/** The call list on the last working day of an infrequent report. */
function callList(context: CompilerContext): ItemWords {
  const { round, recording } = context;
  return {
    subject: countSubject('Gọi điện', context),
    blocks: [
      sentences(`${standingWords(context)}.`, `${deadlineWords(context)}.`),
      ...(round.missing.length === 0
        ? []
        : [sentences('Đề nghị gọi điện trong ngày tới các đơn vị sau:'), callTable(context)]),
      paragraph`Báo cáo đã đến qua văn bản đến đề nghị ghi nhận tại ${recording}.`,
    ],
  };
}

/** On the morning after the deadline: staff record reports from other channels before the units are urged. */
function overdueList(context: CompilerContext): ItemWords {
  const { round, recording } = context;
  const when =
    round.urgingAt === null || round.urgingAt <= context.at
      ? null
      : `Thư đôn đốc gửi các đơn vị còn lại lúc ${momentInWords(round.urgingAt)}.`;
  return {
    subject: countSubject('Kiểm tra', context),
    blocks: [
      sentences(`${deadlineWords(context)}. ${standingWords(context)}.`),
      ...(round.missing.length === 0 ? [] : [callTable(context)]),
      paragraph`Đề nghị kiểm tra văn bản đến và ghi nhận tại ${recording} các báo cáo đã đến qua kênh khác; đơn vị có lý do thì tạm giữ thư đôn đốc.`,
      ...(when === null ? [] : [sentences(when)]),
    ],
  };
}

/** To the compiler's head: state, actions so far, proposal. */
function escalation(context: CompilerContext): ItemWords {
  const { round, reader, paper } = context;
  const count = twoDigits(round.missing.length);
  const ask = round.missing.length === 0 ? awaited(round) : `${count} đơn vị nêu trên`;
  return {
    subject: countSubject('Báo cáo', context),
    blocks: [
      ...withNames(standingWords(context), round.missing),
      ...returnedUnits(round),
      sentences(`${deadlineWords(context)}.`, contactedWords(round)),
      paragraph`Đề xuất ${pronoun(reader)}: (1) ký công văn đôn đốc (dự thảo tại ${paper}); (2) cho ý kiến đối với ${ask}.`,
    ],
  };
}

function awaited(round: RoundFacts): string {
  return `${twoDigits(round.returned.length)} đơn vị chưa bổ sung, hoàn thiện báo cáo`;
}

function returnedUnits({ returned }: RoundFacts): Block[] {
  return returned.length === 0 ? [] : withNames('Đã gửi, đang bổ sung', returned);
}

function letter(context: CompilerContext): ItemWords {
  const { round, reader, paper } = context;
  return {
    subject: letterSubject('Trình ký', context),
    blocks: [
      sentences(`${deadlineWords(context)}.`, remindedWords(round)),
      ...withNames(standingWords(context), round.missing),
      paragraph`Kính trình ${pronoun(reader)} xem xét, ký công văn đôn đốc. Dự thảo tại ${paper}; số, ngày và chữ ký để trống.`,
    ],
  };
}

/** To the receiver's head: the compiler proposes, the receiver decides. */
function receiversLetter(context: CompilerContext): ItemWords {
  const { collection, round, reader, paper } = context;
  const { compiler, receiver } = collection;
  return {
    subject: letterSubject('Đề xuất', context),
    blocks: [
      sentences(`${compiler.shortName} kính báo cáo: ${insideSentence(deadlineWords(context))}.`, remindedWords(round)),
      ...withNames(standingWords(context), round.missing),
      paragraph`${compiler.shortName} kính đề nghị ${pronoun(reader)} xem xét, cho ban hành công văn đôn đốc của ${receiver.shortName}. Dự thảo tại ${paper}; số, ngày và chữ ký để trống.`,
    ],
  };
}

/** Before the date missing units are not overdue, and extended units have not sent either. */
function countSubject(bracket: string, { round, collection, at, name, period }: CompilerContext): string {
  const count = `[${bracket}] ${twoDigits(round.missing.length)} đơn vị`;
  if (at < collection.lateFrom) {
    return subjectLine(
      name,
      (words) => `${count} cần liên hệ về ${words}${period}`,
      (words) => `${count}: ${words}${period}`,
    );
  }
  return subjectLine(
    name,
    (words) => `${count} quá hạn, chưa gửi ${words}${period}`,
    (words) => `${count} quá hạn gửi ${words}${period}`,
  );
}

function letterSubject(bracket: string, { name, period }: CompilerContext): string {
  return subjectLine(
    name,
    (words) => `[${bracket}] Công văn đôn đốc gửi ${words}${period}`,
    (words) => `[${bracket}] Công văn đôn đốc ${words}${period}`,
  );
}
