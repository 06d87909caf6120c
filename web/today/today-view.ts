import { type Delay, delayOf } from '../../domain/states/lateness';
import { dayOf, type Instant } from '../../domain/time/time';
import { toRound } from '../frame/parts/to-round';
import { urging } from '../frame/parts/urging';
import type { Page, View } from '../frame/view';
import { type Html, html } from '../html';
import type { OwingRound } from './owing-rounds';
import { arrived, doubtful } from './parts/arrivals';
import { calls } from './parts/calls';
import {
  askedExtensions,
  badAddresses,
  fullMailboxes,
  letters,
  openPlans,
  provisional,
  returnedRollups,
  rollups,
} from './parts/desk';
import { system, trouble } from './parts/lights';
import { numbers } from './parts/numbers';
import { countLink, deadline, owingRound } from './parts/owing-round';
import { lines, note, section } from './parts/section';
import type { Today } from './parts/today';

export interface TodayContent extends Today {
  /** Idempotency key: a double click records one call. */
  key: string;
  /** The reader may correct addresses. */
  canCorrect: boolean;
  /** Addresses that an earlier version marked; 0 for those who may not correct them. */
  oldMarks: number;
  /** How many of them were just freed. */
  freed: number | null;
  /** Notices that are held after a restore, for those who decide on them; null while nothing is held. */
  held: number | null;
  /** An address was just corrected. */
  corrected: boolean;
}

/** The staff's page for the morning: six numbers, and below them what each consists of. */
export const todayView: View<TodayContent> = (content, page) => {
  const { words: w, at } = page;
  const came = content.channels.reduce((sum, { count }) => sum + count, 0);
  return {
    title: w.today.title,
    body: html`<h1>${w.today.heading(dayOf(at))}</h1>
${trouble(content.lights, w)}
${content.held !== null && html`<div class="acts"><a class="button" href="/gui-thu/dang-giu">${w.heldMails.link(content.held)}</a></div>`}
${content.corrected && html`<div class="notice good" role="status"><p>${w.today.corrected()}</p></div>`}
${content.freed !== null && html`<div class="notice good" role="status"><p>${w.today.freed(content.freed)}</p></div>`}
${numbers(content, came, w)}
${content.urging.map((mails) => urging(mails, 'hom-nay', page))}
${content.week.length > 0 && dueThisWeek(content.week, page)}
${came > 0 && arrived(content, came, w)}
${content.doubtful.all > 0 && doubtful(content, w)}
${content.requests.length > 0 && askedExtensions(content.requests, w)}
${content.calls.length > 0 && calls(content, content.key, page)}
${content.letters.length > 0 && letters(content.letters, w)}
${content.returned.length > 0 && returnedRollups(content.returned, page)}
${content.rollups.length > 0 && rollups(content.rollups, page)}
${content.overdue.length > 0 && overdue(content.overdue, page)}
${content.soon.length > 0 && soon(content.soon, page)}
${content.bad.length > 0 && badAddresses(content.bad, content, page)}
${content.full.length > 0 && fullMailboxes(content.full, page)}
${content.plans.length > 0 && openPlans(content.plans, w)}
${content.provisional.length > 0 && provisional(content.provisional, page)}
${system(content.lights, content.versions, w)}`,
  };
};

function dueThisWeek(rounds: readonly OwingRound[], page: Page): Html {
  const content = rounds.map((round) => owingRound(round, null, page));
  return section('tuan-nay', page.words.today.dueThisWeek, content);
}

function overdue(rounds: readonly OwingRound[], page: Page): Html {
  const content = rounds.map((round) => owingRound(round, sinceEnd(round, page.at), page));
  return section('qua-han', page.words.today.overdue, content);
}

/** How long a round is over for units without dates of their own; null before that, when only an earlier one is overdue. */
function sinceEnd({ head: { lateFrom } }: OwingRound, at: Instant): Delay | null {
  return delayOf({ state: 'open', lateFrom, countedAt: null, own: false }, at);
}

function soon(rounds: readonly OwingRound[], page: Page): Html {
  const { words: w } = page;
  const line = (round: OwingRound) => {
    const { id, title } = round.head;
    const said = html`${deadline(round, w)}; ${countLink(round, 'con-phai-gui', page)}`;
    return html`${toRound({ id, text: title }, page)}${note(said)}`;
  };
  return section('sap-den', w.today.soon, lines(rounds, line));
}
