import { html } from '../html';

/** Text as HTML, in the way the views escape values. */
export const escaped = (text: string): string => html`${text}`.toString();

/** “…”, with quotations inside it. */
const QUOTATION = /“((?:[^“”]|“[^“”]*”)*)”/g;
const VIETNAMESE = /[à-ỹđ]/i;

/**
 * HTML of a sentence in English: what it quotes in Vietnamese (the words of a document, the name of a law) is marked, so
 * that it is read out as Vietnamese.
 * @example quoting('The document says “trước ngày 30/5/2020”.') // 'The document says “<span lang="vi">trước ngày 30/5/2020</span>”.'
 */
export function quoting(text: string): string {
  const whole = /^“(.+)”$/s.exec(text)?.[1];
  // Quotation marks inside a quotation do not always match in the documents themselves.
  if (whole !== undefined && VIETNAMESE.test(text.replace(QUOTATION, ''))) return marked(whole);
  let html = '';
  let done = 0;
  for (const { 0: quotation, 1: words, index } of text.matchAll(QUOTATION)) {
    if (!VIETNAMESE.test(words!)) continue;
    html += escaped(text.slice(done, index)) + marked(words!);
    done = index + quotation.length;
  }
  return html + escaped(text.slice(done));
}

function marked(quoted: string): string {
  return `“<span lang="vi">${escaped(quoted)}</span>”`;
}
