import { type Html, html } from '../html';

/** A part of a bar: its class gives the colour, its label is read aloud. */
export interface BarPart {
  tone: 'good' | 'late' | 'missing' | 'ahead';
  label: string;
  count: number;
}

/**
 * A stacked bar as SVG, without style attributes (the pages' policy forbids them); the parts' numbers stand in the
 * table beside it.
 * @param words text for screen readers
 * @param nothing text when there is nothing to draw
 * @param thin for a bar below another one
 * @example stackedBar([{ tone: 'good', label: 'đúng hạn', count: 13 }], 'Kỳ này', 'chưa có')
 */
export function stackedBar(parts: readonly BarPart[], words: string, nothing: string, thin = false): Html {
  const drawn = parts.filter(({ count }) => count > 0);
  const total = drawn.reduce((sum, part) => sum + part.count, 0);
  const said = drawn.map(({ label, count }) => `${label} ${count}`).join(', ') || nothing;
  let left = 0;
  const rects = drawn.map(({ tone, count }) => {
    const width = (100 * count) / total;
    const rect = html`<rect class="${tone}" x="${round(left)}" y="0" width="${round(width)}" height="10"/>`;
    left += width;
    return rect;
  });
  return html`<svg class="bar${thin ? ' thin' : null}" viewBox="0 0 100 10" preserveAspectRatio="none" role="img"
 aria-label="${`${words}: ${said}`}"><rect class="ground" x="0" y="0" width="100" height="10"/>${rects}</svg>`;
}

/** Two thin bars on one scale, this period above the one before; the figures beside them say the same. */
export function pairOfBars(now: number, before: number): Html {
  const most = Math.max(now, before, 0);
  const width = (value: number): number => (most === 0 ? 0 : round((100 * value) / most));
  return html`<svg class="pair" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<rect class="now" x="0" y="0" width="${width(now)}" height="5"/>
<rect class="before" x="0" y="6" width="${width(before)}" height="4"/></svg>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
