import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import type { Today } from './today';

/** The six numbers on top, each linked to its part of the page. */
export function numbers(content: Today, came: number, w: Words): Html {
  const { counted, workOfTheDay } = w.today;
  const { week, since, callsAll, letters, rollups } = content;
  // A unit with a day of its own is counted with its round where that is due in this week too.
  const whole = new Set(week.filter(({ ownDay }) => !ownDay).map(({ head }) => head.id));
  const once = week.filter(({ ownDay, head }) => !ownDay || !whole.has(head.id));
  const owing = once.reduce((sum, round) => sum + round.owing, 0);
  return html`<ol class="six" aria-label="${workOfTheDay}">
  ${item('tuan-nay', owing, counted.owing)}
  ${item('da-den', came, counted.arrived(since))}
  ${item('xem-lai', content.doubtful.all, counted.doubtful)}
  ${item('goi-dien', callsAll, counted.calls)}
  ${item('cho-ky', letters.length, counted.letters(letters.length))}
  ${item('du-thao', rollups.length, counted.rollups(rollups.length))}
</ol>`;
}

function item(anchor: string, count: number, text: string): Html {
  if (count === 0) {
    return html`<li><p><strong class="soft">0</strong><span class="soft">${text}</span></p></li>`;
  }
  return html`<li><a href="#${anchor}"><strong>${count}</strong><span>${text}</span></a></li>`;
}
