import { curveLinear, line } from 'd3-shape';
import { type ShareTone, shareTone } from '../../domain/states/share-tone';
import { type Html, html } from '../html';
import { type ChartWords, chart } from './chart';
import { placeScale, shareScale } from './scales';
import { shareSign } from './share-mark';

/** A share of one period: n of m, as it is written, and a short name of the period under it. */
export interface SharePoint {
  n: number;
  m: number;
  /** "76,5%" */
  percent: string;
  label: string;
}

/** The drawn field inside the picture; outside it stand the labels. */
export const SHARE_FRAME = { width: 360, height: 150, left: 40, right: 350, top: 26, bottom: 122 } as const;

/** The share on time over periods: a line, and a sign for each period whose colour and form follow from its value. */
export function shareLine(points: readonly SharePoint[], words: ChartWords): Html {
  const { left, right, top, bottom, width, height } = SHARE_FRAME;
  const across = placeScale(points.length, left, right);
  const up = shareScale(bottom, top);
  const placed = points.flatMap(({ n, m, percent, label }, place) => {
    const tone = shareTone({ onTime: n, expected: m });
    return tone === null ? [] : [{ x: across(place), y: up(n / m), tone, percent, label }];
  });
  const path = line<{ x: number; y: number }>(
    ({ x }) => x,
    ({ y }) => y,
  )
    .curve(curveLinear)
    .digits(2)(placed);
  const levels = [0, 0.5, 1].map(
    (share) =>
      html`<path class="level" d="M${left},${up(share)}H${right}"/><text class="axis" x="${left - 5}" y="${
        up(share) + 4
      }" text-anchor="end">${share * 100}%</text>`,
  );
  return chart(words, { width, height }, 'shares', [
    levels,
    placed.length > 1 ? html`<path class="line" d="${path ?? ''}"/>` : null,
    placed.map(point),
  ]);
}

function point(of: { x: number; y: number; tone: ShareTone; percent: string; label: string }): Html {
  return html`<path class="sign ${of.tone}" transform="translate(${of.x},${of.y})" d="${shareSign(of.tone)}"/>
<text class="value" x="${of.x}" y="${of.y - 10}" text-anchor="middle">${of.percent}</text>
<text class="axis" x="${of.x}" y="${SHARE_FRAME.height - 8}" text-anchor="middle">${of.label}</text>`;
}
