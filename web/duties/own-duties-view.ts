import { LONGEST_ATTESTATION } from '../../client/rounds/attest';
import type { StandingDuty } from '../../client/rounds/standing-duties';
import type { AttestationRow } from '../../storage/attestations';
import { faults } from '../frame/parts/faults';
import { faultOf, field, textField } from '../frame/parts/field';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html } from '../html';
import type { TypedAttestation } from './duty-routes';
import { attestationLine } from './parts/attestation-line';

export interface OwnDutiesContent {
  duties: readonly StandingDuty[];
  attestations: readonly AttestationRow[];
  /** What was typed and refused. */
  again: TypedAttestation | null;
  today: string;
  /** One press is one attestation. */
  key: string;
}

/** A unit's standing duties: what each asks, what the unit has attested, and the form for more. */
export const ownDutiesView: View<OwnDutiesContent> = (content, page) => {
  const { words: w } = page;
  const { duties } = w;
  return {
    title: duties.title,
    body: html`<p class="crumbs"><a href="/bao-cao">${w.lists.toOwed}</a></p>
${faults({ faults: content.again?.faults ?? [], heading: duties.refused }, w)}
<h1>${duties.title}</h1>
<p class="lead">${duties.lead}</p>
${content.duties.length === 0 && html`<div class="notice"><p>${duties.none}</p></div>`}
${content.duties.map((duty, index) => section(duty, index, content, page))}`,
  };
};

function section(duty: StandingDuty, index: number, content: OwnDutiesContent, page: Page): Html {
  const { words: w } = page;
  const { plan, requirement } = duty;
  const own = content.attestations.filter((row) => row.plan === plan && row.requirement === requirement);
  return html`<section class="round" aria-labelledby="nv-${String(index)}">
<h2 id="nv-${String(index)}">${w.capitalised(duty.report)}</h2>
<blockquote lang="vi"><p>${duty.quote}</p></blockquote>
<p class="small soft" lang="vi"><a href="/van-ban/${plan}">${duty.document}</a>, ${duty.clause}</p>
${form(duty, index, content, page)}
${own.length > 0 && html`<h3>${w.duties.attested}</h3><ul>${own.map((row) => html`<li>${attestationLine(row, '/nhiem-vu/thu-hoi', page)}</li>`)}</ul>`}
</section>
`;
}

function form(
  duty: StandingDuty,
  index: number,
  { again, today, key }: OwnDutiesContent,
  { words: w, session }: Page,
): Html {
  const name = `${duty.plan}/${duty.requirement}`;
  const mine = again?.duty === name ? again : null;
  const value = (of: string, otherwise: string) => mine?.typed[of] ?? otherwise;
  const fault = (of: string) => (mine === null ? null : faultOf(mine.faults, of));
  const id = (of: string) => `${of}-${index}`;
  const day = (of: string, label: string, otherwise: string) =>
    textField({ name: of, id: id(of), label, value: value(of, otherwise), fault: fault(of), max: 20, short: true }, w);
  const note = field(
    { name: 'ghi-chu', id: id('ghi-chu'), label: w.duties.note, hint: w.duties.noteHint, fault: fault('ghi-chu') },
    w,
    (
      described,
    ) => html`<textarea id="${id('ghi-chu')}" name="ghi-chu" rows="3" maxlength="${String(LONGEST_ATTESTATION)}"${described}>
${value('ghi-chu', '')}</textarea>`,
  );
  return html`<form method="post" action="/nhiem-vu">${token(session)}
<input type="hidden" name="nhiem-vu" value="${name}"><input type="hidden" name="khoa" value="${key}-${String(index)}">
${day('tu', w.duties.from, today)}${day('den', w.duties.to, '')}${note}
<div class="acts"><button>${w.duties.attest}<span class="hidden">: ${duty.report}</span></button></div></form>`;
}
