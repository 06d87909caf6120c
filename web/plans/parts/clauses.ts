import type { Plan, Requirement } from '../../../domain/plan/plan';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import { addresseeName, type UnitNames } from './addressee';

interface Clauses {
  plan: Pick<Plan, 'requirements'>;
  unitNames: UnitNames;
  /** Content below a requirement. */
  under: ((requirement: Requirement) => Html) | null;
}

/** The requirements of a document, each clause with its words. */
export function clauses({ plan, unitNames, under }: Clauses, w: Words): Html {
  const names = [...new Set(plan.requirements.map(({ clause }) => clause))];
  return html`${names.map((name) => {
    const inClause = plan.requirements.filter(({ clause }) => clause === name);
    const quotes = new Set(inClause.map(({ quote }) => quote));
    return html`<h3 lang="vi">${w.capitalised(name)}</h3>
${[...quotes].map((quote) => html`<blockquote lang="vi"><p>${quote}</p></blockquote>`)}
<ul class="tree">
${inClause.map(
  (one) => html`<li>${asked(one, unitNames, w)}
${under?.(one) ?? null}</li>\n`,
)}</ul>
`;
  })}`;
}

function asked(requirement: Requirement, unitNames: UnitNames, w: Words): Html {
  const { report, dueText } = requirement;
  const due = dueText === null ? w.plans.noDateNamed : html`<span lang="vi">${dueText}</span>`;
  return html`<strong>${w.capitalised(report)}</strong> <span class="soft small">${route(
    requirement,
    unitNames,
    w,
  )} · ${due}</span>`;
}

/** The kind of report, and through whom it is sent. */
function route(requirement: Requirement, unitNames: UnitNames, w: Words): string {
  const { kind, frequency, receiver, alsoTo = [], through } = requirement;
  const undated = frequency === 'once' && (kind === 'standing' || kind === 'ad-hoc');
  const what = undated ? w.KINDS[kind] : `${w.KINDS[kind]}, ${w.frequencyName(frequency)}`;
  const to = [receiver, ...alsoTo].map((one) => addresseeName(one, unitNames, w)).join(', ');
  if (through === null) return w.plans.sentTo(what, to);
  return w.plans.sentThrough(what, to, addresseeName(through, unitNames, w));
}
