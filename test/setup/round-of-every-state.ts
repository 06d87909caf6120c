import type { Caller } from '../../client/contract';
import { endDuty, exemptReport, returnReport } from '../../client/decisions/decide';
import { extendReport } from '../../client/decisions/extend';
import { activatePlan } from '../../client/plans/activate';
import { acceptReport } from '../../client/reports/accept';
import { submitReport } from '../../client/reports/submit';
import { unlimitedCaller } from '../../client/unlimited-caller';
import { parsePlan } from '../../domain/plan/parse-plan';
import type { Parsed } from '../../domain/source/issue';
import type { RoundCounts } from '../../domain/states/round-counts';
import { atTime, type Instant } from '../../domain/time/time';
import { parseRegister } from '../../domain/units/parse-register';
import type { Database } from '../../storage/database';
import { compileVersion } from '../../storage/rollups';

/**
 * One round with every state a report can have, written through the calls that pages use; last day Friday 29/5/2026. Twelve
 * units, of which one is exempt and one has ended: ten must send.
 *
 * | unit | state at `EVERY_STATE_AT` |
 * |---|---|
 * | xa-01 | on time, checked |
 * | xa-02 | on time, not checked yet |
 * | xa-03 | late |
 * | xa-04 | on time, returned since |
 * | xa-05 | late, returned since |
 * | xa-06 | nil, on time |
 * | xa-07 | exempt |
 * | xa-08 | ended, its duty went over to xa-02 |
 * | xa-09 | extended to 12/6: still owing, not late |
 * | xa-10 | extended to 19/6: awaited |
 * | xa-11 | overdue |
 * | so-noi-vu | the compiler's own figures: not there yet |
 */
export const EVERY_STATE_PLAN = 'moi-tinh-trang';
export const EVERY_STATE_ROUND = `${EVERY_STATE_PLAN}/nam/2026/moi:so-noi-vu`;

/** When the round is looked at: Wednesday 3/6/2026, 09:00. */
export const EVERY_STATE_AT: Instant = atTime('2026-06-03', '09:00');

/** The counts of the round at `EVERY_STATE_AT`, by hand from the table above. */
export const EVERY_STATE_COUNTS: RoundCounts = {
  expected: 10, // all but xa-07 and xa-08
  sent: 6, // xa-01 … xa-06
  onTime: 4, // xa-01, xa-02, xa-04, xa-06
  late: 2, // xa-03, xa-05
  returned: 2, // xa-04, xa-05
  nil: 1, // xa-06
  unchecked: 2, // xa-02, xa-03
  unsent: 4, // xa-09, xa-10, xa-11, so-noi-vu
  overdue: 1, // xa-11
  awaited: 3, // xa-09, xa-10, so-noi-vu
  extended: 2, // xa-09, xa-10
  ownUnsent: 1, // so-noi-vu
  owing: 6, // xa-04, xa-05, xa-09, xa-10, xa-11, so-noi-vu
  reminded: 5, // without so-noi-vu
  exempt: 1, // xa-07
  ended: 1, // xa-08
};
export const EVERY_STATE_SHARE = '4/10 (40%)';
/** Units whose report a version compiled then holds, whom it leaves out, and what xa-01, xa-02 and xa-03 add up to. */
export const EVERY_STATE_VERSION = {
  received: ['xa-01', 'xa-02', 'xa-03', 'xa-06'],
  unsent: ['so-noi-vu', 'xa-09', 'xa-10', 'xa-11'],
  returned: ['xa-04', 'xa-05'],
  excused: ['xa-07', 'xa-08'],
  figures: { models: 6, money: 0.6 },
} as const;

/** The same once the compiler's own figures have come, after the date: they are never late. */
export const EVERY_STATE_WITH_OWN: RoundCounts = {
  ...EVERY_STATE_COUNTS,
  sent: 7,
  onTime: 5,
  unchecked: 3,
  unsent: 3,
  awaited: 2,
  ownUnsent: 0,
  owing: 5,
};
export const EVERY_STATE_SHARE_WITH_OWN = '5/10 (50%)';

/** Id of a unit's report in the round. */
export function reportOfEveryState(unit: string): string {
  return `${EVERY_STATE_ROUND}/moi:${unit}`;
}

/** Writes the round into an empty database, or beside what is there. */
export async function addRoundOfEveryState(database: Database): Promise<void> {
  await activatePlan(on(database, '2026-05-04', '08:30'), everyStatePlan(), { notifyPast: false, embedded: true });
  await exemptReport(on(database, '2026-05-20', '09:00'), { ...released('xa-07'), reason: null });
  await endDuty(on(database, '2026-05-20', '09:10'), { ...released('xa-08'), reason: null }, 'moi:xa-02');
  await extend(database, 'xa-09', '2026-06-12');
  await extend(database, 'xa-10', '2026-06-19');
  await send(database, 'xa-04', '2026-05-25');
  await send(database, 'xa-01', '2026-05-26', 1);
  await acceptReport(on(database, '2026-05-27', '08:00'), reportOfEveryState('xa-01'));
  await send(database, 'xa-06', '2026-05-27', null);
  await send(database, 'xa-02', '2026-05-28', 2);
  await send(database, 'xa-05', '2026-06-01');
  await returnUnitReport(database, 'xa-04', '2026-06-01');
  await send(database, 'xa-03', '2026-06-02', 3);
  await returnUnitReport(database, 'xa-05', '2026-06-02');
}

