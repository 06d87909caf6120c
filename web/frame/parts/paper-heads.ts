import { type Html, html } from '../../html';

/** The head of an official paper. */
export interface PaperHead {
  /** The issuing office with the one above it. */
  left: readonly string[];
  /** State and nation, or the Party. */
  right: readonly string[];
  number: string | null;
  subject: string | null;
  dateLine: string;
}

/** A line in bold. */
export function strongLine(line: string): Html {
  return html`<p class="strong">${line}</p>`;
}

/** The issuer on the left with number and subject, state and nation or Party on the right with place and date. */
export function paperHeads({ left, right, number, subject, dateLine }: PaperHead): Html {
  // The issuer itself: the last line, and the one above a line that is only an asterisk.
  const isStrong = (index: number) => index === left.length - 1 || left[index + 1] === '*';
  const lines = left.map((line, index) => (isStrong(index) ? strongLine(line) : html`<p>${line}</p>`));
  return html`<div class="heads">
    <div>${lines}${number !== null && html`<p class="ref">${number}</p>`}${subject !== null && html`<p class="about">${subject}</p>`}</div>
    <div>${right.map(strongLine)}<p class="date">${dateLine}</p></div>
  </div>`;
}
