import { addressOf } from '../../../domain/ids';
import { returnedOfSent } from '../../frame/parts/returned-of-sent';
import { type Html, html, NOTHING } from '../../html';
import type { Words } from '../../language/words';
import type { RequirementRounds } from '../plan-answers';

/** The rounds of a requirement, each with the units that report in it. */
export function requirementRounds(rounds: readonly RequirementRounds[], w: Words): Html {
  if (rounds.length === 0) return NOTHING;
  return html`<ul class="tree">${rounds.map((round) => html`<li>${roundWithUnits(round, w)}</li>`)}</ul>`;
}

function roundWithUnits(round: RequirementRounds, w: Words): Html {
  const { title, collection, received, expected, returned, units } = round;
  const name = w.say(title);
  const links = units.map((unit) => html`<li><a href="${addressOf('/vi-sao', unit.obligation)}">${unit.name}</a></li>`);
  return html`<a href="${addressOf('/tong-hop', collection)}">${w.capitalised(name)}</a>
<span class="soft small">${w.plans.sentCount(received, expected)}${returnedOfSent(returned, w)}</span>
<details><summary>${w.plans.reportingUnits}<span class="hidden">: ${name}</span></summary>
<ul class="names">${links}</ul></details>`;
}
