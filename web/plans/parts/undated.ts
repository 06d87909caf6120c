import type { UndatedRequirement } from '../../../domain/obligations/expand-plan';
import type { Plan } from '../../../domain/plan/plan';
import { requirementOf } from '../../../domain/plan/requirement-of';
import { told } from '../../frame/parts/told';
import { type Html, html, NOTHING } from '../../html';
import type { Words } from '../../language/words';

/** The requirements of a plan that make no round because they have no date. */
export function undated(list: readonly UndatedRequirement[], plan: Pick<Plan, 'requirements'>, w: Words): Html {
  if (list.length === 0) return NOTHING;
  const lines = list.map(({ requirement, reporters, message }) => {
    const { report, clause } = requirementOf(plan, requirement)!;
    return html`<li><strong>${w.capitalised(report)}</strong> (<span lang="vi">${clause}</span>):
${w.plans.schedule.undatedUnits(reporters.length)} ${told({ message }, w)}</li>\n`;
  });
  return html`<h2>${w.plans.undatedHeading}</h2>
<p>${w.plans.undatedNote}</p>
<ul>${lines}</ul>`;
}
