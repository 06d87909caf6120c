import type { NoticeKind } from '../../domain/notices/notice';
import { compiledWords } from '../../domain/states/count-words';
import { momentInWords, twoDigits } from '../../domain/time/vietnamese';
import { pronoun } from '../address';
import type { CollectionFacts, NamedUnit, NoticeFacts, Reader, RoundFacts } from '../facts';
import { type Block, type Inline, page, paragraph, sentences } from '../mail-body';
import { subject, withoutReport } from '../subject';
import { letterUrl, type MailScene, recordingUrl, reportParts, reportWords, rollupUrl } from '../words';
import {
  callTable,
  contactedWords,
  deadlineWords,
  type RoundScene,
  remindedWords,
  standingWords,
  withNames,
} from './round-words';
import type { ItemWords } from './unit-mails';

interface CompilerScene extends RoundScene {
  reader: Reader;
  name: string;
  period: string;
  here: Inline;
  /** Where what came by another channel is recorded. */
  recording: Inline;
  /** The drafted letter itself, where there is one. */
  paper: Inline;
}

const WORDS: Readonly<Partial<Record<NoticeKind, (scene: CompilerScene) => ItemWords>>> = {
  'call-list': callList,
  'overdue-list': overdueList,
  draft,
  supplement,
  'escalate-compiler': escalation,
  letter,
  'letter-receiver': receiversLetter,
};

/** What the compiler's officer and head, and the receiver's head for its letter, are told of a round; null for other kinds. */
export function compilerMail(
  { kind, step }: Pick<NoticeFacts, 'kind' | 'step'>,
  collection: CollectionFacts,
  round: RoundFacts,
  reader: Reader,
  scene: MailScene,
): ItemWords | null {
  const here = page(rollupUrl(scene, collection.id), 'trang tổng hợp');
  const drafted = step.startsWith('letter:') ? step : round.letter;
  const paper = drafted === null ? here : page(letterUrl(scene, collection.id, drafted), 'trang dự thảo công văn');
  const full = {
    ...scene,
    collection,
    round,
    reader,
    here,
    recording: page(recordingUrl(scene, collection.id), 'trang ghi nhận báo cáo'),
    paper,
    report: reportWords(collection),
    ...reportParts(collection),
  };
  return WORDS[kind]?.(full) ?? null;
}

/** The last working day of a rare report: who is to be telephoned to. */
function callList(scene: CompilerScene): ItemWords {
  const { round, recording } = scene;
  return {
    subject: countSubject('Gọi điện', scene),
    blocks: [
      sentences(`${standingWords(scene)}.`, `${deadlineWords(scene)}.`),
      ...(round.missing.length === 0
        ? []
        : [sentences('Đề nghị gọi điện trong ngày tới các đơn vị sau:'), callTable(scene)]),
      paragraph`Báo cáo đã đến qua văn bản đến đề nghị ghi nhận tại ${recording}.`,
    ],
  };
}

/** The morning after: staff tick what came by other channels before the units are urged. */
function overdueList(scene: CompilerScene): ItemWords {
  const { round, recording } = scene;
  const when =
    round.urgingAt === null || round.urgingAt <= scene.at
      ? null
      : `Thư đôn đốc gửi các đơn vị còn lại lúc ${momentInWords(round.urgingAt)}.`;
  return {
    subject: countSubject('Kiểm tra', scene),
    blocks: [
      sentences(`${deadlineWords(scene)}. ${standingWords(scene)}.`),
      ...(round.missing.length === 0 ? [] : [callTable(scene)]),
      paragraph`Đề nghị kiểm tra văn bản đến và ghi nhận tại ${recording} các báo cáo đã đến qua kênh khác; đơn vị có lý do thì tạm giữ thư đôn đốc.`,
      ...(when === null ? [] : [sentences(when)]),
    ],
  };
}

function draft(scene: CompilerScene): ItemWords {
  const { round, name, period, here } = scene;
  return {
    subject: subject(name, (words) => `[Dự thảo] Báo cáo tổng hợp ${withoutReport(words)}${period}`),
    blocks: [
      sentences(`Dự thảo báo cáo tổng hợp${versionWords(round)} đã lập, ${contentWords(scene)}.`),
      ...leftOutUnits(round),
      paragraph`Đề nghị kiểm tra số liệu và xác nhận tại ${here}. Báo cáo đến sau được lập thành bản bổ sung, bản đã xác nhận không thay đổi.`,
    ],
  };
}

