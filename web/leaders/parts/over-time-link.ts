import { addressOf } from '../../../domain/ids';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import type { LeaderRound } from '../leader-page';

/** Address of a document's pictures over its periods. */
export function overTimeAddress(plan: string): string {
  return addressOf('/lanh-dao/van-ban', plan);
}

/** From a round to the pictures of its document. */
export function overTimeLink({ plan, title }: LeaderRound['head'], { overTime }: Words): Html {
  return html` · <a class="nowrap noprint" href="${overTimeAddress(plan)}">${overTime.link}<span class="hidden">: ${title}</span></a>`;
}
