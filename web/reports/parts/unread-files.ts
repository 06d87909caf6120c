import { type Html, html, NOTHING } from '../../html';
import type { Words } from '../../language/words';
import type { SentFile } from '../receipt';

/** Files in which no mark of secrecy could be looked for. */
export function unreadFilesNotice(files: readonly SentFile[], w: Words): Html {
  const names = files.filter(({ unread }) => unread).map(({ name }) => name);
  return names.length === 0 ? NOTHING : html`<div class="notice"><p>${w.reports.unreadFiles(names)}</p></div>`;
}
