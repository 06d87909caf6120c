import type { ErrorCode } from '../../domain/error-codes';
import type { MessageOrText } from '../../domain/messages/message';
import { type Html, html } from '../html';
import type { Words } from '../language/words';
import type { View } from './view';

/** A status whose page has a title. */
export type ErrorStatus = keyof Words['frame']['errors'];

export interface ErrorContent {
  status: ErrorStatus;
  message: MessageOrText;
  /** What the code means in English, where the message is Vietnamese only. */
  meaning: { meaning: string; todo: string };
  code: ErrorCode;
  /** Number of the request in the log; null where the program is not at fault. */
  number: string | null;
  /** Start page of the reader. */
  back: string;
  /** Offers a new sign-in link. */
  signIn: boolean;
}

export const errorView: View<ErrorContent> = (content, { words: w }) => {
  const title = w.frame.errors[content.status];
  const { code, number, back, signIn } = content;
  return {
    title,
    body: html`<h1>${title}</h1>
${lead(content, w)}
<p><a class="button" href="${signIn ? '/dang-nhap' : back}">${signIn ? w.frame.newSignInLink : w.frame.toStart}</a></p>
<p class="soft small">${w.frame.code} <code>${code}</code>${
      number && html` · ${w.frame.requestNumber} <code>${number}</code>`
    }</p>`,
  };
};

function lead({ message, meaning: { meaning, todo } }: ErrorContent, w: Words): Html {
  if (w.language === 'vi' || typeof message !== 'string') return html`<p class="lead">${w.say(message)}</p>`;
  return html`<p class="lead">${meaning}</p>
<p>${todo}</p>
<p class="soft" lang="vi">${message}</p>`;
}
