import type { MessageOrText } from '../../../domain/messages/message';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';

/** What is said about a file or a form; `code` and `path` help a reader whose language the words are not in. */
export interface Telling {
  message: MessageOrText;
  code?: string | undefined;
  path?: string | undefined;
}

/** A message in the reader's language; where its words are Vietnamese only, its meaning stands before them. */
export function told({ message, code, path }: Telling, w: Words): Html {
  if (typeof message !== 'string') return w.quoting(message);
  const { text, original } = w.told(message, code);
  if (original === null) return w.quoting(text);
  const place = path ? html` <code>${path}</code>` : null;
  return html`${w.quoting(text)}${place}${text === '' ? '' : ' '}<span lang="vi">${original}</span>`;
}
