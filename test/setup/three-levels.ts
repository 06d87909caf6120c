import { returnReport } from '../../client/decisions/decide';
import { activatePlan } from '../../client/plans/activate';
import type { LoadedPlan } from '../../client/plans/load-plan';
import { submitReport } from '../../client/reports/submit';
import { checkRollup } from '../../client/rounds/rollup-chain';
import { confirmRollup } from '../../client/rounds/rollups';
import { unlimitedCaller } from '../../client/unlimited-caller';
import { parsePlan } from '../../domain/plan/parse-plan';
import type { Parsed } from '../../domain/source/issue';
import { type Day, type Instant, parseInstant } from '../../domain/time/time';
import { parseRegister } from '../../domain/units/parse-register';
import type { Database } from '../../storage/database';
import { compileVersion } from '../../storage/rollups';
import { ladderText } from './ladder-plan';

const REGISTER = 'bac';

/** @example unitOf('xa-1') // 'bac:xa-1' */
export function unitOf(code: string): string {
  return `${REGISTER}:${code}`;
}

const LADDER = ladderText([
  'open -9s office',
  'compile +3s compiler-officer',
  'supplement +1s compiler-officer',
  'close +60s',
]);

const REGISTER_TEXT = `id: ${REGISTER}
title: Danh mục ba cấp
contactPattern:
  office: { email: "vanthu.{code}@bac.invalid", name: "Văn thư {name}" }
  officer: { email: "canbo.{code}@bac.invalid", name: "Cán bộ {name}" }
  head: { email: "lanhdao.{code}@bac.invalid", name: "Lãnh đạo {name}" }
units:
  - { code: bo, name: Bộ Thử, type: ministry, parents: { government: null } }
  - { code: tinh, name: UBND tỉnh, type: province, parents: { government: bo } }
  - { code: huyen, name: UBND huyện, type: district, parents: { government: tinh } }
  - { code: huyen-2, name: UBND huyện 2, type: district, parents: { government: tinh } }
  - { code: xa-1, name: UBND xã 1, type: commune, parents: { government: huyen } }
  - { code: xa-2, name: UBND xã 2, type: commune, parents: { government: huyen } }
  - { code: xa-3, name: UBND xã 3, type: commune, parents: { government: huyen } }
`;

/**
 * A chain of three levels with steps in seconds: communes report to their district by 29/5/2026, districts to the province by
 * 5/6/2026, the province to the ministry by 12/6/2026; each compiled report is the compiler's own one level up.
 */
export function threeLevels(id: string): LoadedPlan {
  const register = good(parseRegister(REGISTER_TEXT, 'bac.yaml'));
  const source = planText(id);
  return { plan: good(parsePlan(source, `${id}.yaml`, register)), register, source, file: `${id}.yaml` };
}

/** The rounds of the plan, from below, with the code of the body that compiles each. */
export function roundsOf(id: string): { communes: string; districts: string; province: string } {
  const round = (requirement: string, compiler: string) => `${id}/${requirement}/2026/${unitOf(compiler)}`;
  return {
    communes: round('communes', 'huyen'),
    districts: round('districts', 'tinh'),
    province: round('province', 'bo'),
  };
}

function planText(id: string): string {
  const levels = [
    { id: 'communes', of: 'types: [commune]', to: 'huyen', feeds: 'districts', day: '29/5/2026' },
    { id: 'districts', of: 'types: [district]', to: 'tinh', feeds: 'province', day: '5/6/2026' },
    { id: 'province', of: 'units: [tinh]', to: 'bo', feeds: null, day: '12/6/2026' },
  ];
  return `id: ${id}
title: Kế hoạch thử ba cấp
document: { type: Kế hoạch, number: "1/KH", issued: 4/5/2026, issuer: bo, subject: Thử }
effective: 4/5/2026
tree: government
register: bac.yaml
test: yes
slots: every 1s
forms:
  figures:
    title: Số liệu
    fields:
      - { type: number, id: models, label: Số mô hình }
      - { type: text, id: remarks, label: Nhận xét }
requirements:
${levels
  .map(
    (level) => `  - id: ${level.id}
    report: báo cáo năm cấp ${level.id}
    kind: thematic
    frequency: once
    clause: mục III
    quote: gửi báo cáo chậm nhất ngày ${level.day}
    due: { type: date, date: ${level.day} }
    boundary: by
    period: 2026
    reporters: { ${level.of} }
    receiver: ${level.to}
${level.feeds === null ? '' : `    feeds: ${level.feeds}\n`}    form: figures
    ladder: ${LADDER}
`,
  )
  .join('')}`;
}

function good<T>(read: Parsed<T>): T {
  if (read.ok) return read.value;
  throw new Error(read.issues.map((issue) => `${issue.file}:${issue.line} ${issue.path} ${issue.message}`).join('\n'));
}

/** What the life of a chain is made of. */
export interface ChainMoments {
  /** The drafts of the communes' round are compiled. */
  compiledAt: Instant;
  confirmedAt: Instant;
  returnedAt: Instant;
  /** The working day by which it is asked for again. */
  until: Day;
}

/**
 * Communes 1 and 2 have sent 10 and 20; the district's compiled report is confirmed, and the province has returned it.
 * @returns the rounds
 */
export async function returnedChain(
  database: Database,
  id: string,
  { compiledAt, confirmedAt, returnedAt, until }: ChainMoments,
) {
  const rounds = roundsOf(id);
  const as = (at: Instant, who: string) => unlimitedCaller(database, { at, who });
  const begin = parseInstant('2026-05-11T09:00:00+07:00')!;
  await activatePlan(as(begin, 'Kiểm thử'), threeLevels(id), { notifyPast: false, embedded: true });
  for (const [unit, models] of [
    ['xa-1', 10],
    ['xa-2', 20],
  ] as const) {
    await submitReport(as(parseInstant('2026-05-28T09:00:00+07:00')!, 'Kiểm thử'), {
      obligation: `${rounds.communes}/${unitOf(unit)}`,
      values: { models },
      nil: false,
      document: { number: null, date: null, signer: null },
      ...{ files: [], channel: 'web', sentOn: null, receivedAt: null, reason: null, idempotencyKey: null },
    });
  }
  await database.transaction((tx) =>
    compileVersion(tx, { id: rounds.communes, latestVersion: 0 }, 'compile', compiledAt),
  );
  await checkRollup(as(compiledAt, 'Trần Thị Bình (UBND huyện)'), rounds.communes);
  await confirmRollup(as(confirmedAt, 'Lê Văn Cường (UBND huyện)'), rounds.communes);
  await returnReport(as(returnedAt, 'Phạm Thị Dung (UBND tỉnh)'), {
    obligation: `${rounds.districts}/${unitOf('huyen')}`,
    points: 'Số mô hình của xã 2 chưa rõ.',
    until,
  });
  return rounds;
}
