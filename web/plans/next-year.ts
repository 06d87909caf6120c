import type { FastifyRequest } from 'fastify';
import { copyText, type NextYear, nextYear } from '../../client/plans/next-year';
import { type CheckedPlan, checkPlan } from '../../client/plans/plan-drafts';
import { type PlanSource, requirePlanSource } from '../../client/plans/plan-source';
import { suggestedId } from '../../domain/plan/suggested-id';
import type { Issue } from '../../domain/source/issue';
import type { Day } from '../../domain/time/time';
import { dateFigures } from '../../domain/time/vietnamese';
import { readCalendarChanges } from '../../storage/calendar';
import { parsersOf } from '../http/parsers';
import { type FilledForm, formFromData, ownForms } from './form-from-plan';
import { type KnownForms, readKnownForms } from './known-forms';
import { isData } from './plan-fields';
import { planYaml } from './plan-form';

/** A stored document and what it would be in a later year. */
export interface NextYearOfPlan extends NextYear {
  stored: PlanSource;
}

/** What only the new document says. */
export interface NewHead {
  number: string;
  issued: Day;
  /** The first day of its duties; null: as the copied document has it, else that of issue. */
  effective: Day | null;
}

/** A copy that was read as a plan file, or its faults; with the form it is written by, where the form holds it. */
export interface ReadCopy {
  checked: CheckedPlan | null;
  issues: readonly Issue[];
  form: FilledForm | null;
  known: KnownForms;
}

/** @throws DungHanError NOT_FOUND, CONFLICT */
export async function nextYearOfPlan(request: FastifyRequest, id: string, years: number): Promise<NextYearOfPlan> {
  const stored = await requirePlanSource(request.reader, id);
  const parsers = parsersOf(request);
  const data = await parsers.yamlData(stored.source);
  const edits = await readCalendarChanges(request.reader);
  const found = await nextYear({ ...stored, data }, years, (text) =>
    parsers.plan(text, stored.file, stored.register, edits),
  );
  return { ...found, stored };
}

/** The copy with its head, as the form writes it; a document that is larger than the form is written as a file. */
export async function readCopy(
  request: FastifyRequest,
  { copy, stored: { register } }: NextYearOfPlan,
  { number, issued, effective }: NewHead,
): Promise<ReadCopy> {
  const known = await readKnownForms(request.reader);
  const id = suggestedId(number, issued);
  const from = effective ?? copy.effective ?? issued;
  const head = { id, number, issued: dateFigures(issued), effective: dateFigures(from) };
  const text = copyText(copy, head);
  const data = await parsersOf(request).yamlData(text);
  const form = formFromData(data, { register, known });
  const own = isData(data) ? ownForms(data, { known }) : {};
  const source = form === null ? text : planYaml(form, form.count, { register, known, own });
  const upload = { file: `${id}.yaml`, source, register: register.id, uploaded: null, amends: null };
  const checked = await checkPlan(request.reader, parsersOf(request), upload);
  return checked.ok
    ? { checked: checked.value, issues: [], form, known }
    : { checked: null, issues: checked.issues, form, known };
}
