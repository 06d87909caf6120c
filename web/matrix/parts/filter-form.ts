import { type Html, html, type Piece } from '../../html';
import type { Words } from '../../language/words';
import type { MatrixContent } from '../matrix-view';

/** What the table can be narrowed to: a name in the row above it, the rest in a part that opens. */
export function filterForm(content: MatrixContent, w: Words): Html {
  const { filter, fault } = content;
  const label = w.matrix.filterLabel;
  const { plan, tree, type, category, day, past } = filter;
  const narrowed = past || [plan, tree, type, category, day].some((part) => part !== null);
  return html`<form class="narrow" method="get" action="/bang-theo-doi" role="search" aria-label="${label}">
<label for="tim">${w.matrix.unitName}</label> <input type="text" id="tim" name="tim" value="${filter.search}" autocomplete="off"
 aria-describedby="tim-goi-y"><span class="hidden" id="tim-goi-y">${w.matrix.unitNameHint}</span>
<button class="second">${w.matrix.find}</button>
${filter.unit && html`<input type="hidden" name="don-vi" value="${filter.unit}">`}
<details${fault && html` open`}><summary>${w.matrix.moreFilters(narrowed)}</summary>
<div class="filter">
${choices(content, w)}
${dayBox(content, w)}
  <label class="tick"><input type="checkbox" name="da-qua" value="co"${past && html` checked`}> <span>${w.matrix.past}</span></label>
  <button class="second">${w.matrix.filter}</button>
</div></details>
</form>`;
}

function choices(content: MatrixContent, w: Words): Html {
  const { filter, trees, categories } = content;
  const { plans, trees: systems, types } = content.choices;
  const { document, roundsInProgress, system, allSystems, unitType, allTypes, state, allStates } = w.matrix;
  const chosen = categories.find(({ id }) => id === filter.category)?.name ?? null;
  const documents = plans.map(({ id, title }) => [id, title] as const);
  const ofSystems = systems.map((id) => [id, w.say(trees[id]!)] as const);
  const ofTypes = types.map(({ id, text }) => [id, w.say(text)] as const);
  const ofStates = categories.map(({ name, text }) => [name, w.say(text)] as const);
  return html`${select('van-ban', document, roundsInProgress, filter.plan, documents)}
${systems.length > 1 && select('he-thong', system, allSystems, filter.tree, ofSystems)}
${select('cap', unitType, allTypes, filter.type, ofTypes)}
${select('tinh-trang', state, allStates, chosen, ofStates)}`;
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
