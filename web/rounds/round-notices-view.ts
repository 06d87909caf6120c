import { NOTICE_NAMES } from '../../domain/notices/notice-names';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import { type Html, html, type Piece } from '../html';
import type { Words } from '../language/words';
import type { NoticeLine } from './round-notices';

/** Notices about a round: what, to whom, when, and whether they were sent. */
export function noticesSection(notices: readonly NoticeLine[], w: Words): Html {
  const { rounds } = w;
  const heading = html`<h2 id="thong-bao">${rounds.notices}</h2>`;
  if (notices.length === 0) return html`${heading}<p class="soft">${rounds.noNotices}</p>`;
  return html`${heading}
<table class="stack" role="table">
  <caption class="hidden">${rounds.noticesNewestFirst}</caption>
  ${tableHead([rounds.notice, rounds.toWhom, rounds.at, rounds.state])}
  <tbody role="rowgroup">
${notices.map((line) => row(line, w))}
  </tbody>
</table>`;
}

function row({ kind, step, people, sentAt, slot, state }: NoticeLine, w: Words): Html {
  const { rounds } = w;
  const byHand = step.startsWith('manual:') && html`<span class="note">${rounds.byHand}</span>`;
  const bad = state === 'waiting' ? people.filter((person) => person.bad).length : 0;
  const unreachable = bad > 0 && html`<span class="note">${rounds.unreachable(bad)}</span>`;
  return html`<tr role="row">${rowHead([w.say(NOTICE_NAMES[kind].told), byHand])}
    ${cell(rounds.toWhom, readers(people, w))}
    ${cell(rounds.at, w.tableMoment(sentAt ?? slot), 'nums')}
    ${cell(rounds.state, [rounds.noticeStates[state], unreachable])}</tr>
`;
}

function readers(people: NoticeLine['people'], { rounds }: Words): Piece {
  if (people.length === 1) return people[0]!.name;
  const names = people.map(({ name }) => html`<li>${name}</li>`);
  return html`<details><summary>${rounds.people(people.length)}</summary><ul class="small">${names}</ul></details>`;
}
