import { type Region, type ShownText, textOfRegions, UNREAD } from '../shown-text';
import { partLines, sharedStrings } from './part-lines';
import { type PartTypes, partTypes } from './part-types';
import { type ArchivePart, beginningOf } from './read-archive';

interface PartKind {
  /** The type the part is declared to have, or else its name. */
  type: RegExp;
  name: RegExp;
  /** Lines that a reader sees at once when the file is opened. */
  first: number;
  /** The same of the second and later of this kind. */
  ofOthers?: number;
}

/** Parts that show something, in the order in which they are looked at. */
const KINDS: readonly PartKind[] = [
  {
    type: /\.(wordprocessingml\.document|spreadsheetml\.sheet)\.main\+xml$/,
    name: /^(word\/document\d*|xl\/workbook)\.xml$/,
    first: 80,
  },
  { type: /\.wordprocessingml\.(header|footer)\+xml$/, name: /^word\/(header|footer)\d*\.xml$/, first: 80 },
  { type: /\.spreadsheetml\.(worksheet|chartsheet)\+xml$/, name: /^xl\/(work|chart)sheets\/sheet\d*\.xml$/, first: 80 },
  { type: /officedocument\.drawing\+xml$/, name: /^xl\/drawings\/drawing\d*\.xml$/, first: 80 },
  {
    type: /\.wordprocessingml\.(footnotes|endnotes|comments)\+xml$/,
    name: /^word\/(footnotes|endnotes|comments)\.xml$/,
    first: 0,
  },
  { type: /\.(chart|diagramData|chartshapes)\+xml$/, name: /\/(charts\/chart|diagrams\/data)\d*\.xml$/, first: 0 },
  {
    type: /\.(spreadsheetml\.comments|threadedcomments)\+xml$/,
    name: /^xl\/(comments|threadedComments\/threadedComment)\d*\.xml$/,
    first: 0,
  },
  { type: /\.spreadsheetml\.styles\+xml$/, name: /^xl\/styles\.xml$/, first: 0 },
];
const STRINGS: PartKind = { type: /\.spreadsheetml\.sharedStrings\+xml$/, name: /^xl\/sharedStrings\.xml$/, first: 0 };
const MOST_PARTS = 200;
/** Bytes of one part, and of all together: a report of some hundred pages. */
const PART_BYTES = 8 * 1_048_576;
const ALL_BYTES = 16 * 1_048_576;

/**
 * What an office file shows: the document with its headers, notes and drawings; the sheets of a workbook with theirs, in the order of
 * their numbers. What is over the limit, and pictures as large as a page, are said to be unread.
 */
export async function officeText(parts: readonly ArchivePart[]): Promise<ShownText> {
  const types = await partTypes(parts);
  const found = KINDS.flatMap((kind) =>
    parts.filter((part) => isOf(kind, part, types)).map((part) => ({ part, kind })),
  );
  const strings = parts.find((part) => isOf(STRINGS, part, types));
  const reading = new Reading(ALL_BYTES);
  const texts = strings === undefined ? [] : sharedStrings(await reading.take(strings));
  const regions: (Region & { of: PartKind })[] = [];
  for (const { part, kind } of found.slice(0, MOST_PARTS)) {
    const { lines, isPartlyRead } = partLines(await reading.take(part), texts);
    reading.isCut ||= isPartlyRead;
    const isOther = regions.some(({ of }) => of === kind);
    regions.push({ lines, first: isOther ? (kind.ofOthers ?? kind.first) : kind.first, of: kind });
  }
  const hasText = regions.some(({ lines }) => lines.length > 0);
  const hasPictures = parts.some(({ name }) => /(^|\/)media\//i.test(name));
  if (!hasText && hasPictures) return UNREAD;
  return textOfRegions(regions, reading.isCut || found.length > MOST_PARTS);
}

function isOf({ type, name }: PartKind, part: ArchivePart, types: PartTypes | null): boolean {
  const declared = types?.of(part.name) ?? '';
  return type.test(declared) || name.test(part.name);
}

/** Reads parts within a limit of bytes. */
class Reading {
  /** Something was left out. */
  isCut = false;

  constructor(private room: number) {}

  async take(part: ArchivePart): Promise<Buffer> {
    const most = Math.min(PART_BYTES, this.room);
    const content = await beginningOf(part, most);
    this.isCut ||= part.unpacked > most;
    this.room -= content.length;
    return content;
  }
}
