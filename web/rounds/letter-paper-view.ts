import type { LetterPaper, ListedUnit } from '../../domain/letters/letter-paper';
import type { LetterText } from '../../domain/letters/letter-text';
import { paperHeads, strongLine } from '../frame/parts/paper-heads';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import { type Html, html } from '../html';

/**
 * The words of a letter to be read on the page, with the list that goes with it; Vietnamese in every language of the page. It is printed from
 * its PDF, the one layout that the rules of its issuer have (`domain/papers`).
 */
export function printedLetter(text: LetterText, paper: LetterPaper): Html {
  const { printed } = paper;
  const body = [...text.paragraphs, ...text.points, ...text.closing];
  return html`<article class="paper letter noprint" lang="vi">
  <p class="draft">${printed.draft}</p>
  ${paperHeads(text)}
  ${addressees(text, printed.to)}
  ${body.map((line) => html`<p class="body">${line}</p>\n`)}
  <div class="heads ends">
    <div><p class="strong"><em>${printed.distribution}</em></p>${text.distribution.map(small)}</div>
    <div>${text.signer.map(strongLine)}<p class="sign soft">${printed.signature}</p></div>
  </div>
  ${list(paper)}
</article>`;
}

function small(line: string): Html {
  return html`<p class="small">${line}</p>`;
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
