import type { Plan, Requirement } from '../plan/plan';
import { requirementOf } from '../plan/requirement-of';
import { isSameData } from '../rollup/same-data';

/** What of a requirement another document changes. */
export type AmendedPart = 'dates' | 'units' | 'addressees' | 'form' | 'steps' | 'words';

/** One requirement of a document that is added, removed or changed by an amendment. */
export interface AmendedRequirement {
  requirement: string;
  kind: 'added' | 'removed' | 'changed';
  /** In a fixed order; empty unless `changed`. */
  parts: readonly AmendedPart[];
  before: Requirement | null;
  after: Requirement | null;
}

/** Fields of a requirement by the part they belong to; every other field is words. */
const FIELDS: Readonly<Record<Exclude<AmendedPart, 'words'>, readonly string[]>> = {
  dates: ['kind', 'frequency', 'due', 'boundary', 'shortMonth', 'period', 'first', 'last', 'phases', 'cutoff'],
  units: ['reporters'],
  addressees: ['receiver', 'through', 'feeds'],
  form: ['form', 'nil'],
  steps: ['ladder'],
};

const PARTS = Object.keys(FIELDS) as Exclude<AmendedPart, 'words'>[];

/**
 * What an amendment changes (sửa đổi, bổ sung, thay thế), requirement by requirement, in the order of the new text; the
 * removed ones last.
 * @param before the document as it is in force
 * @param after the whole document as it reads from now on
 * @example amendedRequirements(plan614, withAnnualReportDue15November)[0].parts // ['dates', 'words']
 */
export function amendedRequirements(before: Plan, after: Plan): AmendedRequirement[] {
  const rolls = before.roll !== after.roll;
  const found = after.requirements.flatMap((now): AmendedRequirement[] => {
    const was = requirementOf(before, now.id);
    if (was === null) return [{ requirement: now.id, kind: 'added', parts: [], before: null, after: now }];
    const parts = partsOf(was, now);
    const all: readonly AmendedPart[] = rolls && !parts.includes('dates') ? ['dates', ...parts] : parts;
    if (all.length === 0) return [];
    return [{ requirement: now.id, kind: 'changed', parts: all, before: was, after: now }];
  });
  const removed = before.requirements.filter(({ id }) => requirementOf(after, id) === null);
  return [
    ...found,
    ...removed.map(
      (was): AmendedRequirement => ({ requirement: was.id, kind: 'removed', parts: [], before: was, after: null }),
    ),
  ];
}

function partsOf(was: Requirement, now: Requirement): AmendedPart[] {
  const fields = [...new Set([...Object.keys(was), ...Object.keys(now)])];
  const changed = fields.filter(
    (field) => !isSameData(was[field as keyof Requirement], now[field as keyof Requirement]),
  );
  const known = PARTS.filter((part) => changed.some((field) => FIELDS[part].includes(field)));
  const hasWords = changed.some(
    (field) => field !== 'boundaryAnswer' && !PARTS.some((part) => FIELDS[part].includes(field)),
  );
  return hasWords ? [...known, 'words'] : known;
}
