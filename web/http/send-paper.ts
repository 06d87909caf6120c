import type { FastifyReply } from 'fastify';
import { PAPER_KINDS, PAPER_TYPES, type PaperKind, paperName } from '../../documents/paper-file';
import { writePaper } from '../../documents/write-paper';
import { SIGNING, type Signing } from '../../domain/papers/issuing-body';
import type { Paper } from '../../domain/papers/paper';
import { attachmentHeader } from './content-disposition';

/** Answers with a paper as a file to save. It is written in a thread of its own, so that other pages answer meanwhile. */
export async function sendPaper(reply: FastifyReply, paper: Paper, kind: PaperKind): Promise<FastifyReply> {
  const { name, content } = await paperDownload(paper, kind);
  return reply.header('content-disposition', attachmentHeader(name)).type(PAPER_TYPES[kind]).send(content);
}

/** The same for a program. */
export async function paperDownload(paper: Paper, kind: PaperKind): Promise<{ name: string; content: Buffer }> {
  return { name: paperName(paper.title, kind), content: await writePaper(paper, kind) };
}

/** The kind that an address names; a Word document where it names none. */
export function paperKindOf(given: unknown): PaperKind {
  return PAPER_KINDS.find((kind) => kind === given) ?? 'docx';
}

/** Who is to sign, as an address names it; the head where it names nobody. */
export function signingOf(given: unknown): Signing {
  return SIGNING.find((one) => one === given) ?? 'head';
}
