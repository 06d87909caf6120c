import { DUTIES } from '../../domain/people/duty';
import type { Page, View } from '../frame/view';
import { type Html, html, type Piece } from '../html';
import type { Words } from '../language/words';
import type { SamplePeople, SampleUnit } from './sample-people';

export interface HomeContent {
  people: SamplePeople;
  /** Words that narrow the list of units. */
  words: string;
  /** Where to go on after taking a role. */
  next: string | null;
}

/** A role to take: what it does, and the form that takes it. */
interface Card {
  heading: string;
  does: string;
  role: 'chuyen-vien' | 'don-vi' | 'lanh-dao' | 'quan-tri';
  inside: Piece;
  button: string;
}

export const homeView: View<HomeContent> = (content, page) => {
  const { words: w } = page;
  const t = w.people.home;
  const { people, next } = content;
  const staff = people.staffName ?? w.say(DUTIES.staff);
  const leader = people.leaderName ?? t.leader;
  return {
    title: t.title,
    body: html`<h1>${t.heading}</h1>
<p class="lead">${t.lead}</p>
${current(page)}
<ul class="cards">
${card({ heading: t.staff, does: t.staffDoes, role: 'chuyen-vien', inside: name(staff), button: t.asStaff }, next)}
${unitCard(content, page)}
${card({ heading: t.leader, does: t.leaderDoes, role: 'lanh-dao', inside: name(leader), button: t.asLeader }, next)}
${card(administrator(page), next)}
</ul>
<p class="soft">${t.realUsers()}</p>
<p class="soft">${t.mails}</p>`,
  };
};

/** The visitor's present role; the administrator of the sample has no name. */
function current({ words: w, session }: Page): Html | null {
  if (session === null) return null;
  const { duty, name: person } = session;
  return html`<p>${w.people.home.current(duty === 'administrator' ? w.say(DUTIES[duty]) : person)}</p>`;
}

function name(person: string): Html {
  return html`<p class="soft small">${person}</p>`;
}

function administrator({ words: w }: Page): Card {
  const t = w.people.home;
  return {
    heading: w.say(DUTIES.administrator),
    does: t.administratorDoes,
    role: 'quan-tri',
    inside: null,
    button: t.asAdministrator,
  };
}

function unitCard(content: HomeContent, { words: w }: Page): Html {
  const t = w.people.home;
  const { people, words, next } = content;
  const { units } = people;
  const [owing, others] = [units.filter((unit) => unit.owing), units.filter((unit) => !unit.owing)];
  const choice = html`<div class="field"><label for="don_vi">${t.chooseUnit}</label>
      <select id="don_vi" name="don_vi">
${options(t.owing, owing)}
${options(t.others, others)}
      </select></div>`;
  const form = roleForm({ role: 'don-vi', inside: choice, button: t.asUnit }, next);
  return html`  <li class="card">
    <h2>${t.unit}</h2>
    <p>${t.unitDoes}</p>
${(units.length > 0 || words !== '') && unitSearch(content, w)}
${units.length > 0 ? form : html`<p class="soft">${words === '' ? t.noUnits() : t.noneFound}</p>`}
  </li>`;
}

function unitSearch({ people: { units }, words, next }: HomeContent, w: Words): Html {
  const t = w.people.home;
  return html`<form method="get" action="/" role="search" aria-label="${t.search}">
${next && html`<input type="hidden" name="tiep" value="${next}">`}
<div class="field"><label for="tim">${t.searchFor}</label><input type="text" id="tim" name="tim" value="${words}"
 autocomplete="off"></div>
<p><button class="second">${t.search}</button> <span class="soft">${t.units(units.length)}</span>${
    words !== '' && html` <a href="/">${t.showAll}</a>`
  }</p></form>`;
}

function options(label: string, units: readonly SampleUnit[]): Html | null {
  if (units.length === 0) return null;
  const each = units.map((unit) => html`<option value="${unit.id}">${unit.name}</option>`);
  return html`<optgroup label="${label}">${each}</optgroup>`;
}

function card({ heading, does, ...form }: Card, next: string | null): Html {
  return html`  <li class="card">
    <h2>${heading}</h2>
    <p>${does}</p>
    ${roleForm(form, next)}
  </li>`;
}

function roleForm({ role, inside, button }: Pick<Card, 'role' | 'inside' | 'button'>, next: string | null): Html {
  return html`<form method="post" action="/dung-thu"><input type="hidden" name="vai" value="${role}">
${next && html`<input type="hidden" name="tiep" value="${next}">`}
      ${inside}
      <button>${button}</button></form>`;
}
