import { untilInWords } from '../../domain/deadlines/deadline-words';
import { dateInWords } from '../../domain/time/vietnamese';
import type { CollectionFacts, RequestedFacts } from '../facts';
import { paragraph, sentences } from '../mail-body';
import { subjectLine, withoutReport } from '../subject';
import { capital, reportParts } from '../words';
import { type ItemWords, type UnitContext, withoutEnd } from './unit-context';

/** The words of a mail about an ad-hoc request, with what is asked for. */
export function withSubject(words: ItemWords, { requested = null }: CollectionFacts): ItemWords {
  if (requested === null) return words;
  const said = `Nội dung yêu cầu đột xuất (${sourceOf(requested)}): ${withoutEnd(requested.subject)}.`;
  return { ...words, blocks: [...words.blocks, sentences(said)] };
}

/** An ad-hoc request was withdrawn: nothing has to be sent any more. */
export function withdrawalMail({ collection, report, unit }: UnitContext): ItemWords {
  const { name, period } = reportParts(collection);
  const { requested = null } = collection;
  return {
    subject: subjectLine(
      name,
      (words) => `[Rút yêu cầu] ${capital(words)}${period}: không phải gửi nữa`,
      (words) => `[Rút yêu cầu] ${capital(withoutReport(words))}${period}`,
    ),
    blocks: [
      sentences(
        `${collection.compiler.shortName} rút yêu cầu ${unit} gửi ${report}; ${unit} không phải gửi báo cáo này nữa.`,
        requested?.withdrawn == null ? null : `Lý do: ${withoutEnd(requested.withdrawn)}.`,
      ),
    ],
  };
}

/** A report was recorded by mistake: the unit still owes it. */
export function withdrawnRecordMail({ collection, obligation, report, unit, here }: UnitContext): ItemWords {
  const { name, period } = reportParts(collection);
  return {
    subject: subjectLine(
      name,
      (words) => `[Thông báo] Chưa nhận được ${words}${period} của ${unit}`,
      (words) => `[Thông báo] Chưa nhận được ${words}${period}`,
    ),
    blocks: [
      sentences(
        `${collection.compiler.shortName} đã ghi nhầm là nhận được ${report} của ${unit}, nay thu hồi việc ghi nhận đó.`,
        `Hạn gửi giữ nguyên: ${untilInWords(obligation.lateFrom)}.`,
      ),
      paragraph`Đề nghị ${unit} gửi báo cáo tại ${here}.`,
    ],
  };
}

function sourceOf({ by, document }: RequestedFacts): string {
  return document === null ? by : `văn bản số ${document.number} ${dateInWords(document.date)}`;
}
