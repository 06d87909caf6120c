import { formatNumber } from '../time/vietnamese';
import { decimalPlaces } from './decimal';

/** The largest figure a form accepts; more is a typing error. */
export const LARGEST_FIGURE = 1e12;

export type FigureFault = 'FIGURE_INVALID' | 'FIGURE_NEGATIVE' | 'FIGURE_TOO_BIG' | 'FIGURE_DECIMALS';

/** A figure, null for an empty cell, or its fault. */
export type FigureReading = { ok: true; value: number | null } | { ok: false; code: FigureFault };

const PLAIN = /^\d+(?:,(\d+))?$/;
/** A group may not begin with 0: "0.123" is an English decimal, not 123. */
const GROUPED = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,(\d+))?$/;

/**
 * Parses a figure given as a number or as offices write it: dots between thousands, a comma before decimals.
 * @param decimals how many digits after the comma the form allows; 0 for whole numbers
 * @example readFigure('1.234,5', 1) // { ok: true, value: 1234.5 }
 */
export function readFigure(raw: unknown, decimals: number): FigureReading {
  if (raw === null || raw === undefined) return { ok: true, value: null };
  if (typeof raw === 'number') return checked(raw, Number.isFinite(raw) ? decimalPlaces(raw) : 0, decimals);
  if (typeof raw !== 'string' || raw.length > 40) return { ok: false, code: 'FIGURE_INVALID' };
  const text = raw.trim();
  if (text === '') return { ok: true, value: null };
  const unsigned = text.replace(/^[-−]\s*/, '');
  const match = PLAIN.exec(unsigned) ?? GROUPED.exec(unsigned);
  if (!match) return { ok: false, code: 'FIGURE_INVALID' };
  const value = Number(unsigned.replaceAll('.', '').replace(',', '.'));
  const places = (match[1] ?? '').replace(/(?<!0)0+$/, '').length;
  return checked(unsigned === text ? value : -value, places, decimals);
}

function checked(value: number, places: number, decimals: number): FigureReading {
  if (!Number.isFinite(value)) return { ok: false, code: 'FIGURE_INVALID' };
  if (value < 0) return { ok: false, code: 'FIGURE_NEGATIVE' };
  if (value > LARGEST_FIGURE) return { ok: false, code: 'FIGURE_TOO_BIG' };
  if (places > decimals) return { ok: false, code: 'FIGURE_DECIMALS' };
  return { ok: true, value: value === 0 ? 0 : value };
}

/**
 * Writes a figure as offices do, with all the decimals it has.
 * @example formatFigure(1234.5) // '1.234,5'
 */
export function formatFigure(value: number): string {
  return formatNumber(value, decimalPlaces(value));
}
