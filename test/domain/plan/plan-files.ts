import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parsePlan, registerPathOf } from '../../../domain/plan/parse-plan';
import type { Plan } from '../../../domain/plan/plan';
import type { Parsed } from '../../../domain/source/issue';
import { parseRegister } from '../../../domain/units/parse-register';
import type { Register } from '../../../domain/units/unit';

export const PLANS_FOLDER = join(__dirname, '../../../plans');

/** The value of a file that must be valid; throws with its faults otherwise. */
export function good<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(parsed.issues.map((issue) => JSON.stringify(issue)).join('\n'));
  return parsed.value;
}

export function readSourceRegister(name: string): Register {
  const file = join(PLANS_FOLDER, 'registers', `${name}.yaml`);
  return good(parseRegister(readFileSync(file, 'utf8'), file));
}

export function readSourcePlan(id: string): { plan: Plan; register: Register } {
  const file = join(PLANS_FOLDER, `${id}.yaml`);
  const text = readFileSync(file, 'utf8');
  const path = join(dirname(file), good(registerPathOf(text, file)));
  const register = good(parseRegister(readFileSync(path, 'utf8'), path));
  return { plan: good(parsePlan(text, file, register)), register };
}
