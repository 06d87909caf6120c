import { activeContent } from './active-content';
import { readObjects } from './read-objects';
import { hasUnmappedFont } from './unmapped-fonts';
import { viewPdf } from './view-pdf';

/** What two parsers find in a PDF. */
export type InspectedPdf =
  | { fault: 'active' | 'damaged' | 'has-password' }
  | {
      fault: null;
      /** The lines of the first page; null when they cannot be read: a scan, letters nothing explains. */
      firstPage: string[] | null;
    };

/**
 * Looks into a PDF with two parsers that share no code: what either of them finds active is refused, and what either cannot read
 * is refused, because then only one of them has seen it. So is a file that asks for a password: nobody can see what is in it.
 */
export async function inspectPdf(content: Buffer): Promise<InspectedPdf> {
  try {
    const objects = await readObjects(content);
    if (activeContent(objects) !== null) return { fault: 'active' };
    const viewed = await viewPdf(content);
    if (viewed?.isActive === true) return { fault: 'active' };
    if (viewed === null || objects.isLocked) return { fault: 'has-password' };
    const isRead = isReadable(viewed.firstPage.join('')) && !hasUnmappedFont(objects);
    return { fault: null, firstPage: isRead ? viewed.firstPage : null };
  } catch {
    return { fault: 'damaged' };
  }
}

/** Letters, and most of them known: fonts without a table give places of private use. */
function isReadable(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const unknown = text.match(/[\ufffd\p{Co}\p{Cc}]/gu)?.length ?? 0;
  return letters > 0 && letters > unknown;
}
