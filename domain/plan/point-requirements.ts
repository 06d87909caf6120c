import type { OpenPoint, Requirement } from './plan';

/** The requirements an open point asks about, the first one first; none where it asks about the whole document. */
export function pointRequirements({ requirement, also = [] }: Pick<OpenPoint, 'requirement' | 'also'>): string[] {
  return requirement === null ? [] : [requirement, ...also];
}

/**
 * The open points with each question asked once for a sentence of the document: requirements that quote the same sentence
 * and raise the same question share one point, and its answer.
 */
export function askedOnce(points: readonly OpenPoint[], requirements: readonly Requirement[]): OpenPoint[] {
  const quotes = new Map(requirements.map(({ id, quote }) => [id, quote.replace(/\s+/g, ' ').trim()]));
  const asked = new Map<string, OpenPoint>();
  for (const point of points) {
    const { requirement, code, message, proposal } = point;
    const key = JSON.stringify([code, message, proposal, requirement === null ? null : quotes.get(requirement)]);
    const first = asked.get(key);
    // A date is confirmed for one report.
    if (first === undefined || requirement === null || code === 'DATE_MISSING')
      asked.set(first === undefined ? key : `${key}/${requirement}`, point);
    else asked.set(key, { ...first, also: [...(first.also ?? []), requirement] });
  }
  return [...asked.values()];
}
