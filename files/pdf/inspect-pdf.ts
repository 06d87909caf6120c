import { type ShownText, textOfRegions } from '../shown-text';
import { activeContent } from './active-content';
import { largestPicture } from './largest-picture';
import { type PdfObjects, readObjects } from './read-objects';
import { hasUnmappedFont, isUnmapped } from './unmapped-fonts';
import { type ViewedPdf, viewPdf } from './view-pdf';

/** What two parsers find in a PDF. */
export type InspectedPdf = { fault: 'active' | 'damaged' | 'has-password' } | { fault: null; shown: ShownText };

/** Lines of the first page. */
const FIRST_LINES = 80;
/** A page of A4 at 75 dots an inch. */
const PAGE_POINTS = 400_000;

/**
 * Looks into a PDF with two parsers that share no code: what either of them finds active is refused, and what either cannot read
 * is refused, because then one of them has not checked it. So is a file that asks for a password: nobody can see what
 * is in it.
 */
export async function inspectPdf(content: Buffer): Promise<InspectedPdf> {
  try {
    const objects = await readObjects(content);
    if (activeContent(objects) !== null) return { fault: 'active' };
    const viewed = await viewPdf(content);
    if (viewed?.isActive === true) return { fault: 'active' };
    if (viewed === null || objects.isLocked) return { fault: 'has-password' };
    return { fault: null, shown: shownIn(viewed, objects) };
  } catch {
    return { fault: 'damaged' };
  }
}

/** The first page is unread where it is a scan, or its font does not say which letters it shows. */
function shownIn({ pages, isCut }: ViewedPdf, objects: PdfObjects): ShownText {
  const unread = pages.map((lines) => !isReadable(lines.join('')));
  const isFirstUnread = unread[0] === true || hasUnmappedFont(objects);
  const shown = textOfRegions(
    pages.map((lines, page) => ({ lines, first: page === 0 ? FIRST_LINES : 0 })),
    isCut || unread.includes(true) || objects.dictionaries.some(isUnmapped) || largestPicture(objects) > PAGE_POINTS,
  );
  return isFirstUnread ? { ...shown, firstText: null } : shown;
}

/** Letters, and most of them known: fonts without a table give places of private use. */
function isReadable(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const unknown = text.match(/[\ufffd\p{Co}\p{Cc}]/gu)?.length ?? 0;
  return letters > 0 && letters > unknown;
}
