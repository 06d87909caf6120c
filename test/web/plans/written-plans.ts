import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parsePlan } from '../../../domain/plan/parse-plan';
import type { Plan } from '../../../domain/plan/plan';
import { readYaml } from '../../../domain/source/yaml-source';
import type { Register } from '../../../domain/units/unit';
import { type FilledForm, formFromData } from '../../../web/plans/form-from-plan';
import type { Data } from '../../../web/plans/plan-fields';
import { CLERKS_FILES, MADE_UP_REGISTER } from '../../domain/plan/clerks-files';
import { good, PLANS_FOLDER, readSourceRegister } from '../../domain/plan/plan-files';

/** Plan files of the project, as they are read into the form for documents. */
export interface Written {
  name: string;
  data: Data;
  plan: Plan;
  register: Register;
}

/** A plan file and what it means; null where it is refused. */
function written(path: string): Written | null {
  const text = readFileSync(path, 'utf8');
  const data = good(readYaml(text, path)).value as Data;
  const name = basename(String(data.register), '.yaml');
  const register = name === 'made-up' ? MADE_UP_REGISTER : readSourceRegister(name);
  const parsed = parsePlan(text, path, register);
  return parsed.ok ? { name: basename(path, '.yaml'), data, plan: parsed.value, register } : null;
}

export function filesOf(folder: string): Written[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => written(join(folder, file)))
    .filter((one) => one !== null);
}

export const PLAN_FOLDERS = [
  PLANS_FOLDER,
  ...['written', 'today', 'gaps', 'new-gaps'].map((name) => join(CLERKS_FILES, name)),
];
/** Every valid plan file, by its folder and name. */
export const WRITTEN_PLANS = PLAN_FOLDERS.flatMap((folder) =>
  filesOf(folder).map((one) => [`${basename(folder)}/${one.name}`, one] as const),
);

export function formOf({ data, register }: Written): FilledForm {
  const form = formFromData(data, { register, known: new Map() });
  if (form === null) throw new Error('The form cannot hold it');
  return form;
}
