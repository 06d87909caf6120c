import { figureIds } from '../../domain/rollup/figure-ids';
import { formatFigure } from '../../domain/rollup/number-text';
import { compiledWords } from '../../domain/states/count-words';
import { momentInWords, twoDigits } from '../../domain/time/vietnamese';
import { pronoun } from '../address';
import type { NamedUnit, RoundFacts, SupplementFacts } from '../facts';
import { type Block, paragraph, sentences } from '../mail-body';
import { subjectLine, withoutReport } from '../subject';
import type { CompilerContext } from './compiler-mails';
import { withNames } from './round-words';
import { type ItemWords, withoutEnd } from './unit-context';

/** A draft of the compiled report, to the compiler's officer. */
export function draft(context: CompilerContext): ItemWords {
  const { round, name, period, here } = context;
  return {
    subject: subjectLine(name, (words) => `[Dự thảo] Báo cáo tổng hợp ${withoutReport(words)}${period}`),
    blocks: [
      sentences(`Dự thảo báo cáo tổng hợp${versionWords(round)} đã lập, ${contentWords(context)}.`),
      ...leftOutUnits(round),
      paragraph`Đề nghị kiểm tra số liệu tại ${here} để lãnh đạo xác nhận. Báo cáo đến sau được lập thành bản bổ sung, bản đã xác nhận không thay đổi.`,
    ],
  };
}

/** A further draft: a supplement with its differences, where an earlier version is confirmed. */
export function supplement(context: CompilerContext): ItemWords {
  const { round, name, period, here } = context;
  const { supplement: changes = null } = round;
  const what =
    changes === null
      ? `dự thảo mới${versionWords(round)} đã lập`
      : `dự thảo bổ sung lần ${twoDigits(changes.number)}${versionWords(round)} đã lập`;
  return {
    subject: subjectLine(name, (words) => `[Dự thảo] Bổ sung báo cáo tổng hợp ${withoutReport(words)}${period}`),
    blocks: [
      sentences(`Có thay đổi sau bản tổng hợp trước; ${what}, ${contentWords(context)}.`),
      ...differences(context),
      ...leftOutUnits(round),
      changes === null
        ? paragraph`Đề nghị kiểm tra tại ${here} để lãnh đạo xác nhận.`
        : paragraph`Đề nghị kiểm tra tại ${here} để lãnh đạo xác nhận; bản ${twoDigits(changes.base)} đã xác nhận giữ nguyên cho đến lúc đó.`,
    ],
  };
}

/** A checked draft, to the compiler's head for confirmation. */
export function toConfirm(context: CompilerContext): ItemWords {
  const { round, reader, name, period, here } = context;
  const { act = null } = round;
  const checked = act?.kind === 'check' ? `${act.by} đã kiểm tra lúc ${momentInWords(act.at)}.` : null;
  const what =
    round.supplement == null
      ? 'Báo cáo tổng hợp'
      : `Bổ sung lần ${twoDigits(round.supplement.number)} báo cáo tổng hợp`;
  return {
    subject: subjectLine(name, (words) => `[Trình xác nhận] Báo cáo tổng hợp ${withoutReport(words)}${period}`),
    blocks: [
      sentences(`${what}${versionWords(round)}, ${contentWords(context)}.`, checked),
      ...differences(context),
      ...leftOutUnits(round),
      paragraph`Kính trình ${pronoun(reader)} xem xét, xác nhận tại ${here}. Xác nhận xong báo cáo được gửi lên cấp trên (nếu văn bản có quy định).`,
    ],
  };
}

/** A draft that the head gave back, to the officer. */
export function toCheckAgain(context: CompilerContext): ItemWords {
  const { round, name, period, here } = context;
  const { act = null } = round;
  const asked =
    act?.kind === 'give-back'
      ? `${act.by} đề nghị kiểm tra lại báo cáo tổng hợp${versionWords(round)}: ${withoutEnd(act.words ?? '')}.`
      : `Đề nghị kiểm tra lại báo cáo tổng hợp${versionWords(round)}.`;
  return {
    subject: subjectLine(name, (words) => `[Kiểm tra lại] Báo cáo tổng hợp ${withoutReport(words)}${period}`),
    blocks: [sentences(asked), paragraph`Kiểm tra xong, đề nghị ghi “Đã kiểm tra” tại ${here} để trình xác nhận.`],
  };
}

/** What a supplement changes, by name: units, then each figure old and new. */
function differences({ round, collection }: CompilerContext): Block[] {
  const changes = round.supplement ?? null;
  if (changes === null) return [];
  const { added, removed, changed, late, written } = changes;
  const blocks = [
    ...namesIfAny('Thêm báo cáo của', added),
    ...namesIfAny('Không còn báo cáo của', removed),
    ...namesIfAny('Đã gửi lại báo cáo', changed),
    ...namesIfAny(
      'Nay tính là gửi chậm',
      late.filter((unit) => unit.late),
    ),
    ...namesIfAny(
      'Nay tính là đúng hạn',
      late.filter((unit) => !unit.late),
    ),
    ...namesIfAny('Thay đổi phần lời, danh sách', written),
    ...figureTable(changes, collection.form),
  ];
  const same = [sentences(`Nội dung không khác bản ${twoDigits(changes.base)} đã xác nhận.`)];
  return blocks.length === 0 ? same : [sentences(`So với bản ${twoDigits(changes.base)} đã xác nhận:`), ...blocks];
}

function figureTable({ figures }: SupplementFacts, form: CompilerContext['collection']['form']): Block[] {
  if (figures.length === 0) return [];
  const labels = new Map((form === null ? [] : figureIds(form)).map(({ id, label }) => [id, label]));
  const figure = (value: number | null) => (value === null ? 'không có' : formatFigure(value));
  const rows = figures.map(({ field, before, after }) => [labels.get(field) ?? field, figure(before), figure(after)]);
  return [{ type: 'table', head: ['Chỉ tiêu', 'Bản đã xác nhận', 'Bản bổ sung'], rows, of: 'chỉ tiêu' }];
}

/** The content of the newest version, without reports received since. */
function contentWords({ round: { version }, report }: CompilerContext): string {
  return `${compiledWords(version?.rollup.units.received.length ?? 0)} (${report})`;
}

/** The units the newest version does not contain, by reason. */
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

function versionWords({ version }: RoundFacts): string {
  return version === null ? '' : ` (lần ${twoDigits(version.number)})`;
}
