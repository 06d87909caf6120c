import type { RoundCounts } from '../../domain/states/round-counts';
import { shareTone } from '../../domain/states/share-tone';
import { type Html, html, NOTHING } from '../html';
import { rowPicture } from './chart';
import { shareScale } from './scales';

/** A bar as long as a share, in its colour; the number stands beside it. Nothing where no report was expected. */
export function shareBar({ onTime: n, expected: m }: Pick<RoundCounts, 'onTime' | 'expected'>): Html {
  const tone = shareTone({ onTime: n, expected: m });
  if (tone === null) return NOTHING;
  const along = shareScale(0, 100);
  return rowPicture(
    { width: 100, height: 10 },
    'share-bar',
    html`<rect class="ground" x="0" y="1" width="100" height="8"/><rect class="${tone}" x="0" y="1" width="${along(n / m)}" height="8"/>`,
  );
}
