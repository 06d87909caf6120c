import type { Receipt } from '../client/contract';
import { delayInWords } from '../domain/deadlines/deadline-words';
import { delayIn } from '../domain/states/lateness';
import { parseInstant } from '../domain/time/time';
import { receiptMoment, twoDigits } from '../domain/time/vietnamese';

/** The JSON of `submit`, `record` and `nil`; warnings go to standard error. */
export function receiptOutput({ warnings: _warnings, ...receipt }: Receipt): Omit<Receipt, 'warnings'> {
  return receipt;
}

/** The receipt (phiếu tiếp nhận) for people; it certifies time and files, not the content. */
export function receiptText(receipt: Receipt): string {
  const waits = receipt.latenessChange === 'waiting' ? ', chờ người thứ hai xác nhận đúng hạn' : '';
  const result = (receipt.late ? `chậm ${delayInWords(delayIn(receipt))}` : 'đúng hạn') + waits;
  return [
    `Đã tiếp nhận lúc ${receiptMoment(parseInstant(receipt.receivedAt)!)} (lần gửi ${twoDigits(receipt.version)}). Kết quả: ${result}.`,
    `  ${receipt.obligation}`,
    `  Mã tiếp nhận: ${receipt.receipt}`,
    `  SHA-256: ${receipt.sha256}`,
    ...receipt.files.map(({ name, bytes, sha256 }) => `  Tệp: ${name}, ${bytes} byte, SHA-256 ${sha256}`),
  ].join('\n');
}
