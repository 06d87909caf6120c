import { type Html, html } from '../html';
import { amountScale } from './scales';

/** Two thin bars on one scale, this period above the one before; the figures beside them say the same. */
export function pairOfBars(now: number, before: number): Html {
  const most = Math.max(now, before, 0);
  const width = amountScale([most], 0, 100);
  return html`<svg class="pair" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<rect class="now" x="0" y="0" width="${width(now)}" height="5"/>
<rect class="before" x="0" y="6" width="${width(before)}" height="4"/></svg>`;
}
