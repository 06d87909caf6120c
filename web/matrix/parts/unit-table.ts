import { addressOf } from '../../../domain/ids';
import { dayOf } from '../../../domain/time/time';
import { mark } from '../../frame/parts/mark';
import { returnedOfSent } from '../../frame/parts/returned-of-sent';
import { toRound } from '../../frame/parts/to-round';
import type { Page } from '../../frame/view';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import type { MatrixContent } from '../matrix-view';
import type { MatrixRound } from '../rounds';
import type { MatrixCell, MatrixUnit } from '../rows';
import { markBox } from './marking';

/** The table itself: a row for each unit, a column for each round, the state of the report where they meet. */
export function unitTable(content: MatrixContent, opens: Page['opens'], w: Words): Html {
  const { shown } = content.window;
  return html`<table class="stack matrix" role="table">
  <caption>${caption(content, w)}</caption>
  <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${w.matrix.unit}</th>
${shown.map((round) => roundHead(round, content, opens, w))}</tr></thead>
  <tbody role="rowgroup">
${content.units.map((unit) => unitRow(unit, content, w))}  </tbody>
</table>`;
}

function caption({ pages: { all }, filter, categories }: MatrixContent, w: Words): string {
  const { noUnits, units, unitsInState } = w.matrix;
  if (all === 0) return noUnits;
  const state = categories.find(({ id }) => id === filter.category)?.text ?? null;
  return state === null ? units(all) : unitsInState(all, w.say(state));
}

function roundHead(round: MatrixRound, content: MatrixContent, opens: Page['opens'], w: Words): Html {
  const { collections, title, lateFrom, provisional } = round;
  const [id] = collections as [string];
  const name = collections.length === 1 ? toRound({ id, text: title }, { opens }) : title;
  const why = content.whyOf(round);
  const sent = content.sentOf(collections);
  const count = sent && w.matrix.sent(sent.sent, sent.expected, title);
  return html`    <th scope="col" role="columnheader">${name}<span class="note">${
    provisional ? w.matrix.dueProvisionally(lateFrom) : w.matrix.due(lateFrom)
  }${why && html` <a href="${addressOf('/vi-sao', why)}">${w.parts.whyOf(title)}</a>`}${
    count &&
    html`<br>${toRound({ id, text: count, place: '?loc=da-gui#don-vi' }, { opens })}${returnedOfSent(sent.returned, w)}`
  }</span></th>
`;
}

function unitRow(unit: MatrixUnit, content: MatrixContent, w: Words): Html {
  const cells = content.window.shown.map((round) => {
    const found = content.cellsOf(unit.id, round.collections);
    if (found.length === 0) return emptyCell(round, w);
    return html`      <td data-l="${round.title}" role="cell"><div>
${found.map((cell) => report(cell, unit, round, content, w))}</div></td>
`;
  });
  return html`    <tr role="row"><th scope="row" role="rowheader"><a href="/don-vi/${unit.id}">${unit.name}</a></th>
${cells}</tr>
`;
}

function emptyCell({ title }: MatrixRound, w: Words): Html {
  return html`      <td data-l="${title}" role="cell" class="none"><div><span class="soft">–<span class="hidden"> ${
    w.matrix.owesNothing
  }</span></span></div></td>
`;
}

function report(cell: MatrixCell, unit: MatrixUnit, round: MatrixRound, content: MatrixContent, w: Words): Html {
  const { receipt, receivedAt } = cell;
  const found = content.filter.category === cell.category;
  return html`        <div class="cell${found ? ' found' : null}">${content.mayMark(cell) && markBox(cell.id, unit.name, round.title, w)}${mark(cell.shown, w)}${
    receipt !== null &&
    receivedAt !== null &&
    html` <a class="small nums" href="/phieu/${receipt}">${w.matrix.receipt(dayOf(receivedAt), unit.name)}</a>`
  }${content.mayRemind(cell, round) && remind(cell, unit.name, round.title, w)}</div>
`;
}

/** Actions for a report that has not come. */
function remind({ collection, id }: MatrixCell, unit: string, round: string, w: Words): Html {
  const link = (place: string, text: Html) =>
    html` <a class="small" href="${addressOf(place, collection)}?bao-cao=${encodeURIComponent(id)}">${text}</a>`;
  return html`${link('/nhac', w.matrix.remind(unit, round))}${link('/ghi-nhan', w.matrix.record(unit, round))}`;
}
