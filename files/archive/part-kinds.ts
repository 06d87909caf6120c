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
  '\xfe\xed\xfa',
  '\0asm',
  'dex\n',
  '#@~^',
  '[InternetShortcut]',
  'REGEDIT4',
  'Windows Registry Editor',
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
  'RE~^',
  '\x1f\x9d',
  '\x1f\xa0',
  'LZIP',
  'xar!',
  '!<arch>',
  'ISc(',
  'Cr24',
  'vhdxfile',
  'conectix',
  'KDMV',
];
/** A compound file is an embedded object of any kind: a package with a program, an old document with macros, an equation. */
const DOCUMENTS = ['\xd0\xcf\x11\xe0', '{\\rt', 'ITSF', '%!PS', 'MIME-Version:', 'From: '];
const FOREIGN: readonly Mark[] = [
  ...[...PROGRAMS, ...ARCHIVES, ...DOCUMENTS].map((bytes) => ({ bytes })),
  { bytes: '\x1f\x8b', except: /\.(emz|wmz)$/i },
  // Word for macOS keeps pictures as PDF.
  { bytes: '%PDF-', except: /(^|\/)media\/[^/]+\.pdf$/i },
  { bytes: 'ustar', at: 257 },
  { bytes: '-lh', at: 2 },
  { bytes: '**ACE**', at: 7 },
];
const MARK_BYTES = 262;

/** Pictures have endings of their own, and one of these beginnings, whichever of the endings they have. */
const PICTURE_ENDINGS = new Set(
  'png jpg jpeg jpe jfif gif bmp dib tif tiff emf wmf emz wmz wdp hdp jxr webp heic ico'.split(' '),
);
const PICTURES: readonly Mark[] = [
  ...['\x89PNG', '\xff\xd8', 'GIF8', 'BM', 'II*\0', 'MM\0*', 'II\xbc', '\x1f\x8b', '\0\0\x01\0'].map((bytes) => ({
    bytes,
  })),
  // Metafiles of Windows with their head of 9 words, those that can be placed, enhanced ones, and bitmaps without their own head.
  ...['\x01\0\x09\0', '\x02\0\x09\0', '\xd7\xcd\xc6\x9a', '\x01\0\0\0', '\x28\0\0\0'].map((bytes) => ({ bytes })),
  { bytes: 'WEBP', at: 8 },
  { bytes: 'ftyp', at: 4 },
];
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
  const has = ({ bytes, at = 0, except }: Mark) => text.startsWith(bytes, at) && except?.test(name) !== true;
  return FOREIGN.some(has) || (PICTURE_ENDINGS.has(ending ?? '') && !PICTURES.some(has));
}
