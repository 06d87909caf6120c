import type { LoadedPlan } from '../../client/plans/load-plan';
import { parsePlan } from '../../domain/plan/parse-plan';
import type { Parsed } from '../../domain/source/issue';
import { type Instant, parseInstant } from '../../domain/time/time';
import { parseRegister } from '../../domain/units/parse-register';

/** The late-from instant of ladder plans; the last day is Friday 29/5/2026. */
export const LATE_FROM: Instant = parseInstant('2026-05-30T00:00:00+07:00')!;

/** Register of the ladder plans: a province, a district that compiles, and its communes. */
export const REGISTER = 'thu';

/** Options of a test plan with steps in seconds (`test: true`). */
export interface LadderPlanOptions {
  id: string;
  /** Steps as `remind -4s office officer`. */
  ladder: readonly string[];
  /** Number of reporting communes; default 4. */
  communes?: number;
  /** false: without contacts. */
  contacts?: boolean;
  /** More requirements, as YAML list entries. */
  more?: string;
  /** Milestones, as YAML list entries. */
  milestones?: string;
  /** YAML of the reporters; default all communes. */
  reporters?: string;
}

/**
 * Parses a plan with a ladder of seconds and its register: communes report a number of models to their district, which
 * compiles and reports to the province.
 * @example ladderPlan({ id: 'round', ladder: ['open -8s office', 'overdue +2s office', 'close +60s'] })
 */
export function ladderPlan(given: LadderPlanOptions): LoadedPlan {
  const register = good(parseRegister(registerText(given), 'thu.yaml'));
  const source = planText(given);
  return { plan: good(parsePlan(source, `${given.id}.yaml`, register)), register, source, file: `${given.id}.yaml` };
}

/** Id of the round the communes report in. */
export function ladderRoundId(plan: string): string {
  return `${plan}/communes/2026/${REGISTER}:huyen`;
}

/** Unit id of a commune, counted from 1. */
export function commune(number: number): string {
  return `${REGISTER}:xa-${number}`;
}

/** A ladder as a flow of YAML: `- { kind: remind, offset: -4s, to: [office] }`. */
export function ladderText(ladder: readonly string[]): string {
  const steps = ladder.map((step) => {
    const [kind, offset, ...to] = step.split(' ');
    return `{ kind: ${kind}, offset: "${offset}", to: [${to.join(', ')}] }`;
  });
  return `[${steps.join(', ')}]`;
}

/** The register of a ladder plan as a file. */
export function registerText({ communes = 4, contacts = true }: LadderPlanOptions): string {
  const rows = Array.from(
    { length: communes },
    (_, index) =>
      `  - { code: xa-${index + 1}, name: UBND xã ${index + 1}, type: commune, parents: { government: huyen } }`,
  );
  const pattern = `contactPattern:
  office: { email: "vanthu.{code}@thu.invalid", name: "Văn thư {name}" }
  officer: { email: "canbo.{code}@thu.invalid", name: "Cán bộ {name}" }
  head: { email: "lanhdao.{code}@thu.invalid", name: "Lãnh đạo {name}" }
`;
  return `id: ${REGISTER}
title: Danh mục thử
${contacts ? pattern : ''}units:
  - { code: tinh, name: UBND tỉnh, type: province, parents: { government: null } }
  - { code: huyen, name: UBND huyện, type: district, parents: { government: tinh } }
${rows.join('\n')}
`;
}

function planText({
  id,
  ladder,
  more = '',
  milestones,
  reporters = '{ types: [commune] }',
}: LadderPlanOptions): string {
  return `id: ${id}
title: Kế hoạch thử tính bằng giây
document: { type: Kế hoạch, number: "1/KH", issued: 4/5/2026, issuer: tinh, subject: Thử }
effective: 4/5/2026
tree: government
register: thu.yaml
test: yes
slots: every 1s
forms:
  figures: { title: Số liệu, fields: [{ type: number, id: models, label: Số mô hình }] }
${milestones === undefined ? '' : `milestones:\n${milestones}\n`}requirements:
  - id: communes
    report: báo cáo năm
    kind: thematic
    frequency: once
    clause: mục III
    quote: các xã gửi báo cáo chậm nhất ngày 29/5/2026
    due: { type: date, date: 29/5/2026 }
    boundary: by
    period: 2026
    reporters: ${reporters}
    receiver: huyen
    feeds: district
    form: figures
    ladder: ${ladderText(ladder)}
  - id: district
    report: báo cáo tổng hợp năm
    kind: thematic
    frequency: once
    clause: mục III
    quote: huyện tổng hợp, gửi báo cáo chậm nhất ngày 5/6/2026
    due: { type: date, date: 5/6/2026 }
    boundary: by
    period: 2026
    reporters: { units: [huyen] }
    receiver: tinh
    form: figures
    ladder: ${ladderText(['open -999s office', 'close +999s'])}
${more}`;
}

function good<T>(read: Parsed<T>): T {
  if (read.ok) return read.value;
  throw new Error(read.issues.map((issue) => `${issue.file}:${issue.line} ${issue.path} ${issue.message}`).join('\n'));
}
