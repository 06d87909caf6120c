import { basisNamed } from '../../../domain/decisions/decision';
import type { PlanChangeRow } from '../../../storage/plan-changes';
import { type Html, html, NOTHING } from '../../html';
import type { Words } from '../../language/words';
import { roundLines } from './change-effects';

/** What happened to a document since it is in force, the newest first, each with its paper and what it did. */
export function planChanges(changes: readonly PlanChangeRow[], titles: ReadonlyMap<string, string>, w: Words): Html {
  if (changes.length === 0) return NOTHING;
  return html`<h2 id="sua-doi">${w.plans.amending.changesHeading}</h2>
<ul>${changes.map((change) => html`<li>${changeLine(change, titles, w)}</li>`)}</ul>`;
}

function changeLine(change: PlanChangeRow, titles: ReadonlyMap<string, string>, w: Words): Html {
  const { id, plan, kind, basis, effective, reason, recordedBy, at, effects } = change;
  const rounds = effects.rounds.filter(() => kind === 'amend' || kind === 'undo');
  return html`<strong>${w.plans.amending.kinds[kind]}</strong>${basis && html`: ${w.say(basisNamed(basis))}, ${basis.decider}`}.
${kind === 'amend' && w.plans.amending.effectiveFrom(effective)} ${reason}
<span class="soft small">${w.plans.amending.recorded(recordedBy, at)}</span>
${kind === 'amend' && html`<a href="/van-ban/${plan}/truoc-sua-doi/${id}">${w.plans.amending.textBefore}</a>`}
${
  rounds.length > 0 &&
  html`<details><summary>${w.plans.amending.whatChanged}</summary><ul>${rounds.map(
    (round) =>
      html`<li><span lang="vi">${titles.get(round.collection) ?? round.collection}</span>: ${roundLines(round, w)}</li>`,
  )}</ul></details>`
}`;
}
