import { addressOf } from '../../domain/ids';
import { isExpected } from '../../domain/states/standing';
import { lastContactNote } from '../frame/parts/last-contact';
import { mark } from '../frame/parts/mark';
import { phone } from '../frame/parts/phone';
import { stateReason } from '../frame/parts/state-reason';
import { cell, tableHead } from '../frame/parts/table';
import { token } from '../frame/parts/token';
import type { Page } from '../frame/view';
import { type Html, html, type Piece } from '../html';
import type { Words } from '../language/words';
import { received } from './received-view';
import type { RoundContent } from './round-content';
import type { RoundUnit } from './round-units';

/** The units of a round with their notices and reports, and the actions of staff on chosen ones. */
export function unitsOfRound(content: RoundContent, page: Page): Html {
  const { head, group, canAct } = content;
  const w = page.words;
  const list = table(content, w);
  const form = () => html`<form method="post" action="${addressOf('/dot', head.id)}">${token(page.session)}
${list}
${actions(content, w)}
</form>
${callForm(content, page)}`;
  return html`<h2 id="don-vi">${group === null ? w.rounds.units : w.rounds.groups[group]}</h2>
${orders(content, w)}
${canAct ? form() : list}`;
}

function table(content: RoundContent, w: Words): Html {
  const { unit, state, received: came, lastContact: told, telephone, unitsByLateness, unitsByRegister } = w.rounds;
  return html`<table class="stack" role="table">
  <caption class="hidden">${content.latestFirst ? unitsByLateness : unitsByRegister}</caption>
  ${tableHead([unit, state, came, told, telephone])}
  <tbody role="rowgroup">
${content.units.map((one) => row(one, content, w))}
  </tbody>
</table>`;
}

/** Back to all units, and the list in the other order where some are late. */
function orders({ head, group, latestFirst, otherOrder, standing }: RoundContent, w: Words): Html {
  const { late, overdue } = standing.counts;
  const all = group !== null && html`<a href="${addressOf('/dot', head.id)}#don-vi">${w.rounds.allUnits}</a>`;
  const other = latestFirst ? w.rounds.registerOrder : late + overdue > 1 ? w.rounds.latestFirst : null;
  return html`<p class="acts">${all}${
    other !== null && html`<a class="button second" href="${otherOrder}#don-vi">${other}</a>`
  }</p>`;
}

function row(unit: RoundUnit, content: RoundContent, w: Words): Html {
  const { state, received: came, contact, telephone } = w.rounds;
  return html`<tr role="row" id="goi-${unit.id}"><th scope="row" role="rowheader">${unitName(unit, content, w)}</th>
      ${cell(state, standing(unit, content.canAct, w))}
      ${cell(came, receivedOrNot(unit, w))}
      ${cell(contact, lastContactNote(unit, w), 'nums')}
      ${cell(telephone, telephoneOf(unit, content, w), 'nums')}</tr>
`;
}

/** The unit, with a box to tick where staff can remind it or mark its report as checked. */
function unitName(unit: RoundUnit, { canAct, canRemind }: RoundContent, w: Words): Html {
  const link = html`<a href="/don-vi/${unit.unit}">${unit.unitName}</a>`;
  // A round of the past sends nothing any more: its reports are only marked as checked.
  const choosable = canAct && !unit.own && (canRemind ? isExpected(unit) : unit.state === 'submitted');
  if (!choosable) return html`${link}${unit.own && html`<span class="note">${w.rounds.own}</span>`}`;
  const label = w.rounds.choose(unit.unitName);
  const box = html`<input type="checkbox" name="bao-cao" value="${unit.id}" aria-label="${label}">`;
  return html`<div class="tick">${box} ${link}</div>`;
}

function owes({ state }: RoundUnit): boolean {
  return state === 'open' || state === 'returned';
}

