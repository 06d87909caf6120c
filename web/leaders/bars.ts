/** A part of a bar: its class gives the colour, its label is read aloud. */
export interface BarPart {
  tone: 'good' | 'late' | 'missing' | 'ahead';
  label: string;
  count: number;
}

/**
 * A stacked bar as SVG, without style attributes (the pages' policy forbids them); the parts' numbers stand in the table
 * beside it.
 * @param words what the picture says, for those who hear it
 * @param nothing what it says when there is nothing to draw
 * @example stackedBar([{ tone: 'good', label: 'đúng hạn', count: 13 }, { tone: 'missing', label: 'chưa gửi', count: 4 }], 'Kỳ này', 'chưa có')
 */
export function stackedBar(parts: readonly BarPart[], words: string, nothing: string): string {
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  const said = parts.filter(({ count }) => count > 0).map(({ label, count }) => `${label} ${count}`);
  let left = 0;
  const rects = parts
    .filter(({ count }) => count > 0)
    .map(({ tone, count }) => {
      const width = (100 * count) / total;
      const rect = `<rect class="${tone}" x="${round(left)}" y="0" width="${round(width)}" height="10"/>`;
      left += width;
      return rect;
    });
  return `<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${escaped(`${words}: ${said.join(', ') || nothing}`)}"><rect class="ground" x="0" y="0" width="100" height="10"/>${rects.join('')}</svg>`;
}

/** Two thin bars under each other, this period and the one before, on one scale; beside figures that say the same. */
export function pairOfBars(now: number | null, before: number | null): string {
  const most = Math.max(now ?? 0, before ?? 0);
  const width = (value: number | null): number => (most === 0 ? 0 : round((100 * (value ?? 0)) / most));
  return `<svg class="pair" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="now" x="0" y="0" width="${width(now)}" height="5"/><rect class="before" x="0" y="6" width="${width(before)}" height="4"/></svg>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
