import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { checkAttachment, safeName } from '../../client/attachments';
import type { UploadedFile } from '../../client/contract';
import { DungHanError } from '../../domain/errors';
import { TOTAL_BYTES, UPLOAD_LIMITS } from '../upload-limits';
import { fileSize } from '../words';

/** A sent form: its fields by name, the files that are taken, and what is wrong with the others. */
export interface SentForm {
  fields: ReadonlyMap<string, string>;
  files: UploadedFile[];
  fileFaults: string[];
}

/**
 * Reads a form with files, all of it in memory and within the limits; every part is read to its end, or the request would
 * hang. A file over its limit is a fault of the form, so that what was typed is kept.
 * @throws DungHanError USAGE when it is no such form; multipart's own refusals when there are too many parts
 */
export async function readMultipart(request: FastifyRequest): Promise<SentForm> {
  if (!request.isMultipart())
    throw new DungHanError('USAGE', 'Máy chủ không hiểu yêu cầu này. Hãy mở lại trang và làm lại.');
  const fields = new Map<string, string>();
  const files: UploadedFile[] = [];
  const fileFaults: string[] = [];
  let room = TOTAL_BYTES;
  for await (const part of request.parts() as AsyncIterableIterator<Multipart>) {
    if (part.type === 'field') {
      if (part.valueTruncated)
        throw new DungHanError(
          'UPLOAD_TOO_LARGE',
          'Một mục của biểu mẫu dài quá giới hạn. Hãy gửi nội dung dài bằng tệp đính kèm.',
        );
      fields.set(part.fieldname, textOf(part.value));
      continue;
    }
    const { content, cut } = await bytesOf(part, room);
    // Browsers send an empty part for a file field left empty.
    if (part.filename === '' && content.length === 0) continue;
    room -= content.length;
    if (cut) fileFaults.push(tooLarge(safeName(part.filename), room <= 0));
    else {
      const checked = checkAttachment(part.filename, content);
      if (checked.ok) files.push(checked.file);
      else fileFaults.push(checked.message);
    }
  }
  return { fields, files, fileFaults };
}

type FilePart = Extract<Multipart, { type: 'file' }>;

async function bytesOf(part: FilePart, room: number): Promise<{ content: Buffer; cut: boolean }> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of part.file as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= room) chunks.push(chunk);
  }
  return { content: Buffer.concat(chunks), cut: part.file.truncated || bytes > room };
}

function tooLarge(name: string, together: boolean): string {
  const limit = together
    ? `các tệp cộng lại vượt quá ${fileSize(TOTAL_BYTES)}`
    : `lớn hơn ${fileSize(UPLOAD_LIMITS.fileSize)}`;
  return `Tệp “${name}”: ${limit}. Hãy giảm dung lượng hoặc quét lại ở độ phân giải thấp hơn.`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
