import { addressOf } from '../../domain/ids';
import { token } from '../frame/parts/token';
import type { Page } from '../frame/view';
import { type Html, html, type Piece } from '../html';
import { fieldsOf, type TypedFields } from './decision-field-view';
import type { Act } from './decision-form';
import type { DecisionsContent } from './decisions-content';

/** The forms of all possible decisions; the one that reverts a decision is below the list of decisions. */
export function decisionForms(content: DecisionsContent, page: Page): Piece {
  const { acts } = content;
  return [
    acts['bo-sung'] && returnForm(content, page),
    acts['gia-han'] && extendForm(content, page),
    acts['chua-gia-han'] && refuseForm(content, page),
    acts['ly-do-cham'] && lateReasonForm(content, page),
    acts.mien && exemptForm(content, page),
    acts['ket-thuc'] && endForm(content, page),
  ];
}

interface ActForm {
  act: Act;
  heading: string;
  hint: string | null;
  fields: Piece;
  button: string;
  /** The button is the page's main one. */
  main?: boolean;
}

function actForm(
  { act, heading, hint, fields, button, main = false }: ActForm,
  content: DecisionsContent,
  page: Page,
): Html {
  const report = content.report.id;
  return html`<section aria-labelledby="${act}"><h2 id="${act}">${heading}</h2>
${hint !== null && html`<p>${hint}</p>`}
<form method="post" action="${addressOf('/quyet-dinh', report)}">${token(page.session)}
<input type="hidden" name="viec" value="${act}">
${fields}
${fieldsOf(act, content, page.words).secondLook()}
<div class="acts"><button${!main && html` class="second"`}>${button}</button></div></form></section>`;
}

/** The fields of a return: what is to be mended, and by which day. */
export function returnFields(typed: TypedFields, { words: w }: Page): Piece {
  const texts = w.decisions;
  const field = fieldsOf('bo-sung', typed, w);
  return [
    field.points('noi-dung', texts.points, texts.pointsHint),
    field.date('ngay', texts.sendAgainBy, texts.sendAgainHint),
  ];
}

/** The fields of an extension: the new day, its document, the unit's reason. */
export function extendFields(typed: TypedFields, { words: w }: Page): Piece {
  const texts = w.decisions;
  const field = fieldsOf('gia-han', typed, w);
  return [
    field.date('ngay', texts.newDeadline, texts.deadlineHint),
    field.basis(),
    field.text('ly-do', texts.unitsReason, texts.unitsReasonHint),
  ];
}

/** The fields of an exemption: its document and the reason. */
export function exemptFields(typed: TypedFields, { words: w }: Page): Piece {
  const { reason, ifAny } = w.decisions;
  const field = fieldsOf('mien', typed, w);
  return [field.basis(), field.text('ly-do', reason, ifAny)];
}

function returnForm(content: DecisionsContent, page: Page): Html {
  const texts = page.words.decisions;
  const heading = texts.kinds.return;
  const fields = returnFields(content, page);
  const form = { act: 'bo-sung', heading, hint: texts.returnHint, fields, button: heading, main: true } as const;
  return actForm(form, content, page);
}

function extendForm(content: DecisionsContent, page: Page): Html {
  const texts = page.words.decisions;
  const heading = texts.kinds.extend;
  const fields = extendFields(content, page);
  const form = { act: 'gia-han', heading, hint: texts.extendHint, fields, button: heading, main: true } as const;
  return actForm(form, content, page);
}

function refuseForm(content: DecisionsContent, page: Page): Html {
  const texts = page.words.decisions;
  const field = fieldsOf('chua-gia-han', content, page.words);
  const fields = [
    field.text('nguoi', texts.whoAnswered, texts.deciderHint),
    field.text('ly-do', texts.refusalReason, texts.refusalReasonHint),
  ];
  const { kinds, refuseHint: hint, recordAnswer: button } = texts;
  return actForm({ act: 'chua-gia-han', heading: kinds.refuse, hint, fields, button }, content, page);
}

function lateReasonForm(content: DecisionsContent, page: Page): Html {
  const { kinds, lateReasonHint: hint, lateReason, asExplained, noteReason: button } = page.words.decisions;
  const fields = fieldsOf('ly-do-cham', content, page.words).text('ly-do', lateReason, asExplained);
  return actForm({ act: 'ly-do-cham', heading: kinds['late-reason'], hint, fields, button }, content, page);
}

function exemptForm(content: DecisionsContent, page: Page): Html {
  const { kinds, exempt: button } = page.words.decisions;
  const fields = exemptFields(content, page);
  return actForm({ act: 'mien', heading: kinds.exempt, hint: null, fields, button }, content, page);
}

function endForm(content: DecisionsContent, page: Page): Html {
  const { kinds, successor, successorHint, reason, ifAny, end: button } = page.words.decisions;
  const field = fieldsOf('ket-thuc', content, page.words);
  const fields = [
    field.unit('ke-thua', successor, successorHint, content.successors),
    field.basis(),
    field.text('ly-do', reason, ifAny),
  ];
  return actForm({ act: 'ket-thuc', heading: kinds.end, hint: null, fields, button }, content, page);
}

/** The form that reverts the latest decision; null where there is none to revert. */
export function restoreForm(content: DecisionsContent, page: Page): Html | null {
  const { inForce } = content;
  if (inForce === null) return null;
  const { kinds, restoreHint, restoreReason } = page.words.decisions;
  const fields = fieldsOf('thu-hoi', content, page.words).text('ly-do', restoreReason, null);
  const heading = kinds.restore;
  const hint = restoreHint(inForce.kind);
  return actForm({ act: 'thu-hoi', heading, hint, fields, button: heading }, content, page);
}
