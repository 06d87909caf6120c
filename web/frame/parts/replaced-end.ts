import { sourceNamed } from '../../../domain/calendar/calendar-decision';
import type { Basis } from '../../../domain/decisions/decision';
import { inVietnamese } from '../../../domain/messages/message';
import type { Instant } from '../../../domain/time/time';
import { type Html, html, NOTHING } from '../../html';
import type { Words } from '../../language/words';

/** The end before another document moved it, struck through, with that document; nothing where none did. */
export function replacedEnd(
  replaced: { lateFrom: Instant; basis: Basis | null; source: string | null } | null,
  w: Words,
): Html {
  if (replaced === null) return NOTHING;
  const { lateFrom, basis, source } = replaced;
  const document = basis === null ? (source ?? '') : inVietnamese(sourceNamed(basis));
  return html` <span class="note"><del>${w.parts.replacedEnd(lateFrom)}</del> · <span lang="vi">${document}</span></span>`;
}
