import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../../domain/plan/parse-plan';
import type { Plan } from '../../../domain/plan/plan';
import type { Parsed } from '../../../domain/source/issue';
import { parseRegister } from '../../../domain/units/parse-register';
import { withSentences } from '../../setup/with-sentences';
import { good } from './plan-files';

/** Plan files written by a careful clerk and with a clerk's mistakes, on a made-up register. */
export const CLERKS_FILES = join(__dirname, 'clerks-files');

const REGISTER_FILE = join(CLERKS_FILES, 'registers/made-up.yaml');

export const MADE_UP_REGISTER = good(parseRegister(readFileSync(REGISTER_FILE, 'utf8'), REGISTER_FILE));

/** A file of the folder, parsed. @param change replaces one text by another, which must be there */
export function parseClerksFile(name: string, change?: readonly [find: string, put: string]): Parsed<Plan> {
  const text = readFileSync(join(CLERKS_FILES, name), 'utf8');
  if (change && !text.includes(change[0])) throw new Error(`${name} has no "${change[0]}"`);
  return parsePlan(change ? text.replace(...change) : text, name, MADE_UP_REGISTER);
}

/** Its faults with their sentences. */
export function faultsOf(parsed: Parsed<Plan>) {
  return withSentences(parsed.ok ? [] : parsed.issues);
}
