import type { LetterPaper, ListedUnit } from '../../domain/letters/letter-paper';
import type { LetterText } from '../../domain/letters/letter-text';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import { type Html, html } from '../html';

/** A letter as it would be printed, with the list that goes with it; Vietnamese in every language of the page. */
export function printedLetter(text: LetterText, paper: LetterPaper): Html {
  const { printed } = paper;
  const body = [...text.paragraphs, ...text.points, ...text.closing];
  return html`<article class="paper letter" lang="vi">
  <p class="draft">${printed.draft}</p>
  ${heads(text)}
  ${addressees(text, printed.to)}
  ${body.map((line) => html`<p class="body">${line}</p>\n`)}
  <div class="heads ends">
    <div><p class="strong"><em>${printed.distribution}</em></p>${text.distribution.map(small)}</div>
    <div>${text.signer.map(strong)}<p class="sign soft">${printed.signature}</p></div>
  </div>
  ${list(paper)}
</article>`;
}

function strong(line: string): Html {
  return html`<p class="strong">${line}</p>`;
}

function small(line: string): Html {
  return html`<p class="small">${line}</p>`;
}

/** The issuer on the left with number and subject, state and nation or Party on the right with place and date. */
function heads({ left, right, number, subject, dateLine }: LetterText): Html {
  // The issuer itself: the last line, and the one above a line that is only an asterisk.
  const isStrong = (index: number) => index === left.length - 1 || left[index + 1] === '*';
  const lines = left.map((line, index) => (isStrong(index) ? strong(line) : html`<p>${line}</p>`));
  return html`<div class="heads">
    <div>${lines}<p class="ref">${number}</p><p class="about">${subject}</p></div>
    <div>${right.map(strong)}<p class="date">${dateLine}</p></div>
  </div>`;
}

function addressees({ to }: LetterText, label: string): Html {
  if (to.length === 1) return html`<p class="to">${label} ${to[0]!}.</p>`;
  const lines = to.map((name, index) => html`<li>- ${name}${index === to.length - 1 ? '.' : ';'}</li>`);
  return html`<div class="to"><p>${label}</p><ul class="plain">${lines}</ul></div>`;
}

function list({ printed, columns, listed }: LetterPaper): Html {
  const heads = Object.values(columns).map(({ head }) => head);
  return html`<h2>${printed.list}</h2>
  <table class="stack grid" role="table"><caption class="hidden">${printed.listOf}</caption>
  ${tableHead(heads)}
  <tbody role="rowgroup">${listed.map((unit, index) => row(index + 1, unit, columns))}</tbody></table>`;
}

function row(number: number, unit: ListedUnit, { place, due, late, reminded, note }: LetterPaper['columns']): Html {
  return html`<tr role="row"><td data-l="${place.label}" role="cell">${number}</td>${rowHead(unit.name)}
${cell(due.label, unit.due, 'nums')}${cell(late.label, unit.late, 'nums')}${cell(reminded.label, unit.reminded)}${cell(note.label, unit.note)}</tr>
`;
}
