import type { FastifyReply, FastifyRequest } from 'fastify';
import { type PaperKind, paperName } from '../../documents/paper-file';
import { writePaper } from '../../documents/write-paper';
import type { Paper } from '../../domain/papers/paper';
import type { Download, Queued } from '../api/shapes';
import { paperDownload, sendPaper } from '../http/send-paper';
import { queueExport } from './export-queue';

/** A paper that may be of many units. */
export interface LongPaper {
  title: string;
  kind: PaperKind;
  /** Units whose reports or delays it holds. */
  units: number;
  make(): Promise<Paper>;
}

/** Up to so many units a paper is written while its person waits: a second of computing. */
export const SHORT_UNITS = 500;

/** Answers with a paper as a file; one of many units is made outside the request, and the answer leads to its page. */
export async function sendOrQueuePaper(
  request: FastifyRequest,
  reply: FastifyReply,
  paper: LongPaper,
): Promise<FastifyReply> {
  if (paper.units <= SHORT_UNITS) return sendPaper(reply, await paper.make(), paper.kind);
  return reply.redirect(`/xuat/${await queuePaper(request, paper)}`, 303);
}

/** The same for a program, which is told where the file will be. */
export async function paperOrQueued(request: FastifyRequest, paper: LongPaper): Promise<Download | Queued> {
  if (paper.units <= SHORT_UNITS) return paperDownload(await paper.make(), paper.kind);
  return { queued: await queuePaper(request, paper) };
}

function queuePaper(request: FastifyRequest, { title, kind, units, make }: LongPaper): Promise<string> {
  return queueExport(request, {
    name: paperName(title, kind).replace(/\.\w+$/, ''),
    ...{ format: kind, lines: units },
    async make({ signal, writing, report }) {
      const paper = await make();
      await writing();
      return writePaper(paper, kind, report, signal);
    },
  });
}
