import { type Html, html } from '../html';
import { amountScale, pixels } from './scales';

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
  const place = amountScale([total], 0, 100);
  let before = 0;
  const rects = drawn.map(({ tone, count }) => {
    const left = place(before);
    before += count;
    return html`<rect class="${tone}" x="${left}" y="0" width="${pixels(place(before) - left)}" height="10"/>`;
  });
  return html`<svg class="bar${thin ? ' thin' : null}" viewBox="0 0 100 10" preserveAspectRatio="none" role="img"
 aria-label="${`${words}: ${said}`}"><rect class="ground" x="0" y="0" width="100" height="10"/>${rects}</svg>`;
}
