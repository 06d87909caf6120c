import { told } from '../../frame/parts/told';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import type { PlanBuildContent } from '../plan-build-view';

/** The choice of the units that send a report: groups of the register, and units one by one. */
export function reportUnits(report: number, content: PlanBuildContent, w: Words): Html {
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
}</fieldset>`;
}

function tick(list: string, value: string, text: string, chosen: readonly string[]): Html {
  return html`<label class="tick"><input type="checkbox" name="${list}" value="${value}"${
    chosen.includes(value) && html` checked`
  }> <span>${text}</span></label>`;
}
