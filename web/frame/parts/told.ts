import type { MessageOrText } from '../../../domain/messages/message';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';

/** A message about a file or a form; `code` and `path` help a reader of another language. */
export interface Telling {
  message: MessageOrText;
  code?: string | undefined;
  path?: string | undefined;
}

/** A message in the reader's language; where it is Vietnamese only, its meaning precedes it. */
export function told({ message, code, path }: Telling, w: Words): Html {
  if (typeof message !== 'string') return w.quoting(message);
  const { text, original } = w.told(message, code);
  if (original === null) return w.quoting(text);
  const place = path ? html` <code>${path}</code>` : null;
  return html`${w.quoting(text)}${place}${text === '' ? '' : ' '}<span lang="vi">${original}</span>`;
}
