import { markInText, type SecrecyMark } from './secrecy-stamp';

/** What a reader of a file sees, as far as it could be read. */
export interface ShownText {
  /** The first page; null when nothing of it could be read. */
  firstText: string | null;
  /** The mark of secrecy behind the first page. */
  laterMark: SecrecyMark | null;
  /** Something could not be read: pages that are one picture, what is over the limit. */
  isPartlyRead: boolean;
}

/** A page, sheet, header or drawing of a file. */
export interface Region {
  lines: readonly string[];
  /** How many of them a reader sees at once, as part of the first page. */
  first: number;
}

/** Nothing could be read. */
export const UNREAD: ShownText = { firstText: null, laterMark: null, isPartlyRead: true };

/** Parts the regions of the first page, so that a stamp at the end of one and one at the beginning of another are no table. */
const BETWEEN = '…';

/** Puts together what the regions of a file show. */
export function textOfRegions(regions: readonly Region[], isPartlyRead: boolean): ShownText {
  const first = regions.map(({ lines, first: count }) => lines.slice(0, count)).filter((lines) => lines.length > 0);
  const marks = regions.map(({ lines, first: count }) => markInText(lines.slice(count).join('\n'), 'later'));
  return {
    firstText: first.map((lines) => lines.join('\n')).join(`\n${BETWEEN}\n`),
    laterMark: marks.find((mark) => mark !== null) ?? null,
    isPartlyRead,
  };
}
