import { area, line } from 'd3-shape';
import { type Html, html, NOTHING } from '../html';
import { rowPicture } from './chart';
import { amountScale, placeScale } from './scales';

export const SMALL_FRAME = { width: 120, height: 32, left: 0, right: 120, top: 4, bottom: 29 } as const;

/**
 * One of small multiples: a figure over periods on a scale of its own that begins at 0; a gap where a period has no figure. The
 * numbers stand in the cells of its row.
 */
export function smallLine(values: readonly (number | null)[]): Html {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return NOTHING;
  const { width, height, left, right, top, bottom } = SMALL_FRAME;
  const across = placeScale(values.length, left, right);
  const up = amountScale(known, bottom, top);
  const points = values.map((value, place) => ({ x: across(place), y: value === null ? null : up(value) }));
  type Point = (typeof points)[number];
  const isKnown = ({ y }: Point) => y !== null;
  const trend = line<Point>(
    ({ x }) => x,
    ({ y }) => y ?? 0,
  )
    .defined(isKnown)
    .digits(2)(points);
  const below = area<Point>(
    ({ x }) => x,
    () => up(0),
    ({ y }) => y ?? 0,
  )
    .defined(isKnown)
    .digits(2)(points);
  const dots = points.filter(isKnown).map(({ x, y }) => html`<circle cx="${x}" cy="${y ?? 0}" r="2.2"/>`);
  return rowPicture({ width, height }, 'small-line', [
    html`<path class="area" d="${below ?? ''}"/><path class="line" d="${trend ?? ''}"/>`,
    dots,
  ]);
}
