/** A field of a form or address, as it arrives: once, several times, or not at all. */
export type FieldValue = string | string[] | undefined;

/** One value or several, as browsers send them. */
export function listOf(given: FieldValue): string[] {
  if (given === undefined) return [];
  return Array.isArray(given) ? given : [given];
}

/** The number a page was sent back with ("da-nhac=3"); null for anything else. */
export function countOf(given: FieldValue): number | null {
  return typeof given === 'string' && /^\d{1,4}$/.test(given) ? Number(given) : null;
}

/** The number of a draft in an address or form; null for anything else. */
export function draftNumber(given: FieldValue): number | null {
  return typeof given === 'string' && /^\d{1,9}$/.test(given) ? Number(given) : null;
}