function supplement(scene: CompilerScene): ItemWords {
  const { round, name, period, here } = scene;
  return {
    subject: subject(name, (words) => `[Dự thảo] Bổ sung báo cáo tổng hợp ${withoutReport(words)}${period}`),
    blocks: [
      sentences(
        `Có thay đổi sau bản tổng hợp trước; dự thảo bổ sung${versionWords(round)} đã lập, ${contentWords(scene)}.`,
      ),
      ...leftOutUnits(round),
      paragraph`Đề nghị kiểm tra và xác nhận tại ${here}; bản đã xác nhận trước đó (nếu có) giữ nguyên.`,
    ],
  };
}

/** What the newest version really contains, whatever has come since. */
function contentWords({ round: { version }, report }: CompilerScene): string {
  return `${compiledWords(version?.rollup.units.received.length ?? 0)} (${report})`;
}

/** The units the newest version does not contain, by why. */
function leftOutUnits({ version }: RoundFacts): Block[] {
  if (version === null) return [];
  const { unsent, returned, excused } = version.leftOut;
  return [
    ...namesIfAny('Chưa có trong bản này vì chưa gửi', unsent),
    ...namesIfAny('Chưa có trong bản này vì đang bổ sung', returned),
    ...namesIfAny('Không tổng hợp vì được miễn báo cáo hoặc đã kết thúc, chuyển giao', excused),
  ];
}

function namesIfAny(words: string, units: readonly NamedUnit[]): Block[] {
  return units.length === 0 ? [] : withNames(words, units);
}

/** To the compiler's head: what stands, what was done, what is proposed. */
function escalation(scene: CompilerScene): ItemWords {
  const { round, reader, paper } = scene;
  const count = twoDigits(round.missing.length);
  const ask = round.missing.length === 0 ? awaited(round) : `${count} đơn vị nêu trên`;
  return {
    subject: countSubject('Báo cáo', scene),
    blocks: [
      ...withNames(standingWords(scene), round.missing),
      ...returnedUnits(round),
      sentences(`${deadlineWords(scene)}.`, contactedWords(round)),
      paragraph`Đề xuất ${pronoun(reader)}: (1) ký công văn đôn đốc (dự thảo tại ${paper}); (2) cho ý kiến đối với ${ask}.`,
    ],
  };
}

function awaited(round: RoundFacts): string {
  return `${twoDigits(round.returned.length)} đơn vị chưa bổ sung, hoàn thiện báo cáo`;
}

function returnedUnits(round: RoundFacts): Block[] {
  return namesIfAny('Đã gửi, đang bổ sung', round.returned);
}

function letter(scene: CompilerScene): ItemWords {
  const { round, reader, paper } = scene;
  return {
    subject: letterSubject('Trình ký', scene),
    blocks: [
      sentences(`${deadlineWords(scene)}.`, remindedWords(round)),
      ...withNames(standingWords(scene), round.missing),
      paragraph`Kính trình ${pronoun(reader)} xem xét, ký công văn đôn đốc. Dự thảo tại ${paper}; số, ngày và chữ ký để trống.`,
    ],
  };
}

/** To the receiver's head: the compiler proposes, the receiver decides. */
function receiversLetter(scene: CompilerScene): ItemWords {
  const { collection, round, reader, paper } = scene;
  const { compiler, receiver } = collection;
  return {
    subject: letterSubject('Đề xuất', scene),
    blocks: [
      sentences(
        `${compiler.shortName} kính báo cáo: ${deadlineWords(scene).toLocaleLowerCase('vi').slice(0, 1)}${deadlineWords(scene).slice(1)}.`,
        remindedWords(round),
      ),
      ...withNames(standingWords(scene), round.missing),
      paragraph`${compiler.shortName} kính đề nghị ${pronoun(reader)} xem xét, cho ban hành công văn đôn đốc của ${receiver.shortName}. Dự thảo tại ${paper}; số, ngày và chữ ký để trống.`,
    ],
  };
}

/** Before the date those named are not overdue, and units with a later date have not sent either. */
function countSubject(bracket: string, { round, collection, at, name, period }: CompilerScene): string {
  const count = `[${bracket}] ${twoDigits(round.missing.length)} đơn vị`;
  if (at < collection.lateFrom) {
    return subject(
      name,
      (words) => `${count} cần liên hệ về ${words}${period}`,
      (words) => `${count}: ${words}${period}`,
    );
  }
  return subject(
    name,
    (words) => `${count} quá hạn, chưa gửi ${words}${period}`,
    (words) => `${count} quá hạn gửi ${words}${period}`,
  );
}

function letterSubject(bracket: string, { name, period }: CompilerScene): string {
  return subject(
    name,
    (words) => `[${bracket}] Công văn đôn đốc gửi ${words}${period}`,
    (words) => `[${bracket}] Công văn đôn đốc ${words}${period}`,
  );
}

function versionWords({ version }: RoundFacts): string {
  return version === null ? '' : ` (lần ${twoDigits(version.number)})`;
}
