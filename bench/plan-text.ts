import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { LoadedPlan } from '../client/load-plan';
import { parsePlan } from '../domain/plan/parse-plan';
import type { Register } from '../domain/units/unit';

type Group = Record<string, unknown>;

/** What a measured plan asks for, in the words of a plan file. */
export interface PlanWords {
  id: string;
  effective: string;
  /** A plan with a ladder of seconds. */
  test?: boolean;
  requirements: readonly Group[];
}

/**
 * A plan file made for measuring, read and checked as any other; its form is the "Dân vận khéo" form of the plan of Gia Lai
 * (four fields of work by six columns, the list of exemplars, four figures, five texts).
 * @throws Error with the issues, when the words do not make a plan
 */
export function planForMeasuring(projectDir: string, words: PlanWords, register: Register): LoadedPlan {
  const { id, effective, test = false } = words;
  const model = parse(readFileSync(join(projectDir, 'plans', 'gialai-dan-van-2025.yaml'), 'utf8')) as Group;
  const source = stringify({
    id,
    title: `Kế hoạch dùng để đo ${id}`,
    document: { type: 'Kế hoạch', number: null, issued: null, issuer: 'trung-uong', subject: 'Đo hiệu năng', place: null },
    effective,
    tree: 'government',
    register: `registers/${register.id}.yaml`,
    roll: 'none',
    sample: 'yes',
    test: test ? 'yes' : 'no',
    forms: model.forms,
    requirements: words.requirements.map((requirement) => ({ ...COMMON, ...requirement })),
  });
  const read = parsePlan(source, `${id}.yaml`, register);
  if (!read.ok) throw new Error(`plan ${id}: ${JSON.stringify(read.issues, null, 1)}`);
  return { plan: read.value, register, source, file: `${id}.yaml` };
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

/** Every commune reports each month to its province; provinces compile and report to the centre by the fifth of the next. */
export function monthlyRequirements(day: number, first: string): Group[] {
  return [
    {
      id: 'month',
      frequency: 'month',
      due: { type: 'monthly', day, ofMonth: 'same' },
      dueText: `chậm nhất ngày ${day} hằng tháng`,
      first,
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
      reporters: { groups: ['tinh'] },
      receiver: 'trung-uong',
    },
  ];
}

/** A filled form as a commune sends it; `amount` makes one differ from another. */
export function filledForm(amount: number): Group {
  const row = (registered: number) => ({
    'registered-group': registered,
    'registered-person': registered + 2,
    'effective-group': Math.floor(registered / 2),
    'effective-person': Math.floor(registered / 2) + 1,
    'commended-group': registered % 2,
    'commended-person': 1,
  });
  return {
    models: {
      economy: row(4 + (amount % 5)),
      'culture-society': row(3 + (amount % 3)),
      'defence-security': row(2),
      'political-system': row(1 + (amount % 2)),
    },
    'citizens-received': 12 + (amount % 40),
    dialogues: 1 + (amount % 3),
    'petitions-received': 6 + (amount % 11),
    'petitions-settled': 5,
    results: 'Đã tổ chức thực hiện đầy đủ các nhiệm vụ theo kế hoạch, bảo đảm tiến độ và chất lượng.',
  };
}
