import { addressOf } from '../../domain/ids';
import { faults } from '../frame/parts/faults';
import { mark } from '../frame/parts/mark';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html, NOTHING } from '../html';
import type { Fault } from '../http/fault';
import type { Words } from '../language/words';
import { fieldsOf, idOf, type TypedFields } from './decision-field-view';
import { isSharedAct, type MarkedAct, type MarkedReport, type MarkedRound } from './marked-reports';
import { SHARED_FIELDS } from './several-view';

/** What the page of marked reports shows. */
export interface MarkedContent extends TypedFields {
  act: MarkedAct;
  rounds: readonly MarkedRound[];
  /** Ids of the marked reports. */
  chosen: readonly string[];
  faults: readonly Fault[];
  /** For how many reports it was just written. */
  done: number | null;
  /** The page on which those of a round are recorded. */
  recordingOf(round: MarkedRound): string;
}

/** Reports marked in the matrix, by round, with the form of what is done with them. */
export const markedView: View<MarkedContent> = (content, page) => {
  const { act, done } = content;
  const w = page.words;
  const title = w.marking.titles[act];
  const listed = content.faults.map((fault) => ({ ...fault, field: idOf(fault.field) }));
  return {
    title,
    body: html`<p class="crumbs"><a href="/bang-theo-doi">${w.rounds.matrix}</a></p>
${faults({ faults: listed, heading: w.decisions.toCorrect }, w)}
<h1>${title}</h1>
${done !== null && act !== 'ghi-nhan' && html`<div class="notice good" role="status"><p>${w.marking.done[act](done)}</p></div>`}
${done === null && whatToDo(content, page)}`,
  };
};

function whatToDo(content: MarkedContent, page: Page): Html {
  const { act, rounds } = content;
  const w = page.words;
  const possible = rounds.filter(({ reports }) => reports.some((one) => one.possible));
  if (rounds.length === 0) return html`<div class="notice"><p>${w.marking.nothing}</p></div>`;
  return html`${
    possible.length === 0
      ? html`<div class="notice"><p>${w.marking.nothingPossible}</p></div>`
      : act === 'ghi-nhan'
        ? recording(possible, content, w)
        : form(possible, content, page)
  }${leftOut(rounds, w)}`;
}

function recording(rounds: readonly MarkedRound[], { recordingOf }: MarkedContent, w: Words): Html {
  return html`<p>${w.marking.recordHint}</p>
<ul>${rounds.map((round) => {
    const count = round.reports.filter(({ possible }) => possible).length;
    return html`<li><a href="${recordingOf(round)}">${w.marking.recordOf(count, round.head.title)}</a></li>`;
  })}</ul>`;
}

function form(rounds: readonly MarkedRound[], content: MarkedContent, page: Page): Html {
  const { act } = content;
  const w = page.words;
  const slot = rounds.map((round) => round.slot).find((at) => at !== null) ?? null;
  return html`<p>${w.marking.hintOfAct}</p>
<form method="post" action="/danh-dau">${token(page.session)}
<input type="hidden" name="viec" value="${act}"><input type="hidden" name="buoc" value="ghi">
${rounds.map((round) => roundOf(round, content, w))}
${isSharedAct(act) && [SHARED_FIELDS[act](content, page), fieldsOf(act, content, w).secondLook()]}
<div class="acts"><button>${w.marking.buttons[act]}</button>${
    slot !== null && html`<span class="soft">${w.marking.leavesAt(slot)}</span>`
  }</div></form>`;
}

function roundOf({ head, reports }: MarkedRound, { chosen }: MarkedContent, w: Words): Html {
  return html`<fieldset><legend>${head.title}</legend>
<p class="small soft">${w.quoting(w.rounds.due(head.dueText, head.lateFrom))} <a href="${addressOf('/dot', head.id)}">${w.marking.round}<span class="hidden">: ${head.title}</span></a></p>
${reports
  .filter(({ possible }) => possible)
  .map(
    ({ id, unitName, shown }) => html`<label class="tick"><input type="checkbox" name="bao-cao" value="${id}"${
      chosen.includes(id) && html` checked`
    }>
<span>${unitName} ${mark(shown, w)}</span></label>`,
  )}</fieldset>`;
}

/** Marked reports for which it is not possible, so that nothing is left out unsaid. */
function leftOut(rounds: readonly MarkedRound[], w: Words): Html {
  const out = rounds.flatMap(({ head, reports }) =>
    reports.filter(({ possible }) => !possible).map((report) => ({ head, report })),
  );
  if (out.length === 0) return NOTHING;
  return html`<h2>${w.marking.leftOut}</h2>
<p>${w.marking.leftOutHint}</p>
<ul>${out.map(({ head, report }) => html`<li>${report.unitName}, ${head.title}: ${mark(report.shown, w)}${why(report, w)}</li>`)}</ul>`;
}

function why({ because }: MarkedReport, w: Words): Html {
  return because === null ? NOTHING : html` (${w.marking[because]})`;
}
