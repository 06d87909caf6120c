import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formFile } from '../documents/form-file';
import { type PaperKind, paperFile } from '../documents/paper-file';
import { type AppendixFacts, rollupTables } from '../documents/rollup-tables';
import { tablesFile } from '../documents/table-file';
import { formLayout } from '../domain/form-files/form-layout';
import type { RollupPaperFacts } from '../domain/papers/rollup-facts';
import { rollupPaper } from '../domain/papers/rollup-paper';
import { parsePlan } from '../domain/plan/parse-plan';
import { readValues } from '../domain/rollup/check-values';
import { compileRollup } from '../domain/rollup/compile';
import { EMPTY_VALUES, type FormDefinition, type FormValues } from '../domain/rollup/form';
import type { Contribution, ExpectedUnit } from '../domain/rollup/rollup';
import { atTime, startOfDay } from '../domain/time/time';
import { parseRegister } from '../domain/units/parse-register';
import { NATION, nationalRegister } from './national-register';
import { filledForm } from './plan-text';

/** What is made as a file. */
export type MadeKind = 'appendix' | 'report-docx' | 'report-pdf' | 'form-xlsx' | 'form-docx';

/** A file that was made, with what it took. */
export interface MadeFile {
  seconds: number;
  /** Of the processor: what a machine that does nothing else would take, or less. */
  processorSeconds: number;
  bytes: number;
  /** The most memory the process held, Node itself and the facts included. */
  peakMib: number;
}

const COLLECTION = 'do/nam/2026/bench-vietnam:trung-uong';
const LIST_ROWS = 1_000;

async function main([kind, projectDir]: readonly string[]): Promise<void> {
  const form = danVanKheo(projectDir!);
  const make = makerOf(kind as MadeKind, form);
  const begun = performance.now();
  const worked = process.cpuUsage();
  const content = await make();
  const seconds = (performance.now() - begun) / 1_000;
  const { user, system } = process.cpuUsage(worked);
  const processorSeconds = (user + system) / 1_000_000;
  const made: MadeFile = {
    seconds,
    processorSeconds,
    bytes: content.length,
    peakMib: process.resourceUsage().maxRSS / 1_024,
  };
  process.send!(made, () => process.exit(0));
}

function makerOf(kind: MadeKind, form: FormDefinition): () => Promise<Buffer> {
  switch (kind) {
    case 'appendix':
      return appendix(form);
    case 'report-docx':
      return report(form, 'docx');
    case 'report-pdf':
      return report(form, 'pdf');
    default:
      return blankForm(form, kind === 'form-xlsx' ? 'xlsx' : 'docx');
  }
}

/** The form of the plan of Gia Lai: four fields of work by six columns, a list, figures and texts. */
function danVanKheo(projectDir: string): FormDefinition {
  const file = join(projectDir, 'plans', 'gialai-dan-van-2025.yaml');
  const registerFile = join(projectDir, 'plans', 'registers', 'gialai-2025.yaml');
  const register = parseRegister(readFileSync(registerFile, 'utf8'), registerFile);
  if (!register.ok) throw new Error(JSON.stringify(register.issues));
  const plan = parsePlan(readFileSync(file, 'utf8'), file, register.value);
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
  return plan.value.requirements.find((requirement) => requirement.form !== null)!.form!;
}

/** Every commune has reported: figures, a text and a row of the list each. */
function compiled(form: FormDefinition) {
  const units = nationalRegister('bench-vietnam', NATION, 1).units.filter(({ type }) => type === 'commune');
  const list = form.fields.find((field) => field.type === 'list');
  const contributions = units.map(({ id, name }, nth): Contribution => {
    const read = readValues(form, filledForm(nth));
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    const rows = list?.type === 'list' ? { [list.id]: [{ [list.columns[0]!.id]: `Mô hình của ${name}` }] } : {};
    const values: FormValues = { ...read.values, lists: rows };
    return { submission: `${COLLECTION}/${id}#1`, unit: id, values, nil: false, late: nth % 9 === 0 };
  });
  const expected = contributions.map(
    ({ unit, submission, late }): ExpectedUnit => ({ unit, submission, late, state: 'submitted' }),
  );
  const rollup = compileRollup({
    collection: COLLECTION,
    version: 1,
    at: atTime('2026-12-01', '07:00'),
    form,
    expected,
    contributions,
  });
  return { units, contributions, rollup };
}

