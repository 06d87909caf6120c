import { dirname, resolve } from 'node:path';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { parsePlan, registerPathOf, registerUnreadable } from '../../domain/plan/parse-plan';
import type { Plan } from '../../domain/plan/plan';
import type { Parsed } from '../../domain/source/issue';
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
 * @throws DungHanError NOT_FOUND when the plan file, or the register of `--register`, is not there
 */
export function loadPlanFile(file: string, registerFile: string | null = null): Parsed<LoadedPlan> {
  return loadPlanText(readTextFile(file), file, registerFile);
}

/** The same for a text that was filled from a template; the register's path is relative to `file`. */
export function loadPlanText(source: string, file: string, registerFile: string | null = null): Parsed<LoadedPlan> {
  const read = registerFile === null ? registerBeside(source, file) : textOf(registerFile);
  if (!read.ok) return read;
  const register = parseRegister(read.value.text, read.value.named);
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

interface RegisterText {
  named: string;
  text: string;
}

function textOf(named: string): Parsed<RegisterText> {
  return { ok: true, value: { named, text: readTextFile(named) } };
}

/** The register a plan names; one that is not there is a fault at the line that names it. */
function registerBeside(source: string, file: string): Parsed<RegisterText> {
  const path = registerPathOf(source, file);
  if (!path.ok) return path;
  try {
    return textOf(resolve(dirname(file), path.value));
  } catch (fault) {
    if (!(fault instanceof DungHanError) || fault.code !== 'NOT_FOUND') throw fault;
    return { ok: false, issues: [registerUnreadable(source, file, path.value)] };
  }
}
