import { type Html, html, type Piece } from '../../html';
import type { Words } from '../../language/words';
import type { MatrixContent } from '../matrix-view';

/** What the table can be narrowed to. */
export function filterForm(content: MatrixContent, w: Words): Html {
  const { filter, trees, categories } = content;
  const { plans, trees: systems, types } = content.choices;
  const { document, roundsInProgress, system, allSystems, unitType, allTypes, state, allStates } = w.matrix;
  const chosen = categories.find(({ id }) => id === filter.category)?.name ?? null;
  const label = w.matrix.filterLabel;
  return html`<form class="filter" method="get" action="/bang-theo-doi" role="search" aria-label="${label}">
${textBox({ name: 'tim', label: w.matrix.unitName, hint: w.matrix.unitNameHint, value: filter.search })}
${select(
  'van-ban',
  document,
  roundsInProgress,
  filter.plan,
  plans.map(({ id, title }) => [id, title]),
)}
${
  systems.length > 1 &&
  select(
    'he-thong',
    system,
    allSystems,
    filter.tree,
    systems.map((id) => [id, w.say(trees[id]!)]),
  )
}
${select(
  'cap',
  unitType,
  allTypes,
  filter.type,
  types.map(({ id, text }) => [id, w.say(text)]),
)}
${select(
  'tinh-trang',
  state,
  allStates,
  chosen,
  categories.map(({ name, text }) => [name, w.say(text)]),
)}
${dayBox(content, w)}
${filter.unit && html`<input type="hidden" name="don-vi" value="${filter.unit}">`}
  <label class="tick"><input type="checkbox" name="da-qua" value="co"${filter.past && html` checked`}> <span>${
    w.matrix.past
  }</span></label>
  <button class="second">${w.matrix.filter}</button>
</form>`;
}

interface TextBox {
  name: string;
  label: string;
  hint: string;
  value: string;
  /** More attributes of the box. */
  more?: Piece;
}

function textBox({ name, label, hint, value, more = null }: TextBox): Html {
  return html`  <div class="field"><label for="${name}">${label}</label><span class="hint" id="${name}-goi-y">${
    hint
  }</span><input type="text" id="${name}" name="${name}" value="${value}" autocomplete="off" aria-describedby="${
    name
  }-goi-y"${more}></div>`;
}

function dayBox({ filter: { day }, fault }: MatrixContent, w: Words): Html {
  const value = day === null ? '' : w.typedDate(day);
  const more = fault && html` aria-invalid="true"`;
  return textBox({ name: 'ngay', label: w.matrix.day, hint: w.matrix.dayHint, value, more });
}

/** A choice from a list, or of everything. */
function select(
  name: string,
  label: string,
  all: string,
  chosen: string | null,
  options: readonly (readonly [value: string, text: string])[],
): Html {
  const lines = options.map(
    ([value, text]) => html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`,
  );
  return html`  <div class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}">
<option value="">${all}</option>${lines}</select></div>`;
}
