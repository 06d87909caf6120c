import type { RoundAmendment } from '../../../domain/amendments/amend-round';
import type { AmendedRequirement } from '../../../domain/amendments/amended-requirements';
import { requirementAmended, roundAmended } from '../../../domain/amendments/amendment-words';
import type { Period } from '../../../domain/obligations/collection';
import type { Requirement } from '../../../domain/plan/plan';
import type { Day } from '../../../domain/time/time';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';

/** What a change of a document does: to its requirements, to each round, and the rounds it adds. */
export interface ChangeEffects {
  requirements: readonly AmendedRequirement[];
  rounds: readonly { round: RoundAmendment; title: string }[];
  added: readonly { requirement: string; period: Period; lastDay: Day }[];
}

export function changeEffects({ requirements, rounds, added }: ChangeEffects, w: Words): Html {
  const { amending } = w.plans;
  return html`<h3>${amending.clauses}</h3>
<ul>${requirements.map((one) => html`<li>${clauseLine(one, w)}</li>`)}</ul>
<h3>${amending.rounds}</h3>
<ul>${rounds.map(({ round, title }) => html`<li><strong lang="vi">${title}</strong>: ${roundLines(round, w)}</li>`)}</ul>
${
  added.length > 0 &&
  html`<h3>${amending.added}</h3>
<ul>${added.map(({ period, lastDay }) => html`<li><span lang="vi">${period.title}</span>: ${w.weekdayDate(lastDay)}</li>`)}</ul>`
}`;
}

/** What happens to one round, as sentences. */
export function roundLines(round: RoundAmendment, w: Words): string {
  return roundAmended(round)
    .map((line) => w.say(line))
    .join(' ');
}

/** The clause with its old and new words. */
function clauseLine({ before, after, kind, parts }: AmendedRequirement, w: Words): Html {
  const { report, clause } = (after ?? before)!;
  return html`<span lang="vi">${w.capitalised(report)} (${clause})</span>: ${w.say(requirementAmended({ kind, parts }))}${
    kind === 'changed' && dueWords(before!, after!)
  }`;
}

function dueWords({ dueText: was }: Requirement, { dueText: now }: Requirement): Html | null {
  if (was === now) return null;
  return html` – <span lang="vi"><del>${was ?? ''}</del> <ins>${now ?? ''}</ins></span>`;
}
