/** Endings of parts that office programs write: markup, pictures, fonts, printer settings, signatures, sheets behind charts. */
const KNOWN = new Set(
  (
    'xml rels vml png jpg jpeg jpe jfif gif bmp dib tif tiff emf wmf emz wmz wdp hdp jxr svg webp heic ico pdf ' +
    'bin dat odttf psmdcp sigs docx xlsx'
  ).split(' '),
);

interface Mark {
  /** In Latin-1, one character a byte. */
  bytes: string;
  /** Where it stands; at the beginning without it. */
  at?: number;
  /** Parts that may begin like this. */
  except?: RegExp;
}

const PROGRAMS = [
  'MZ',
  '\x7fELF',
  '\xca\xfe\xba\xbe',
  '\xce\xfa\xed\xfe',
  '\xcf\xfa\xed\xfe',
  '#!',
  'L\0\0\0\x01\x14\x02\0',
];
const ARCHIVES = [
  '7z\xbc\xaf',
  'Rar!',
  'MSCF',
  'BZh',
  '\xfd7zXZ',
  '\x28\xb5\x2f\xfd',
  '\x60\xea',
  'PK\x05\x06',
  'PK\x07\x08',
];
/** A compound file is an embedded object of any kind: a package with a program, an old document with macros, an equation. */
const DOCUMENTS = ['\xd0\xcf\x11\xe0', '{\\rt', 'ITSF'];
const FOREIGN: readonly Mark[] = [
  ...[...PROGRAMS, ...ARCHIVES, ...DOCUMENTS].map((bytes) => ({ bytes })),
  { bytes: '\x1f\x8b', except: /\.(emz|wmz)$/i },
  // Word for macOS keeps pictures as PDF.
  { bytes: '%PDF-', except: /(^|\/)media\/[^/]+\.pdf$/i },
  { bytes: 'ustar', at: 257 },
  { bytes: '-lh', at: 2 },
];
const MARK_BYTES = 262;

/**
 * Whether a part is a file of its own inside an office file: a program, an archive, a document of another kind, or something that
 * no office program writes.
 * @param begin its first bytes
 * @example isForeign('word/embeddings/x.exe', Buffer.from('MZ')) // true
 */
export function isForeign(name: string, begin: Buffer): boolean {
  const ending = /\.([^./]*)$/.exec(name)?.[1]?.toLowerCase();
  if (ending !== undefined && !KNOWN.has(ending)) return true;
  const text = begin.toString('latin1', 0, MARK_BYTES);
  return FOREIGN.some(({ bytes, at = 0, except }) => text.startsWith(bytes, at) && except?.test(name) !== true);
}
