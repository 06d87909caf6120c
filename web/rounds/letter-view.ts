import type { NotedLetter } from '../../client/rounds/read-letter';
import { addressOf } from '../../domain/ids';
import type { LetterPaper } from '../../domain/letters/letter-paper';
import type { LetterText } from '../../domain/letters/letter-text';
import { type Instant, parseInstant } from '../../domain/time/time';
import type { StoredSignedPaper } from '../../storage/signed-papers';
import { faults } from '../frame/parts/faults';
import { faultOf, textField } from '../frame/parts/field';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html } from '../html';
import type { Fault } from '../http/fault';
import type { Words } from '../language/words';
import type { CollectionHead } from './collection-head';
import { letterOutcome } from './letter-outcome-view';
import { printedLetter } from './letter-paper-view';
import { paperForm, signedFields } from './signed-view';

/** The fields of the two forms. */
export type LetterField = 'so' | 'ngay' | 'ky' | 'ly-do';

export interface LetterContent {
  head: CollectionHead;
  /** The step that drafted it. */
  step: string;
  text: LetterText;
  paper: LetterPaper;
  draftedAt: Instant;
  noted: NotedLetter | null;
  /** The signed paper as it came back last, with its file where one came. */
  signed: StoredSignedPaper | null;
  typed: Readonly<Record<LetterField, string>>;
  faults: readonly Fault[];
  /** The outcome of the letter was just noted. */
  done: boolean;
  canNote: boolean;
}

/** The draft of a công văn đôn đốc, and the forms that note its outcome. */
export const letterView: View<LetterContent> = (content, page) => {
  const { head, step, text, paper, draftedAt, noted, done, canNote } = content;
  const w = page.words;
  const { title, drafted, noted: saved } = w.letters;
  return {
    title,
    body: html`<p class="crumbs noprint"><a href="${addressOf('/dot', head.id)}">${head.title}</a></p>
<h1 class="noprint">${title}</h1>
<div class="notice noprint"><p>${drafted(draftedAt)}</p></div>
${done && html`<div class="notice good noprint" role="status"><p><strong>${saved}</strong></p></div>`}
${noted && outcome(noted, content, w)}
${paperForm(addressOf('/ban-in', head.id), { buoc: step }, w)}
${printedLetter(text, paper)}
${canNote && outcomeForms(content, page)}`,
  };
};

function outcome(noted: NotedLetter, { head, step, signed }: LetterContent, w: Words): Html {
  const by = w.letters.notedBy(noted.by, parseInstant(noted.at)!);
  const file = `${addressOf('/ban-da-ky', head.id)}?buoc=${encodeURIComponent(step)}`;
  const link =
    noted.outcome === 'signed' &&
    signed !== null &&
    signed.fileName !== null &&
    html` <a href="${file}">${w.papers.openSigned}</a>`;
  return html`<div class="notice noprint"><p><strong>${letterOutcome(noted, w)}</strong> ${by}${link}</p></div>`;
}

/** One form for a letter that was signed, one for a letter that is not to be sent. */
function outcomeForms(content: LetterContent, page: Page): Html {
  const w = page.words;
  const texts = w.letters;
  const field = (name: LetterField, label: string, hint: string, short = false) => {
    const fault = faultOf(content.faults, name);
    return textField({ name, label, hint, short, value: content.typed[name], max: 200, fault }, w);
  };
  const signed = html`${signedFields(content, w)}
<div class="acts"><button name="viec" value="da-ky">${texts.noteSigned}</button></div>`;
  const notSent = html`${field('ly-do', texts.reason, texts.reasonHint)}
<div class="acts"><button class="second" name="viec" value="khong-gui">${texts.noteNotSent}</button></div>`;
  return html`<section class="noprint" aria-labelledby="ket-qua">
<h2 id="ket-qua">${content.noted ? texts.correctOutcome : texts.noteOutcome}</h2>
<p class="soft">${texts.outcomeHint}</p>
${faults({ faults: content.faults, heading: texts.toCorrect }, w)}
${outcomeForm(signed, content, page)}
${outcomeForm(notSent, content, page)}</section>`;
}

function outcomeForm(fields: Html, { head, step }: LetterContent, { session }: Page): Html {
  return html`<form method="post" action="${addressOf('/du-thao', head.id)}" enctype="multipart/form-data">${token(session)}
<input type="hidden" name="buoc" value="${step}">
${fields}</form>`;
}
