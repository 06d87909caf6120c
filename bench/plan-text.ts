import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { LoadedPlan } from '../client/plans/load-plan';
import { parsePlan } from '../domain/plan/parse-plan';
import type { Register } from '../domain/units/unit';

type Group = Record<string, unknown>;

/** The variable parts of a measured plan, as in a plan file. */
export interface PlanWords {
  id: string;
  effective: string;
  /** A plan with a ladder of seconds. */
  test?: boolean;
  requirements: readonly Group[];
}

/**
 * Forms of measured plans: `dan-van-kheo`, from the plan of Gia Lai (four fields of work by six columns, a list of
 * models, four figures, five texts), and the monthly `thang`: the four figures and one text.
 */
export type FormName = 'dan-van-kheo' | 'thang';

/**
 * A plan for measuring, parsed and checked like any other; requirements without a form use `dan-van-kheo`.
 * @throws Error with the issues of an invalid plan
 */
export function planForMeasuring(projectDir: string, words: PlanWords, register: Register): LoadedPlan {
  const { id, effective, test = false } = words;
  const source = stringify({
    id,
    title: `Kế hoạch dùng để đo ${id}`,
    document: {
      type: 'Kế hoạch',
      number: null,
      issued: null,
      issuer: 'trung-uong',
      subject: 'Đo hiệu năng',
      place: null,
    },
    effective,
    tree: 'government',
    register: `registers/${register.id}.yaml`,
    roll: 'none',
    sample: 'yes',
    test: test ? 'yes' : 'no',
    forms: formsOf(join(projectDir, 'plans', 'gialai-dan-van-2025.yaml')),
    requirements: words.requirements.map((requirement) => ({ ...COMMON, ...requirement })),
  });
  const read = parsePlan(source, `${id}.yaml`, register);
  if (!read.ok) throw new Error(`plan ${id}: ${JSON.stringify(read.issues, null, 1)}`);
  return { plan: read.value, register, source, file: `${id}.yaml` };
}

function formsOf(file: string): Group {
  const { forms } = parse(readFileSync(file, 'utf8')) as { forms: { 'dan-van-kheo': { fields: Group[] } } };
  const fields = forms['dan-van-kheo'].fields.filter(({ type, id }) => type === 'number' || id === 'results');
  return { ...forms, thang: { title: 'Số liệu hằng tháng', fields } };
}

const COMMON: Group = {
  report: 'báo cáo công tác dân vận chính quyền và thực hiện dân chủ ở cơ sở',
  kind: 'periodic',
  clause: 'mục II',
  quote: 'Báo cáo định kỳ gửi về cơ quan cấp trên.',
  boundary: 'by',
  nil: 'no',
  form: 'dan-van-kheo',
};

/**
 * Every commune reports each month to its province; provinces compile and report to the centre by the fifth of the
 * next.
 */
export function monthlyRequirements(day: number, first: string, form: FormName): Group[] {
  return [
    {
      id: 'month',
      frequency: 'month',
      due: { type: 'monthly', day, ofMonth: 'same' },
      dueText: `chậm nhất ngày ${day} hằng tháng`,
      first,
      form,
      reporters: { groups: ['xa-phuong'] },
      receiver: 'superior',
      feeds: 'compiled-month',
    },
    {
      id: 'compiled-month',
      frequency: 'month',
      due: { type: 'monthly', day: 5, ofMonth: 'next' },
      dueText: 'chậm nhất ngày 05 tháng sau',
      first,
      form,
      reporters: { groups: ['tinh'] },
      receiver: 'trung-uong',
    },
  ];
}

/** A filled-in form of a commune; `amount` varies its figures. */
export function filledForm(amount: number, form: FormName = 'dan-van-kheo'): Group {
  const month = {
    'citizens-received': 12 + (amount % 40),
    dialogues: 1 + (amount % 3),
    'petitions-received': 6 + (amount % 11),
    'petitions-settled': 5,
    results: 'Đã tổ chức thực hiện đầy đủ các nhiệm vụ theo kế hoạch, bảo đảm tiến độ và chất lượng.',
  };
  if (form === 'thang') return month;
  const models = {
    economy: filledRow(4 + (amount % 5)),
    'culture-society': filledRow(3 + (amount % 3)),
    'defence-security': filledRow(2),
    'political-system': filledRow(1 + (amount % 2)),
  };
  return { models, ...month };
}

function filledRow(registered: number): Group {
  return {
    'registered-group': registered,
    'registered-person': registered + 2,
    'effective-group': Math.floor(registered / 2),
    'effective-person': Math.floor(registered / 2) + 1,
    'commended-group': registered % 2,
    'commended-person': 1,
  };
}
