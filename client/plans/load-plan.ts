import { dirname, resolve } from 'node:path';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { parsePlan, registerPathOf } from '../../domain/plan/parse-plan';
import type { Plan } from '../../domain/plan/plan';
import type { Issue, Parsed } from '../../domain/source/issue';
import { parseRegister } from '../../domain/units/parse-register';
import type { Register } from '../../domain/units/unit';
import { readTextFile } from '../read-file';

/** A plan file read with the register it names. */
export interface LoadedPlan {
  plan: Plan;
  register: Register;
  source: string;
  file: string;
}

/**
 * Reads a plan file and its register from disk; all faults of both at once.
 * @param registerFile takes the place of the register the plan names (`--register`)
 * @throws DungHanError NOT_FOUND when a file is not there
 */
export function loadPlanFile(file: string, registerFile: string | null = null): Parsed<LoadedPlan> {
  return loadPlanText(readTextFile(file), file, registerFile);
}

/** The same for a text that was filled from a template; the register's path is relative to `file`. */
export function loadPlanText(source: string, file: string, registerFile: string | null = null): Parsed<LoadedPlan> {
  const named = registerFile ?? registerBeside(source, file);
  if (typeof named !== 'string') return { ok: false, issues: named };
  const register = parseRegister(readTextFile(named), named);
  if (!register.ok) return register;
  const plan = parsePlan(source, file, register.value);
  if (!plan.ok) return plan;
  return { ok: true, value: { plan: plan.value, register: register.value, source, file } };
}

/** The same, but throws a refusal with the issues when the file is invalid. */
export function requirePlanFile(file: string, registerFile: string | null = null): LoadedPlan {
  const read = loadPlanFile(file, registerFile);
  if (read.ok) return read.value;
  const { issues } = read;
  throw new DungHanError('PLAN_REFUSED', message('refusals.plan-file', { file, faults: issues.length }), { issues });
}

function registerBeside(source: string, file: string): string | readonly Issue[] {
  const path = registerPathOf(source, file);
  return path.ok ? resolve(dirname(file), path.value) : path.issues;
}
