import { DUTIES } from '../../domain/people/duty';
import type { Grant } from '../../storage/grants';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html } from '../html';

export interface DutiesContent {
  /** The roles of the reader's address, with what the form sends for each. */
  grants: readonly (Grant & { key: string })[];
}

export const dutiesView: View<DutiesContent> = ({ grants }, page) => {
  const t = page.words.people.sessions;
  const roles = html`<p class="lead">${t.yourRoles}</p>
<ul class="cards">
${grants.map((grant) => card(grant, page))}</ul>`;
  return {
    title: t.chooseRole,
    body: html`<h1>${t.chooseRole}</h1>
${grants.length > 0 ? roles : html`<p class="lead">${t.trialRoles()}</p>`}`,
  };
};

function card({ duty, unitName, plans, key }: DutiesContent['grants'][number], { words: w, session }: Page): Html {
  const t = w.people.sessions;
  const name = w.say(DUTIES[duty]);
  return html`  <li class="card">
    <h2>${name}</h2>
    <p>${unitName ?? t.allUnits}${plans && html`<br><span class="soft">${t.documents(plans)}</span>`}</p>
    <form method="post" action="/vai-tro">${token(session)}<input type="hidden" name="vai" value="${key}">
<button>${t.takeRole(name, unitName)}</button></form>
  </li>
`;
}
