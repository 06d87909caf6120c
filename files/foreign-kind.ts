import { type Message, message, type PlainCode } from '../domain/messages/message';
import { endingOf } from './file-name';
import { TAKEN_TYPES } from './inspection';

interface ForeignKind {
  /** Whether its first bytes, in Latin-1, are those of such a file. */
  head: (begin: string) => boolean;
  /** A name that is in it as bytes, where the first bytes alone do not show the kind. */
  holds?: Buffer;
  /** Endings of its name, where neither shows the kind. */
  endings?: readonly string[];
  code: PlainCode;
}

/** Compound files (OLE): their streams have names in UTF-16. */
const COMPOUND = begins('\xd0\xcf\x11\xe0');
const ZIP = begins('PK\x03\x04');
/** Pictures of phones. Source: ISO/IEC 23008-12, brands. */
const HEIF = /^.{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1|avi[fs])/s;
const ARCHIVES = ['PK\x03\x04', 'PK\x05\x06', 'Rar!', '7z\xbc\xaf', '\x1f\x8b', 'BZh', '\xfd7zXZ', 'MSCF'];
const streamName = (name: string) => Buffer.from(name, 'utf16le');
const openDocument = (kind: string) => Buffer.from(`application/vnd.oasis.opendocument.${kind}`, 'latin1');
const openXml = (kind: string) => Buffer.from(kind, 'latin1');

/** Files that offices really send and that are not taken; the first that fits counts. */
const KINDS: readonly ForeignKind[] = [
  { head: (begin) => HEIF.test(begin), code: 'uploads.is-heic' },
  { head: COMPOUND, holds: streamName('EncryptedPackage'), code: 'uploads.has-password' },
  { head: COMPOUND, holds: streamName('WordDocument'), code: 'uploads.is-old-word' },
  { head: COMPOUND, holds: streamName('Workbook'), code: 'uploads.is-old-excel' },
  { head: COMPOUND, holds: streamName('Book'), code: 'uploads.is-old-excel' },
  { head: COMPOUND, holds: streamName('PowerPoint Document'), code: 'uploads.is-slides' },
  { head: COMPOUND, holds: streamName('__substg1.0_'), code: 'uploads.is-mail' },
  { head: COMPOUND, endings: ['doc', 'dot', 'wps'], code: 'uploads.is-old-word' },
  { head: COMPOUND, endings: ['xls', 'xlt', 'et'], code: 'uploads.is-old-excel' },
  { head: COMPOUND, endings: ['ppt', 'pps', 'dps'], code: 'uploads.is-slides' },
  { head: COMPOUND, endings: ['msg'], code: 'uploads.is-mail' },
  { head: COMPOUND, code: 'uploads.is-compound' },
  { head: ZIP, holds: openDocument('text'), code: 'uploads.is-open-text' },
  { head: ZIP, holds: openDocument('spreadsheet'), code: 'uploads.is-open-sheet' },
  { head: ZIP, holds: openDocument('presentation'), code: 'uploads.is-slides' },
  { head: ZIP, holds: openXml('ppt/presentation.xml'), code: 'uploads.is-slides' },
  { head: ZIP, endings: ['odt', 'ott'], code: 'uploads.is-open-text' },
  { head: ZIP, endings: ['ods', 'ots'], code: 'uploads.is-open-sheet' },
  { head: ZIP, endings: ['odp', 'pptx', 'ppsx', 'key'], code: 'uploads.is-slides' },
  { head: ZIP, endings: ['pages'], code: 'uploads.is-pages' },
  { head: ZIP, endings: ['numbers'], code: 'uploads.is-numbers' },
  { head: ZIP, endings: ['docx', 'xlsx'], code: 'uploads.is-broken-office' },
  { head: ZIP, endings: ['dotx', 'xltx', 'dotm', 'xltm', 'docm', 'xlsm', 'xlsb'], code: 'uploads.is-template' },
  { head: (begin) => begin.trimStart().startsWith('{\\rt'), code: 'uploads.is-rtf' },
  { head: begins(...ARCHIVES), code: 'uploads.is-archive' },
  { head: (begin) => begin.startsWith('ustar', 257), code: 'uploads.is-archive' },
  { head: begins('GIF8', 'II*\0', 'MM\0*'), code: 'uploads.is-picture' },
  { head: (begin) => begin.startsWith('RIFF') && begin.startsWith('WEBP', 8), code: 'uploads.is-picture' },
  { head: (begin) => begin.startsWith('BM') && begin.startsWith('\0\0\0\0', 6), code: 'uploads.is-picture' },
  {
    head: begins('From: ', 'Return-Path: ', 'Received: ', 'MIME-Version: ', 'Delivered-To: '),
    code: 'uploads.is-mail',
  },
];
/** Plain text, which has no first bytes of its own. */
const TEXT_ENDINGS = ['txt', 'csv', 'md'];
const HEAD_BYTES = 300;

/**
 * Why a file of another kind is not taken: what it is, as far as its bytes or its name show, and what to do instead.
 */
export function foreignKind(name: string, content: Buffer): Message {
  const head = content.toString('latin1', 0, HEAD_BYTES);
  const ending = endingOf(name);
  const found = KINDS.find(
    (kind) =>
      kind.head(head) &&
      (kind.holds === undefined || content.includes(kind.holds)) &&
      kind.endings?.includes(ending) !== false,
  );
  if (found !== undefined) return message(found.code);
  if (TEXT_ENDINGS.includes(ending)) return message('uploads.is-text');
  return message('uploads.kind', { taken: TAKEN_TYPES });
}

function begins(...marks: readonly string[]): (begin: string) => boolean {
  return (begin) => marks.some((bytes) => begin.startsWith(bytes));
}