function standing(unit: RoundUnit, canAct: boolean, w: Words): Piece {
  const { lateReason, askedUntil } = unit;
  return [
    mark(unit.shown, w),
    unit.stateReason ? html`<span class="note">${stateReason(unit, w)}</span>` : null,
    lateReason ? html`<span class="note">${w.rounds.lateReason}: <span lang="vi">${lateReason}</span></span>` : null,
    askedUntil ? html`<span class="note"><strong>${w.reports.request.waitsShort(askedUntil)}</strong></span>` : null,
    canAct && !unit.own ? toDecisions(unit, w) : null,
  ];
}

/** The way to the decisions on a report, by what can be decided now. */
function toDecisions(unit: RoundUnit, w: Words): Html {
  return html`<span class="note"><a href="${addressOf('/quyet-dinh', unit.id)}">${decidable(unit, w)}<span
 class="hidden">: ${unit.unitName}</span></a></span>`;
}

function decidable({ state, shown: { tone } }: RoundUnit, { rounds }: Words): string {
  if (state === 'open') return tone === 'red' ? rounds.extendExemptOrReason : rounds.extendOrExempt;
  if (tone === 'orange') return rounds.askAgainOrReason;
  return state === 'submitted' || state === 'accepted' || state === 'nil' ? rounds.askAgain : rounds.seeDecision;
}

function receivedOrNot(unit: RoundUnit, w: Words): Piece {
  const { receipt, unitName: name } = unit;
  const figures = `/phieu/${receipt}/noi-dung`;
  return [
    received(unit, html`<span class="hidden">, ${name}</span>`, w),
    receipt !== null && unit.warnings > 0
      ? html`<a class="note" href="${figures}">${w.rounds.figuresToNote(name)}</a>`
      : null,
  ];
}

function telephoneOf(unit: RoundUnit, { canRemind }: RoundContent, w: Words): Piece {
  const called = w.rounds.called(unit.unitName);
  const button = html`<button class="second" form="da-goi" name="bao-cao" value="${unit.id}">${called}</button>`;
  return [
    unit.phone ? phone(unit.phone) : html`<span class="soft">–</span>`,
    canRemind && owes(unit) && !unit.own ? button : null,
  ];
}

/** What staff do with the units they have chosen. */
function actions({ head, standing, canRemind }: RoundContent, { rounds, decisions }: Words): Html {
  const askable = standing.unsent.some(({ own }) => !own) || standing.returned.length > 0;
  return html`<div class="acts">
${canRemind && askable && html`<button name="viec" value="nhac">${rounds.remindChosen}</button>`}
${standing.counts.unchecked > 0 && html`<button class="second" name="viec" value="kiem-tra">${rounds.markChecked}</button>`}
${askable && html`<a class="button second" href="${addressOf('/ghi-nhan', head.id)}">${rounds.record}</a>`}
</div>
${canRemind && shared(head.id, decisions.several.buttons)}`;
}

/** The buttons that hand the marked units over to the page of a decision for several. */
function shared(round: string, buttons: Words['decisions']['several']['buttons']): Html {
  const action = addressOf('/quyet-dinh-nhieu', round);
  return html`<div class="acts">${Object.entries(buttons).map(
    ([act, name]) => html`<button class="second" name="viec" value="${act}" formaction="${action}">${name}</button>`,
  )}</div>`;
}

/** The form that the buttons "Đã gọi" of the list belong to; it comes back to the list as it is. */
function callForm({ head, key, group, latestFirst }: RoundContent, { session }: Page): Html {
  const narrowed = group !== null && html`<input type="hidden" name="loc" value="${group}">`;
  const ordered = latestFirst && html`<input type="hidden" name="thu-tu" value="cham-nhat">`;
  return html`<form method="post" id="da-goi" action="${addressOf('/goi-dien', head.id)}">${token(session)}
<input type="hidden" name="khoa" value="${key}"><input type="hidden" name="ve" value="dot">${narrowed}${ordered}</form>`;
}
