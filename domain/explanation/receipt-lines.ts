import { basisInWords } from '../decisions/decision';
import { daysLate, isLate, lastDayOf, receiptKnownAt } from '../states/lateness';
import { isOwing } from '../states/standing';
import { dateInWords, momentInWords, receiptMoment, twoDigits } from '../time/vietnamese';
import type { ExplainInput, ExplainLine } from './explanation';

const RULE = 'Quy tắc chung của Đúng Hạn';

/** What has been received by `at`, and what that means: on time, late, or not owed. */
export function receiptLines(input: ExplainInput): ExplainLine[] {
  const { standing, at } = input;
  if (standing.own) {
    const because = `Số liệu của chính ${input.compilerName}: được tính vào báo cáo tổng hợp, không nhắc và không tính là chậm.`;
    return [result('Không tính thời hạn', because)];
  }
  const { release = null } = input;
  const ground = release === null ? RULE : basisInWords(release.basis);
  if (standing.state === 'exempt') {
    const because = release === null ? '' : ` ${release.basis.decider} quyết định.`;
    return [{ ...result('Miễn báo cáo', `Đơn vị được miễn báo cáo kỳ này.${because}`), source: ground }];
  }
  if (standing.state === 'ended') {
    const to = release?.successor ?? null;
    const because =
      to === null
        ? 'Đơn vị đã kết thúc hoạt động hoặc đã chuyển giao.'
        : `Trách nhiệm báo cáo đã chuyển giao cho ${to}.`;
    return [{ ...result('Không còn phải gửi', because), source: ground }];
  }
  const received = receiptKnownAt(standing, at);
  if (received === null) return isOwing(standing) ? [owingLine(input)] : [];
  return [receiptLine(input, received), outcomeLine(input)];
}

function owingLine({ standing, at }: ExplainInput): ExplainLine {
  const asOf = `Đến ${momentInWords(at)}`;
  if (!isLate(standing, at)) return result('Chưa gửi, còn trong hạn', `${asOf} chưa nhận được báo cáo.`);
  const since = `${asOf} chưa nhận được báo cáo; số ngày tính theo lịch từ ${dateInWords(lastDayOf(standing.lateFrom))}.`;
  return result(`Quá hạn ${twoDigits(daysLate(standing, at))} ngày`, since);
}

function receiptLine({ compilerName, requirement }: ExplainInput, received: number): ExplainLine {
  const sent = requirement.counts === 'sent' ? ' Báo cáo đến qua kênh khác tính theo ngày gửi.' : '';
  return {
    what: 'Tiếp nhận lần đầu',
    value: receiptMoment(received),
    because: `Thời điểm ${compilerName} nhận lần gửi đầu quyết định đúng hạn hay chậm; lần gửi sau không làm thay đổi.${sent}`,
    source: 'Phiếu tiếp nhận báo cáo',
  };
}

function outcomeLine({ standing, at }: ExplainInput): ExplainLine {
  const limit = momentInWords(standing.lateFrom);
  if (!isLate(standing, at)) return result('Đúng hạn', `Nhận trước ${limit}.`);
  const because = `Nhận từ ${limit} trở đi; số ngày tính theo lịch từ ${dateInWords(lastDayOf(standing.lateFrom))}.`;
  return result(`Chậm ${twoDigits(daysLate(standing, at))} ngày`, because);
}

function result(value: string, because: string): ExplainLine {
  return { what: 'Kết quả', value, because, source: RULE };
}
