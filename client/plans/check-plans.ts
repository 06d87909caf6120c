import { DungHanError } from '../../domain/errors';
import { plainPoint } from '../../domain/plan/derived-open-points';
import type { OpenPoint } from '../../domain/plan/plan';
import type { Issue } from '../../domain/source/issue';
import { loadPlanFile } from './load-plan';

/** Issues of plan files, and open points of their documents; also the JSON of `plan check`. */
export interface CheckedPlans {
  ok: boolean;
  issues: Issue[];
  openPoints: OpenPoint[];
}

/**
 * Reads plan files with their registers; a missing file is one more issue, so that all files are checked.
 * @example checkPlanFiles(['plans/gialai-614-2020.yaml']).ok // true
 */
export function checkPlanFiles(files: readonly string[]): CheckedPlans {
  const found: CheckedPlans = { ok: true, issues: [], openPoints: [] };
  for (const file of files) {
    const read = readOrMissing(file);
    if (read.ok) found.openPoints.push(...read.value.plan.openPoints.map(plainPoint));
    else found.issues.push(...read.issues);
  }
  return { ...found, ok: found.issues.length === 0 };
}

function readOrMissing(file: string): ReturnType<typeof loadPlanFile> {
  try {
    return loadPlanFile(file);
  } catch (fault) {
    if (!(fault instanceof DungHanError) || fault.code !== 'NOT_FOUND' || typeof fault.said === 'string') throw fault;
    return { ok: false, issues: [{ file, line: null, path: '', code: fault.code, message: fault.said }] };
  }
}