const TITLE = 'Báo cáo công tác dân vận chính quyền năm 2026';
const NONE_LEFT = { unsent: [], returned: [], excused: [] };

function appendix(form: FormDefinition): () => Promise<Buffer> {
  const { units, contributions, rollup } = compiled(form);
  const receivedAt = atTime('2026-11-20', '10:32');
  const facts: AppendixFacts = {
    title: TITLE,
    ...{ rollup, form, confirmedAt: null, leftOut: NONE_LEFT },
    units: new Map(
      units.map(({ id, name }, nth) => [
        id,
        { name, receivedAt, receipt: null, documentNumber: `${nth}/BC-UBND`, documentDate: '2026-11-19' },
      ]),
    ),
    reports: new Map(
      contributions.map(({ submission, unit, values }) => [submission, { unit, figures: values.figures }]),
    ),
  };
  return () => tablesFile('xlsx', rollupTables(facts));
}

/** The compiled report as an official paper, with the year before beside its figures: one line for each unit in its appendices. */
function report(form: FormDefinition, kind: PaperKind): () => Promise<Buffer> {
  const { units, contributions, rollup } = compiled(form);
  const late = new Map(contributions.map((one) => [one.unit, one.late]));
  const facts: RollupPaperFacts = {
    ...{ rollup, form, leftOut: NONE_LEFT, report: TITLE, compiler: 'Bộ Nội vụ', receiver: 'Chính phủ' },
    units: new Map(
      units.map(({ id, name }, nth) => {
        const receivedAt = atTime(late.get(id) ? '2026-12-07' : '2026-11-20', '10:32');
        return [
          id,
          {
            ...{ name, group: 'Cấp xã', documentNumber: `${nth}/BC-UBND`, documentDate: '2026-11-19', own: false },
            ...{ receivedAt, countedAt: receivedAt, lateFrom: startOfDay('2026-12-06') },
          },
        ];
      }),
    ),
    before: {
      period: 'năm 2025',
      figures: Object.fromEntries(rollup.figures.map(({ field, value }) => [field, value - 1])),
    },
    issuer: { tree: 'government', name: 'Bộ Nội vụ', above: null, headTitle: 'Bộ trưởng' },
    document: 'Kế hoạch dùng để đo, mục III',
    ...{ place: 'Hà Nội', cutoff: null, covers: null, signing: 'head', signed: null },
  };
  return () => paperFile(rollupPaper(facts), kind, () => undefined);
}

function blankForm(form: FormDefinition, format: 'xlsx' | 'docx'): () => Promise<Buffer> {
  const list = form.fields.find((field) => field.type === 'list');
  const row =
    list?.type === 'list' ? Object.fromEntries(list.columns.map(({ id }) => [id, 'Tổ liên gia tự quản'])) : {};
  const lists = list === undefined ? {} : { [list.id]: Array.from({ length: LIST_ROWS }, () => row) };
  const head = {
    obligation: `${COLLECTION}/bench-vietnam:xa-1`,
    unitName: 'UBND xã số 1',
    title: 'Báo cáo công tác dân vận chính quyền năm 2026',
    document: 'Kế hoạch dùng để đo',
    lateFrom: startOfDay('2026-12-06'),
    at: startOfDay('2026-11-01'),
  };
  return () => formFile(format, formLayout(form, head, { ...EMPTY_VALUES, lists }));
}

main(process.argv.slice(2)).catch((fault: unknown) => {
  console.error(fault);
  process.exit(1);
});
