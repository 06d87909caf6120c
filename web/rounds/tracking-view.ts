import type { View } from '../frame/view';
import { type Html, html, type Piece } from '../html';
import type { Words } from '../language/words';
import type { TrackedCollection, TrackingFilter } from './tracking';
import { trackedRound } from './tracking-round-view';

export interface TrackingContent {
  filter: TrackingFilter;
  /** What the list can be narrowed to. */
  choices: { plans: readonly { id: string; title: string }[]; units: readonly { id: string; name: string }[] };
  collections: readonly TrackedCollection[];
  /** The list is longer than what is shown. */
  more: boolean;
  owing: number;
  overdue: number;
}

/** Who owes what and how late, round by round. */
export const trackingView: View<TrackingContent> = (content, page) => {
  const { filter, collections, more, owing, overdue } = content;
  const w = page.words;
  const { title, owedInAll, owedNow, states } = w.tracking;
  const owed = { at: page.at, owing, overdue };
  return {
    title,
    body: html`<h1>${title}</h1>
<p class="lead">${filter.past ? owedInAll(owed) : owedNow(owed)}</p>
${filterForm(content, w)}
${collections.length === 0 && nothingFound(filter, w)}
${collections.map((round) => trackedRound(round, states[filter.state], page))}
${more && html`<div class="notice warn"><p>${w.tracking.more}</p></div>`}`,
  };
};

function filterForm({ filter, choices }: TrackingContent, { tracking }: Words): Html {
  const plans = choices.plans.map(({ id, title }): Option => [id, title]);
  const units = choices.units.map(({ id, name }): Option => [id, name]);
  const states = Object.entries(tracking.states);
  return html`<form class="filter" method="get" action="/theo-doi" role="search" aria-label="${tracking.filter}">
  ${choice('van-ban', tracking.document, [['', tracking.allDocuments], ...plans], filter.plan)}
  ${choice('don-vi', tracking.unit, [['', tracking.allUnits], ...units], filter.unit)}
  ${choice('tinh-trang', tracking.state, states, filter.state)}
  <label class="tick"><input type="checkbox" name="da-qua" value="co"${filter.past && html` checked`}>
   <span>${tracking.withPast}</span></label>
  <button class="second">${tracking.filter}</button>
</form>`;
}

type Option = readonly [value: string, text: string];

function choice(name: string, label: string, options: readonly Option[], chosen: string | null): Html {
  const shown: Piece = options.map(
    ([value, text]) => html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`,
  );
  return html`<div class="field"><label for="${name}">${label}</label>
<select id="${name}" name="${name}">${shown}</select></div>`;
}

function nothingFound({ state, past }: TrackingFilter, { tracking }: Words): Html {
  const address = `/theo-doi?tinh-trang=${state}&da-qua=co`;
  return html`<div class="notice"><p>${tracking.nothingFound}</p>
${!past && html`<p><a href="${address}">${tracking.seePast}</a></p>`}</div>`;
}
