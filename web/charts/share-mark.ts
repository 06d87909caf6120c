import { symbol, symbolCircle, symbolDiamond2, symbolTriangle } from 'd3-shape';
import type { RoundCounts } from '../../domain/states/round-counts';
import { type ShareTone, shareTone } from '../../domain/states/share-tone';
import { type Html, html } from '../html';

const SHAPES = { good: symbolCircle, fair: symbolDiamond2, poor: symbolTriangle } as const;

/** The outline of the sign of a share, drawn round 0,0: a form for each tone, so that colour is not the only sign. */
export function shareSign(tone: ShareTone, area = 56): string {
  return symbol(SHAPES[tone], area).digits(2)() ?? '';
}

/** The class that colours a share by its value; none before the date, when most may still be on their way. */
export function shareLook(counts: Pick<RoundCounts, 'onTime' | 'expected'>, past: boolean): Html | null {
  const tone = past ? shareTone(counts) : null;
  return tone === null ? null : html` class="${tone}"`;
}

/** The sign before a share in a line of text. */
export function shareMark(tone: ShareTone | null): Html | null {
  if (tone === null) return null;
  return html`<svg class="sign ${tone}" viewBox="-7 -7 14 14" aria-hidden="true" focusable="false"><path d="${shareSign(tone, 90)}"/></svg>`;
}
