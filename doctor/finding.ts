/** A sentence for who runs the machine: Vietnamese, and English beside it. */
export interface Said {
  vi: string;
  en: string;
}

export const say = (vi: string, en: string): Said => ({ vi, en });

/** What one check found. `unknown`: it could not be looked at, since something else is away. */
export interface Finding {
  /** The check, for programs: `database-reachable`. */
  check: string;
  state: 'good' | 'warn' | 'bad' | 'unknown';
  /** What is wrong, stable; null where nothing is. */
  code: string | null;
  found: Said;
  /** Null where nothing is wrong. */
  expected: Said | null;
  todo: Said | null;
}

type Outcome = Omit<Finding, 'check'>;

export const good = (found: Said): Outcome => ({ state: 'good', code: null, found, expected: null, todo: null });
export const unknown = (found: Said): Outcome => ({ state: 'unknown', code: null, found, expected: null, todo: null });
export const bad = (code: string, found: Said, expected: Said, todo: Said): Outcome => ({
  ...{ state: 'bad', code, found, expected, todo },
});
export const warn = (code: string, found: Said, expected: Said, todo: Said): Outcome => ({
  ...{ state: 'warn', code, found, expected, todo },
});

/** One look at the set-up. */
export interface SetUpCheck<C> {
  name: string;
  run(context: C): Promise<Outcome | readonly Outcome[]> | Outcome | readonly Outcome[];
}

/** A check that takes longer is given up. */
const LONGEST_MS = 15_000;

/** Runs checks one after another; one that fails is a finding, never an error of the program. */
export async function runChecks<C>(checks: readonly SetUpCheck<C>[], context: C): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name, run } of checks) {
    const outcomes = await within(async () => run(context));
    for (const outcome of Array.isArray(outcomes) ? (outcomes as Outcome[]) : [outcomes as Outcome])
      findings.push({ check: name, ...outcome });
  }
  return findings;
}

async function within(work: () => Promise<Outcome | readonly Outcome[]>): Promise<Outcome | readonly Outcome[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve(unknown(say('quá thời gian chờ', 'it took too long'))), LONGEST_MS);
  });
  try {
    return await Promise.race([work(), late]);
  } catch (fault) {
    const { message } = fault as Error;
    return unknown(say(`không xem được: ${message}`, `could not be looked at: ${message}`));
  } finally {
    clearTimeout(timer);
  }
}
