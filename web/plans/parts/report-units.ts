import { told } from '../../frame/parts/told';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import type { PlanBuildContent } from '../plan-build-view';
import { isFilled } from './deadline-form';
import type { Choice, PlanBox } from './plan-box';

/** The choice of the units that send a report: groups of the register, and units one by one. */
export function reportUnits(report: number, box: PlanBox, content: PlanBuildContent, w: Words): Html {
  const { groups, units, listOf } = content;
  const [ofGroups, ofUnits] = [`nhom.${report}`, `don-vi.${report}`];
  const fault = content.faultOf.get(ofGroups) ?? null;
  const bad = fault && html` class="field bad" aria-describedby="loi-${ofGroups}"`;
  const chosen = listOf(ofUnits);
  const label = w.plans.builder.fields.nhom;
  return html`<fieldset id="${ofGroups}" tabindex="-1"${bad}><legend class="small">${label}</legend>${
    fault && html`<span class="fault" id="loi-${ofGroups}">${told(fault, w)}</span>`
  }
${groups.map(({ id, title, units: size }) => tick(ofGroups, id, w.plans.withUnits(title, size), listOf(ofGroups)))}
${groups.length === 0 && html`<p class="soft">${w.plans.builder.noGroups}</p>`}
${
  units.length > 0 &&
  html`<details${chosen.length > 0 && html` open`}><summary>${w.plans.builder.unitByUnit}</summary>${units.map(
    ({ code, name }) => tick(ofUnits, code, name, chosen),
  )}</details>`
}${selection(report, box, content, w)}</fieldset>`;
}

/** Units by their type, below a body, typed, or left out; shown where one of the fields is filled in or invalid. */
function selection(report: number, box: PlanBox, content: PlanBuildContent, w: Words): Html {
  const list = `loai-don-vi.${report}`;
  const { chooseBody, fields, unitTypes } = w.plans.builder;
  const chosen = content.listOf(list);
  const bodies = content.bodies.map(({ code, name }): Choice => [code, name]);
  const open = chosen.length > 0 || isFilled(report, ['thuoc', 'don-vi-khac', 'tru'], content);
  return html`<details${open && html` open`}><summary>${unitTypes}</summary>
<fieldset><legend class="small">${fields['loai-don-vi']}</legend>${content.types.map((type) =>
    tick(list, type, type, chosen),
  )}</fieldset>
${box('thuoc', { choices: [['', chooseBody], ...bodies] })}
${box('don-vi-khac', { lines: 2, optional: true })}
${box('tru', { lines: 2, optional: true })}
</details>`;
}

function tick(list: string, value: string, text: string, chosen: readonly string[]): Html {
  return html`<label class="tick"><input type="checkbox" name="${list}" value="${value}"${
    chosen.includes(value) && html` checked`
  }> <span>${text}</span></label>`;
}
