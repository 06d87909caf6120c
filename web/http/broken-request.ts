import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { inVietnamese, type Message, message } from '../../domain/messages/message';
import { BARE_HEADERS } from './security-headers';

const STATUS: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };
const RESPONSES: Readonly<Record<number, Message>> = {
  408: message('requests.too-slow'),
  431: message('requests.head-too-long'),
};

/** Answers a malformed or incomplete request. It reaches no page and no hook, so the security headers are set here. */
export function answerBrokenRequest(fault: Error & { code?: string }, socket: Socket): void {
  if (fault.code === 'ECONNRESET' || socket.destroyed) return;
  const status = STATUS[fault.code ?? ''] ?? 400;
  const body = inVietnamese(RESPONSES[status] ?? message('requests.broken'));
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
