import { againBy, toUntil, untilInWords, untilShort } from '../../domain/deadlines/deadline-words';
import { basisNamed } from '../../domain/decisions/decision';
import { insideSentence } from '../../domain/messages/inside-sentence';
import { inVietnamese } from '../../domain/messages/message';
import { isSentLate } from '../../domain/states/standing';
import { dateFigures, momentInWords, twoDigits } from '../../domain/time/vietnamese';
import type { DecisionFacts, ObligationFacts } from '../facts';
import { type Block, pageLink, paragraph, sentences } from '../mail-body';
import { subjectLine, withoutReport } from '../subject';
import { capital, reportParts, rollupUrl } from '../words';
import { type ItemWords, type UnitContext, withoutEnd } from './unit-context';

/** The report was returned; whether it was on time does not change. */
export function returnMail(context: UnitContext, decision: DecisionFacts): ItemWords {
  const { name, period } = reportParts(context.collection);
  const { obligation, report, unit, here } = context;
  return {
    subject: subjectLine(
      name,
      (words) => `[Đề nghị bổ sung] ${capital(words)}${period} của ${unit}`,
      (words) => `[Đề nghị bổ sung] ${capital(words)}${period}`,
    ),
    blocks: [
      sentences(`Cảm ơn ${unit} đã gửi ${report}.`),
      sentences(
        `Qua tổng hợp, đề nghị ${unit} bổ sung, hoàn thiện các nội dung sau: ${withoutEnd(decision.words ?? obligation.reason ?? '')}.`,
      ),
      paragraph`Đề nghị gửi lại tại ${here} ${againBy(decision.lateFrom!)}. ${firstKept(obligation)}`,
      ...compiledNote(context),
    ],
  };
}

/** A returned compiled report is mended in the round it was compiled in. */
function compiledNote({ obligation: { compiledFrom = null }, ...context }: UnitContext): Block[] {
  if (compiledFrom === null) return [];
  const page = pageLink(rollupUrl(context, compiledFrom.collection), 'trang tổng hợp');
  return [
    paragraph`Báo cáo này được lập từ bản tổng hợp ${twoDigits(compiledFrom.version)}: tại ${page} có thể đề nghị đơn vị bổ sung rồi xác nhận bản bổ sung, hoặc gửi giải trình khi số liệu giữ nguyên.`,
  ];
}

function firstKept({ first = null, lateFrom }: ObligationFacts): string {
  if (first === null) return 'Thời điểm gửi lần đầu được giữ nguyên.';
  const { countedAt } = first;
  const mark = isSentLate({ state: 'returned', own: false, lateFrom, countedAt }) ? 'sau hạn' : 'đúng hạn';
  return `Thời điểm gửi lần đầu (${momentInWords(first.receivedAt)}, ${mark}) được giữ nguyên.`;
}

/** An extension, with the old date, the decider and the basis. */
export function extensionMail(
  context: UnitContext,
  { lateFrom, words, fromLateFrom, basis }: DecisionFacts,
): ItemWords {
  const { name, period } = reportParts(context.collection);
  const { report, unit, here } = context;
  const until = lateFrom!;
  const decider = basis?.decider ?? context.collection.receiver.shortName;
  // Without the unit's own reason it may not have asked: the receiver may extend for all units, after a flood for
  // example.
  const granted =
    words === null || words === ''
      ? `${capital(decider)} gia hạn gửi ${report} của ${unit}`
      : `Theo đề nghị của ${unit} (${withoutEnd(words)}), ${decider} thống nhất gia hạn gửi ${report}`;
  const ground = basis === null ? '' : `; căn cứ: ${insideSentence(inVietnamese(basisNamed(basis)))}`;
  return {
    subject: subjectLine(
      name,
      (report) => `[Gia hạn] ${capital(report)}${period}: hạn mới ${untilShort(until)}`,
      (report) => `[Gia hạn] ${capital(withoutReport(report))}${period}: ${untilInWords(until, dateFigures)}`,
    ),
    blocks: [
      sentences(`${granted} ${toUntil(until)} (hạn cũ: ${untilInWords(fromLateFrom)}${ground}).`),
      paragraph`Biểu mẫu và nơi gửi: ${here}.`,
    ],
  };
}

/** A refused extension: the decider, the reason, and a request to send what is ready in time. */
export function refusalMail(context: UnitContext, { words, decider }: DecisionFacts): ItemWords {
  const { name, period } = reportParts(context.collection);
  const { report, unit, here, obligation } = context;
  const answered = decider ?? context.collection.receiver.shortName;
  return {
    subject: subjectLine(
      name,
      (words) => `[Về đề nghị gia hạn] ${capital(words)}${period}`,
      (words) => `[Về đề nghị gia hạn] ${capital(withoutReport(words))}${period}`,
    ),
    blocks: [
      sentences(
        `${capital(answered)} đã nhận đề nghị của ${unit} gia hạn gửi ${report}.`,
        `Do ${withoutEnd(words ?? '')}, chưa thể gia hạn; hạn gửi vẫn là ${untilInWords(obligation.lateFrom)}.`,
      ),
      paragraph`Đề nghị ${unit} gửi trước phần đã có tại ${here}, phần còn lại gửi bổ sung. Mong ${unit} chia sẻ, phối hợp.`,
    ],
  };
}