/** The compiler's own figures come, after the date. */
export async function sendOwnOfEveryState(database: Database): Promise<void> {
  await send(database, 'so-noi-vu', '2026-06-03', 10);
}

/** Compiles the round as it stands, as its step does; before the compiler's own figures come. */
export async function compileEveryState(
  database: Database,
  at: Instant = atTime('2026-06-03', '08:00'),
): Promise<void> {
  await database.transaction((tx) =>
    compileVersion(tx, { id: EVERY_STATE_ROUND, latestVersion: 0 }, 'compile:+1wd', at),
  );
}

function on(database: Database, day: string, time: string): Caller {
  return unlimitedCaller(database, { at: atTime(day, time), who: 'Kiểm thử' });
}

const BASIS = { number: '12/UBND-NC', date: '2026-05-19', decider: 'UBND tỉnh' };

function released(unit: string) {
  return { obligation: reportOfEveryState(unit), basis: BASIS };
}

async function extend(database: Database, unit: string, until: string): Promise<void> {
  const obligation = reportOfEveryState(unit);
  await extendReport(on(database, '2026-05-21', '09:00'), { obligation, until, basis: BASIS, reason: null });
}

/** @param models null: nothing to report */
async function send(database: Database, unit: string, day: string, models: number | null = 100): Promise<void> {
  await submitReport(on(database, day, '08:45'), {
    obligation: reportOfEveryState(unit),
    values: models === null ? null : { models, money: models / 10 },
    nil: models === null,
    document: { number: null, date: null, signer: null },
    files: [],
    channel: 'web',
    sentOn: null,
    receivedAt: null,
    reason: null,
    idempotencyKey: null,
  });
}

async function returnUnitReport(database: Database, unit: string, day: string): Promise<void> {
  const asked = { points: 'Thiếu biểu số 02.', until: '2026-06-08' };
  await returnReport(on(database, day, '14:10'), { obligation: reportOfEveryState(unit), ...asked });
}

/** The plan and register of the round as if they were files. */
export function everyStatePlan() {
  const register = good(parseRegister(REGISTER_TEXT, 'moi.yaml'));
  const file = `${EVERY_STATE_PLAN}.yaml`;
  return { plan: good(parsePlan(PLAN_TEXT, file, register)), register, source: PLAN_TEXT, file };
}

function good<T>(read: Parsed<T>): T {
  if (read.ok) return read.value;
  throw new Error(read.issues.map((issue) => `${issue.file}:${issue.line} ${issue.path} ${issue.message}`).join('\n'));
}

const COMMUNES = Array.from({ length: 11 }, (_, index) => `xa-${String(index + 1).padStart(2, '0')}`);

const REGISTER_TEXT = `id: moi
title: Danh mục của một đợt có mọi tình trạng
contactPattern:
  office: { email: "vanthu.{code}@moi.invalid", name: "Văn thư {name}" }
  officer: { email: "canbo.{code}@moi.invalid", name: "Cán bộ {name}" }
  head: { email: "lanhdao.{code}@moi.invalid", name: "Lãnh đạo {name}" }
units:
  - { code: tinh, name: UBND tỉnh, type: province, parents: { government: null } }
  - { code: so-noi-vu, name: Sở Nội vụ, type: department, parents: { government: tinh } }
${COMMUNES.map((code) => `  - { code: ${code}, name: UBND xã ${code.slice(3)}, type: commune, parents: { government: tinh } }`).join('\n')}
`;

const PLAN_TEXT = `id: ${EVERY_STATE_PLAN}
title: Kế hoạch có mọi tình trạng
document: { type: Kế hoạch, number: "1/KH", issued: 4/5/2026, issuer: tinh, subject: Thử }
effective: 4/5/2026
tree: government
register: moi.yaml
forms:
  figures:
    title: Số liệu
    fields:
      - { type: number, id: models, label: Số mô hình, unit: mô hình }
      - { type: number, id: money, label: Kinh phí, unit: tỷ đồng, decimals: 1 }
requirements:
  - id: nam
    report: báo cáo công tác dân vận
    kind: periodic
    frequency: year
    clause: mục III
    quote: các đơn vị gửi báo cáo chậm nhất ngày 29/5/2026
    due: { type: date, date: 29/5/2026 }
    boundary: by
    period: 2026
    reporters: { units: [so-noi-vu, ${COMMUNES.join(', ')}] }
    receiver: tinh
    through: so-noi-vu
    nil: yes
    form: figures
`;
