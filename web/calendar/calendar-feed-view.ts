import { dayOf } from '../../domain/time/time';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html, NOTHING } from '../html';
import type { Words } from '../language/words';
import type { CalendarFeed } from './calendar-feed';

export interface CalendarFeedContent {
  unitName: string;
  /** Null where the unit has no address. */
  feed: CalendarFeed | null;
  /** The new address, shown only once. */
  address: string | null;
}

/** The page on which a unit makes and revokes the address of its deadlines as a calendar. */
export const calendarFeedView: View<CalendarFeedContent> = ({ unitName, feed, address }, page) => {
  const year = Number(dayOf(page.at).slice(0, 4));
  const { words: w } = page;
  const { title, owed, note, replaced } = w.calendar.feed;
  return {
    title,
    body: html`<p class="crumbs"><a href="/bao-cao">${owed}</a></p>
<h1>${title}</h1>
<p class="lead">${unitName}</p>
<p>${note}</p>
<p><a href="/lich-bao-cao/${year}">${w.papers.yearPdf(year)}</a></p>
${newAddress(address, w)}
${inUse(feed, w)}
${acts(feed, page)}
${feed && html`<p class="soft small">${replaced}</p>`}`,
  };
};

function newAddress(address: string | null, w: Words): Html {
  if (address === null) return NOTHING;
  return html`<div class="notice good" role="status">
  <p>${w.calendar.feed.address()}</p>
  <p class="code">${address}</p>
  <p>${w.calendar.feed.howTo}</p>
</div>`;
}

function inUse(feed: CalendarFeed | null, { calendar: { feed: w } }: Words): Html {
  if (feed === null) return html`<div class="notice"><p>${w.none}</p></div>`;
  return html`<dl class="facts">
  <dt>${w.inUse}</dt><dd>${w.madeAt(feed.madeAt)}</dd>
  <dt>${w.madeBy}</dt><dd>${feed.madeBy}</dd>
</dl>`;
}

function acts(feed: CalendarFeed | null, { words, session }: Page): Html {
  const w = words.calendar.feed;
  const look = feed && html` class="second"`;
  const revoke = html`<form method="post" action="/lich">${token(session)}
<button class="second" name="viec" value="thu-hoi">${w.revoke}</button></form>`;
  return html`<div class="acts">
  <form method="post" action="/lich">${token(session)}
<button${look} name="viec" value="tao">${feed === null ? w.make : w.makeAnother}</button></form>
${feed && revoke}</div>`;
}
