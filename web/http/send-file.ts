import type { FastifyReply } from 'fastify';
import { attachmentHeader } from './content-disposition';

/** Answers with the file of a report as a download: never sniffed, and sandboxed should a browser show it after all. */
export function sendFile(reply: FastifyReply, file: { name: string; content: Buffer }): FastifyReply {
  return reply
    .header('content-disposition', attachmentHeader(file.name))
    .header('content-security-policy', "default-src 'none'; sandbox")
    .type('application/octet-stream')
    .send(file.content);
}
