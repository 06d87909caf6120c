import { canonicalJson } from '../domain/rollup/canonical-json';
import type { Figure, ListRow, RollupUnits } from '../domain/rollup/rollup';

/** The result of a rehearsal, pure or real: the JSON of `rehearse`. Planned instants, ISO 8601 with +07:00. */
export interface RehearsalLists {
  notices: {
    at: string;
    slot: string;
    person: string;
    unit: string;
    obligation: string | null;
    step: string;
    kind: string;
  }[];
  states: { obligation: string; state: string; late: boolean; daysLate: number; minutesLate?: number }[];
  rollups: {
    collection: string;
    version: number;
    figures: readonly Figure[];
    lists: Readonly<Record<string, readonly ListRow[]>>;
    units: RollupUnits;
  }[];
}

/** The first difference between two rehearsals of one scenario, in words; null when they are equal. */
export function firstDifference(pure: RehearsalLists, real: RehearsalLists): string | null {
  for (const list of ['notices', 'states', 'rollups'] as const) {
    const left = sorted(pure[list]);
    const right = sorted(real[list]);
    const at = left.findIndex((line, index) => line !== right[index]);
    if (at >= 0) return `${list}: chạy thử thuần ${left[at]}; chạy thật ${right[at] ?? 'không có'}`;
    if (right.length > left.length) return `${list}: chạy thật có thêm ${right[left.length]}`;
  }
  return null;
}

function sorted(list: readonly unknown[]): string[] {
  return list.map((entry) => canonicalJson(entry)).sort();
}
