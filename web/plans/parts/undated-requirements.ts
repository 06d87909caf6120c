import { isOpenedByEvents } from '../../../domain/obligations/event';
import type { Requirement } from '../../../domain/plan/plan';
import { type Html, html, NOTHING } from '../../html';
import type { Words } from '../../language/words';
import type { PlanPage } from '../plans';
import { addresseeName } from './addressee';

type Undated = Pick<PlanPage, 'undated' | 'plan' | 'unitNames' | 'withdrawn'> & {
  admin: boolean;
  /** The reader follows units: staff and leaders. */
  follows: boolean;
};

/** The requirements of a document in force that have no date yet, with its words. */
export function undatedRequirements(page: Undated, w: Words): Html {
  if (page.undated.length === 0) return NOTHING;
  return html`<h2>${w.plans.undatedHeading}</h2>
<p>${w.plans.undatedNote}</p>
${page.undated.map((requirement) => undatedRequirement(requirement, page, w))}`;
}

function undatedRequirement(requirement: Requirement, page: Undated, w: Words): Html {
  const { plan, unitNames, admin, follows, withdrawn } = page;
  const recordsEvents = admin && !withdrawn && isOpenedByEvents(requirement);
  const isFollowed = follows && !withdrawn && requirement.kind === 'standing';
  const proposals = plan.openPoints.flatMap(({ requirement: id, proposal }) =>
    id === requirement.id && proposal ? [proposal] : [],
  );
  return html`<section class="round past"><h3>${w.capitalised(requirement.report)}</h3>
<blockquote lang="vi"><p>${requirement.quote}</p></blockquote>
<dl class="facts"><dt>${w.plans.clause}</dt><dd lang="vi">${requirement.clause}</dd>${kind(requirement, w)}<dt>${
    w.plans.to
  }</dt><dd>${[requirement.receiver, ...(requirement.alsoTo ?? [])].map((one) => addresseeName(one, unitNames, w)).join(', ')}</dd>${proposals.map(
    (proposal) => html`<dt>${w.plans.suggestedDate}</dt><dd>${w.proposalInWords(proposal)}</dd>`,
  )}</dl>${
    recordsEvents &&
    html`<div class="acts"><a class="button second" href="/van-ban/${plan.id}/su-kien/${requirement.id}">${
      w.plans.events.record
    }<span class="hidden">: ${requirement.report}</span></a></div>`
  }${
    isFollowed &&
    html`<div class="acts"><a href="/van-ban/${plan.id}/nhiem-vu/${requirement.id}">${w.duties.who}<span class="hidden">: ${requirement.report}</span></a></div>`
  }</section>
`;
}

/** Why a report without a date of its own needs none. */
function kind({ kind: id }: Requirement, w: Words): Html | null {
  if (id !== 'standing' && id !== 'ad-hoc') return null;
  return html`<dt>${w.plans.kind}</dt><dd>${id === 'standing' ? w.plans.standing : w.plans.adHoc}</dd>`;
}
