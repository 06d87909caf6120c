import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { BARE_HEADERS } from './security-headers';

const STATUS: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };
const WORDS: Readonly<Record<number, string>> = {
  408: 'Yêu cầu gửi đến quá chậm nên đã dừng. Hãy thử lại, hoặc giảm dung lượng tệp.',
  431: 'Phần đầu của yêu cầu quá dài. Hãy mở lại trang và làm lại.',
};

/** The answer to what is no request, or does not come to its end; no page and no hook is reached, so the headers are given here. */
export function answerBrokenRequest(fault: Error & { code?: string }, socket: Socket): void {
  if (fault.code === 'ECONNRESET' || socket.destroyed) return;
  const status = STATUS[fault.code ?? ''] ?? 400;
  const body = WORDS[status] ?? 'Máy chủ không hiểu yêu cầu này.';
  const headers = {
    ...BARE_HEADERS,
    'content-type': 'text/plain; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  if (socket.writable) {
    socket.write([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
  }
  socket.destroy(fault);
}
