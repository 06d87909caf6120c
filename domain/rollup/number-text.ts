import { formatNumber } from '../time/vietnamese';
import { decimalPlaces } from './decimal';

/** The largest figure a form accepts; more is a typing error. */
export const LARGEST_FIGURE = 1e12;

export type FigureFault =
  | { code: 'FIGURE_INVALID' | 'FIGURE_NEGATIVE' | 'FIGURE_TOO_BIG' | 'FIGURE_DECIMALS' }
  /** "1.500" where decimals are accepted: the figure with a sign between thousands, and with a decimal sign. */
  | { code: 'FIGURE_AMBIGUOUS'; readings: readonly [number, number] };

/** A figure, null for an empty cell, or its fault. */
export type FigureReading = { ok: true; value: number | null } | ({ ok: false } & FigureFault);

const INVALID = { ok: false, code: 'FIGURE_INVALID' } as const;

/** 1234 or 1234,5. */
const PLAIN = /^\d+(?:,(\d+))?$/;
/** 1.234 or 1.234,5. A group may not begin with 0: "0.123" is a decimal, not 123. */
const GROUPED = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,(\d+))?$/;
/** 12.5: the keyboard of a telephone may have no comma. */
const POINT = /^\d+\.(\d+)$/;
/** 1,234.5 or 1,234,567, as a spreadsheet set to English writes it. */
const ENGLISH = /^[1-9]\d{0,2}(?:,\d{3})+\.(\d+)$|^[1-9]\d{0,2}(?:,\d{3}){2,}$/;
/** One sign before exactly three digits. */
const ONE_GROUP = /^[1-9]\d{0,2}([.,])\d{3}$/;

/**
 * Parses a figure given as a number or as people write it: dots between thousands and a comma before decimals, or a point
 * before decimals where the form accepts decimals. What may be read in two ways is refused, never guessed.
 * @param decimals how many decimal digits the form allows; 0 for whole numbers
 * @example readFigure('1.234,5', 1) // { ok: true, value: 1234.5 }
 * @example readFigure('1.500', 1) // FIGURE_AMBIGUOUS: 1500 or 1,5
 */
export function readFigure(raw: unknown, decimals: number): FigureReading {
  if (raw === null || raw === undefined) return { ok: true, value: null };
  if (typeof raw === 'number') return checked(raw, Number.isFinite(raw) ? decimalPlaces(raw) : 0, decimals);
  if (typeof raw !== 'string' || raw.length > 40) return INVALID;
  const text = raw.trim();
  if (text === '') return { ok: true, value: null };
  const unsigned = text.replace(/^[-−]\s*/, '');
  if (isAmbiguous(unsigned, decimals)) {
    const readings = [Number(unsigned.replace(/[.,]/, '')), Number(unsigned.replace(',', '.'))] as const;
    return { ok: false, code: 'FIGURE_AMBIGUOUS', readings };
  }
  const read = digitsOf(unsigned, decimals);
  if (read === null) return INVALID;
  return checked(unsigned === text ? read.value : -read.value, read.places, decimals);
}

/**
 * "1.500" is 1500 or 1,5 where decimals are accepted, else 1500. "1,500" is 1,5 to an office and 1500 to an English
 * spreadsheet; where three decimals are accepted the comma is read as the page explains it, before decimals.
 */
function isAmbiguous(text: string, decimals: number): boolean {
  const sign = ONE_GROUP.exec(text)?.[1];
  return sign === '.' ? decimals > 0 : sign === ',' && decimals < 3;
}

function digitsOf(text: string, decimals: number): { value: number; places: number } | null {
  const office = PLAIN.exec(text) ?? GROUPED.exec(text);
  const foreign = ENGLISH.exec(text) ?? (decimals > 0 ? POINT.exec(text) : null);
  const match = office ?? foreign;
  if (match === null) return null;
  const plain = office === null ? text.replaceAll(',', '') : text.replaceAll('.', '').replace(',', '.');
  return { value: Number(plain), places: (match[1] ?? '').replace(/(?<!0)0+$/, '').length };
}

function checked(value: number, places: number, decimals: number): FigureReading {
  if (!Number.isFinite(value)) return INVALID;
  if (value < 0) return { ok: false, code: 'FIGURE_NEGATIVE' };
  if (value > LARGEST_FIGURE) return { ok: false, code: 'FIGURE_TOO_BIG' };
  if (places > decimals) return { ok: false, code: 'FIGURE_DECIMALS' };
  return { ok: true, value: value === 0 ? 0 : value };
}

/**
 * A figure as text that `readFigure` reads again in a field with so many decimals: a whole field takes dots between
 * thousands, a field with decimals does without, because "1.500" may be read in two ways there.
 * @example typedFigure(1500, 0) // '1.500'
 * @example typedFigure(1500, 1) // '1500'
 */
export function typedFigure(value: number, decimals: number): string {
  // Written with an exponent by JavaScript it is no figure of an office; as it stands, the check of the report refuses it.
  if (String(value).includes('e')) return String(value);
  return decimals === 0 ? formatFigure(value) : plainFigure(value);
}

/**
 * A figure without a sign between thousands.
 * @example plainFigure(1234.5) // '1234,5'
 */
export function plainFigure(value: number): string {
  return formatFigure(value).replaceAll('.', '');
}

/**
 * Writes a figure as offices do, with all the decimals it has.
 * @example formatFigure(1234.5) // '1.234,5'
 */
export function formatFigure(value: number): string {
  return formatNumber(value, decimalPlaces(value));
}
