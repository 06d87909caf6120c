import { addressOf } from '../../domain/ids';
import { onTimeShare } from '../../domain/states/share';
import { shareLook } from '../charts/share-mark';
import { returnedOfSent } from '../frame/parts/returned-of-sent';
import type { Page } from '../frame/view';
import { type Html, html, type Piece } from '../html';
import type { RoundContent } from './round-content';
import type { RoundGroup } from './round-standing';

/** The counts of a round, each leading to the units behind it. */
export function tally({ head, standing, group }: RoundContent, { at, words: w }: Pick<Page, 'at' | 'words'>): Html {
  const { expected, sent, late, unsent, overdue, returned, owing, nil, exempt, ended } = standing.counts;
  const share = onTimeShare(standing.counts);
  const address = addressOf('/dot', head.id);
  const count = (one: RoundGroup, number: Piece, look: Html | null = null, after: Html | null = null) => html`
  <div${look}><dt>${w.rounds.groups[one]}</dt><dd><a href="${address}?loc=${one}#don-vi"${
    one === group && html` aria-current="true"`
  }>${number}</a>${after}</dd></div>`;
  const percent = share.percent === null ? null : html` <small>(${w.say(share.percent)})</small>`;
  return html`<dl class="tally">
${count('phai-gui', expected)}
${count('da-gui', sent, null, returnedOfSent(returned, w))}
${count('dung-han', `${share.n}/${share.m}`, shareLook(standing.counts, head.lateFrom <= at), percent)}
${count('cham', late, late > 0 ? BAD : null)}
${count('chua-gui', unsent)}
${overdue > 0 && count('qua-han', overdue, BAD)}
${returned > 0 && [count('can-bo-sung', returned), count('con-phai-gui', owing)]}
${nil > 0 && count('khong-phat-sinh', nil)}
${exempt + ended > 0 && count('mien', exempt + ended)}
</dl>`;
}

const BAD = html` class="bad"`;
