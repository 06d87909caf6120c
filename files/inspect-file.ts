import { type Message, message } from '../domain/messages/message';
import { contentFault } from './archive/content-fault';
import { holdsArchive } from './archive/holds-archive';
import { officeKind } from './archive/office-kind';
import { officeText } from './archive/office-text';
import { type ArchivePart, readArchive } from './archive/read-archive';
import { endingOf, hasEnding, safeName } from './file-name';
import { foreignKind } from './foreign-kind';
import { type Inspection, refusal } from './inspection';
import { isOversized, pictureSize } from './picture';

/** What is taken, by what the file holds. */
const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
};
type Kind = keyof typeof MEDIA_TYPES;

/** Lines of a PDF's first page that are kept. */
const FIRST_LINES = 80;
/** Some scanners write an empty line or a byte order mark before the head of a PDF. */
const PDF_HEAD = /^(?:\xef\xbb\xbf)?\s{0,100}%PDF-/;

/**
 * Decides by content, not by what the sender says; the ending must agree with it. Refused: office files with macros, with parts
 * that are not what their list says, or that fetch something by themselves; PDFs with scripts, programs or files inside; pictures
 * too large to open; files that are two kinds at once.
 * @param givenName as the sender calls it
 * @example await inspectFile('bao-cao.pdf', content) // { ok: true, name: 'bao-cao.pdf', mediaType: 'application/pdf', … }
 */
export async function inspectFile(givenName: string, content: Buffer): Promise<Inspection> {
  const name = safeName(givenName);
  if (content.length === 0) return refusal(name, message('uploads.empty'));
  const parts = content.toString('latin1', 0, 4) === 'PK\x03\x04' ? await readArchive(content) : null;
  const kind = await kindOf(content, parts);
  if (kind === 'macros') return refusal(name, message('uploads.macros'));
  if (kind === null) return refusal(name, foreignKind(name, content));
  if (endingOf(name) !== kind) return refusal(name, wrongEnding(name, kind));
  const inside = await inspectContent(kind, content, parts);
  if ('fault' in inside) return refusal(name, inside.fault);
  return { ok: true, name, mediaType: MEDIA_TYPES[kind], firstText: inside.firstText };
}

async function kindOf(content: Buffer, parts: readonly ArchivePart[] | null): Promise<Kind | 'macros' | null> {
  const head = content.toString('latin1', 0, 1_024);
  if (PDF_HEAD.test(head)) return 'pdf';
  if (head.startsWith('\xff\xd8\xff')) return 'jpg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  const kind = parts === null ? 'other' : await officeKind(parts);
  return kind === 'other' ? null : kind;
}

function wrongEnding(name: string, right: Kind): Message {
  const kind = right.toUpperCase();
  if (!hasEnding(name)) return message('uploads.no-ending', { kind, right });
  return message('uploads.ending', { ending: endingOf(name), kind, right });
}

type Inside = { fault: Message } | { firstText: string | null };

async function inspectContent(kind: Kind, content: Buffer, parts: readonly ArchivePart[] | null): Promise<Inside> {
  if (parts !== null) {
    const fault = await contentFault(parts, content.length);
    return fault === null ? { firstText: await officeText(parts) } : { fault: message(`uploads.${fault}`) };
  }
  if (await holdsArchive(content)) return { fault: message('uploads.nested') };
  if (kind !== 'pdf') return inspectPicture(content);
  // Loaded when the first PDF comes: commands that send no PDF need not wait for its two parsers.
  const { inspectPdf } = require('./pdf/inspect-pdf') as typeof import('./pdf/inspect-pdf');
  const found = await inspectPdf(content);
  if (found.fault !== null) return { fault: message(`uploads.${found.fault}`) };
  return { firstText: found.firstPage?.slice(0, FIRST_LINES).join('\n') ?? null };
}

function inspectPicture(content: Buffer): Inside {
  const size = pictureSize(content);
  if (size === null) return { fault: message('uploads.damaged') };
  return isOversized(size) ? { fault: message('uploads.picture', size) } : { firstText: null };
}
