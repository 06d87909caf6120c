import { scaleThreshold } from 'd3-scale';
import type { Published } from '../../domain/states/published';
import { type Html, html, type Piece } from '../html';
import { rowPicture } from './chart';

/** The colour of a cell of the heat map. */
export const HEATS = ['on-time', 'late', 'very-late', 'missing', 'awaited', 'excused'] as const;
export type Heat = (typeof HEATS)[number];

/** From this day of delay on a late report is very late. */
export const VERY_LATE_FROM = 8;
const lateHeat = scaleThreshold<number, Heat>([VERY_LATE_FROM], ['late', 'very-late']);

/** The colour of one report: by where it stands, of a late one by the days. @example heatOf('late', 12) // 'very-late' */
export function heatOf(standing: Published, daysLate: number): Heat {
  return standing === 'late' ? lateHeat(daysLate) : standing;
}

/** A sign in each cell, so that colour is not the only one. */
const SIGNS: Readonly<Record<Heat, Piece>> = {
  'on-time': html`<path d="M5,10.5L8.5,14L15,6.5"/>`,
  late: html`<path d="M10,5V11L13.5,13.5"/>`,
  'very-late': html`<path d="M10,5V11L13.5,13.5M4,16H16"/>`,
  missing: html`<path d="M5.5,5.5L14.5,14.5M14.5,5.5L5.5,14.5"/>`,
  awaited: html`<path d="M6,10H14"/>`,
  excused: null,
};

/** A cell of units × periods; the words of the cell stand beside it. */
export function heatCell(heat: Heat): Html {
  return rowPicture({ width: 20, height: 20 }, `heat ${heat}`, [
    html`<rect x="0.5" y="0.5" width="19" height="19"/>`,
    SIGNS[heat],
  ]);
}
