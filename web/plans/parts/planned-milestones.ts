import { cell, tableHead } from '../../frame/parts/table';
import { type Html, html, NOTHING } from '../../html';
import type { Words } from '../../language/words';
import type { PlannedMilestone } from '../plan-outlook';

/** Milestones of a document with the mails that remind its issuer of them. */
export function plannedMilestones(milestones: readonly PlannedMilestone[], w: Words): Html {
  if (milestones.length === 0) return NOTHING;
  const { milestonesCaption, milestone, day, ownerMails } = w.plans.schedule;
  return html`<h2>${w.plans.milestones}</h2>
<table class="stack" role="table"><caption class="hidden">${milestonesCaption}</caption>
${tableHead([milestone, day, ownerMails])}
<tbody role="rowgroup">${milestones.map((one) => milestoneRow(one, w))}</tbody></table>`;
}

function milestoneRow({ title, date, mails }: PlannedMilestone, w: Words): Html {
  const { day, ownerMailsShort, pastMilestone } = w.plans.schedule;
  const lines = mails.map(
    ({ slot, because }) =>
      html`<p class="small"><span class="nums">${w.tableMoment(slot)}</span>: ${w.say(because)}</p>`,
  );
  return html`<tr role="row"><th scope="row" role="rowheader" lang="vi">${title}</th>
${cell(day, html`<strong>${w.weekdayDate(date)}</strong>`)}
${cell(ownerMailsShort, lines.length > 0 ? lines : html`<span class="soft">${pastMilestone}</span>`)}</tr>
`;
}
