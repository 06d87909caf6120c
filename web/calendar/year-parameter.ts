import { notFound } from '../access/request';

/** A year of an address; null where none is given. */
export function yearParameter(text: string | undefined): number | null {
  if (text === undefined) return null;
  const year = Number(text);
  if (!/^\d{4}$/.test(text) || year < 1901 || year > 2198) throw notFound();
  return year;
}
