import type { DutyStanding, StandingDuty } from '../../client/rounds/standing-duties';
import type { Day } from '../../domain/time/time';
import { tableDate } from '../../domain/time/vietnamese';
import { textField } from '../frame/parts/field';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import type { Page, View } from '../frame/view';
import { type Html, html } from '../html';
import { attestationLine } from './parts/attestation-line';

export interface DutyUnitsContent {
  duty: StandingDuty;
  from: Day;
  to: Day;
  units: readonly DutyStanding[];
  /** The reader may take an attestation back. */
  mayWithdraw: boolean;
}

/** Who has attested a standing duty over some days, and who has not. */
export const dutyUnitsView: View<DutyUnitsContent> = (content, page) => {
  const { words: w } = page;
  const { duty, from, to, units } = content;
  const attested = units.filter(({ days }) => days > 0).length;
  return {
    title: w.capitalised(duty.report),
    body: html`<p class="crumbs"><a href="/van-ban/${duty.plan}"><span lang="vi">${duty.planTitle}</span></a></p>
<h1>${w.capitalised(duty.report)}</h1>
<blockquote lang="vi"><p>${duty.quote}</p></blockquote>
<p class="small soft" lang="vi">${duty.document}, ${duty.clause}</p>
<p>${w.duties.noDeadline}</p>
<form method="get" action="/van-ban/${duty.plan}/nhiem-vu/${duty.requirement}" class="filter">
${textField({ name: 'tu', label: w.lists.from, value: tableDate(from), fault: null, max: 20, short: true }, w)}
${textField({ name: 'den', label: w.lists.to, value: tableDate(to), fault: null, max: 20, short: true }, w)}<button>${w.duties.show}</button></form>
<p class="lead">${w.duties.counts(attested, units.length)}</p>
<table class="stack" role="table"><caption class="hidden">${w.duties.title}</caption>
${tableHead([w.duties.unit, { text: w.duties.daysAttested, class: 'num' }, w.duties.attested])}
<tbody role="rowgroup">${units.map((unit) => row(unit, content, page))}</tbody></table>`,
  };
};

function row({ name, days, attestations }: DutyStanding, { mayWithdraw }: DutyUnitsContent, page: Page): Html {
  const { duties } = page.words;
  const lines = attestations.map(
    (one) => html`<p>${attestationLine(one, mayWithdraw ? `/thu-hoi-xac-nhan/${one.id}` : null, page)}</p>`,
  );
  const none = html`<span class="soft">${duties.notAttested}</span>`;
  return html`<tr role="row">${rowHead(name)}${cell(duties.daysAttested, String(days), null, 'num')}
${cell(duties.attested, lines.length === 0 ? none : lines)}</tr>
`;
}
