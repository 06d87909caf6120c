import { join } from 'node:path';
import type { Caller } from '../../../client/contract';
import { activatePlan } from '../../../client/plans/activate';
import { type LoadedPlan, requirePlanFile } from '../../../client/plans/load-plan';
import { readTextFile } from '../../../client/read-file';
import { submitReport } from '../../../client/reports/submit';
import { confirmRollup } from '../../../client/rounds/rollups';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { parsePlan } from '../../../domain/plan/parse-plan';
import { fillPlanTemplate } from '../../../domain/plan/plan-template';
import { atTime, type Instant } from '../../../domain/time/time';
import { parseRegister } from '../../../domain/units/parse-register';
import { connect, type Database, timestamp } from '../../../storage/database';
import { compileVersion } from '../../../storage/rollups';
import type { Filling } from '../../setup/database';
import { uploadedFile } from '../../setup/uploaded-file';

const PLANS = join(__dirname, '..', '..', '..', 'plans');

/** The present day of the pages: Monday 23/11/2026, 09:15. */
export const TODAY: Instant = atTime('2026-11-23', '09:15');
export const PLAN = 'gialai-live-sample';
const COMPILER = 'gialai-2025:so-noi-vu';
export const UNIT = 'gialai-2025:w23575';
export const OTHER_UNIT = 'gialai-2025:w23611';
export const OPEN_ROUND = `${PLAN}/open/2026/${COMPILER}`;
export const OVERDUE_ROUND = `${PLAN}/overdue/2026/${COMPILER}`;
export const COMPLETE_ROUND = `${PLAN}/complete/2026/${COMPILER}`;

/**
 * Fills a database with the live sample as staff would meet it: one round open, one overdue with a draft rollup (two late,
 * three missing), one complete and confirmed.
 */
export async function fillSampleOffice(database: Database): Promise<void> {
  const at = (day: string, time = '09:00'): Caller =>
    unlimitedCaller(database, { at: atTime(day, time), who: 'Dữ liệu mẫu' });
  await activatePlan(at('2026-10-01'), livePlan(), { notifyPast: true, embedded: true });
  await sendAll(at('2026-10-20'), COMPLETE_ROUND, 10);
  await compile(database, COMPLETE_ROUND, atTime('2026-11-02', '07:00'));
  await confirmRollup({ ...at('2026-11-02', '10:00'), who: 'Nguyễn Thị Lan (Sở Nội vụ)' }, COMPLETE_ROUND);
  await sendAll(at('2026-11-16', '15:20'), OVERDUE_ROUND, 5);
  await sendAll(at('2026-11-19', '08:41'), OVERDUE_ROUND, 2, 5);
  await compile(database, OVERDUE_ROUND, atTime('2026-11-19', '09:00'));
  await sendAll(at('2026-11-20', '10:32'), OPEN_ROUND, 2, 8);
}

/** The same for `testDatabase`, filled once in a run. */
export const SAMPLE_OFFICE: Filling = {
  name: 'sample-office',
  async fill(url) {
    const database = connect(url, { max: 4 });
    await fillSampleOffice(database);
    await database.close();
  },
};

/** Loads one of the documents of 2020, all of it past. */
export async function loadHistory(database: Database, file: string): Promise<void> {
  const caller = unlimitedCaller(database, { at: atTime('2026-11-20', '08:00'), who: 'Dữ liệu mẫu' });
  await activatePlan(caller, requirePlanFile(join(PLANS, file)), { notifyPast: false, embedded: true });
}

/** The live sample's template with its three dates around today. */
function livePlan(): LoadedPlan {
  const file = join(PLANS, 'live-sample.yaml.template');
  const dates = {
    effective: '2026-10-01',
    completeDate: '2026-10-30',
    overdueDate: '2026-11-17',
    openDate: '2026-12-04',
    year: '2026',
  };
  const source = fillPlanTemplate(readTextFile(file), dates);
  const registerFile = join(PLANS, 'registers', 'gialai-2025.yaml');
  const register = parseRegister(readTextFile(registerFile), registerFile);
  if (!register.ok) throw new Error(JSON.stringify(register.issues));
  const plan = parsePlan(source, file, register.value);
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
  return { plan: plan.value, register: register.value, source, file };
}

/** Reports of `count` units of a round, from the `from`-th on, each with figures of its own. */
async function sendAll(caller: Caller, collection: string, count: number, from = 0): Promise<void> {
  const rows = await caller.reader.rows<{ id: string; name: string }>(
    'select o.id, u.short_name as name from obligations o join units u on u.id = o.unit where o.collection = $1 order by o.ord limit $2 offset $3',
    [collection, count, from],
  );
  for (const [index, row] of rows.entries()) {
    await submitReport(caller, {
      obligation: row.id,
      values: figures(from + index, row.name),
      nil: false,
      document: { number: `${41 + index}/BC-UBND`, date: '2026-10-19', signer: 'Chủ tịch UBND' },
      files: [uploadedFile('bao-cao.pdf', Buffer.from('%PDF-1.7\n'))],
      channel: 'web',
      sentOn: null,
      receivedAt: null,
      reason: null,
      idempotencyKey: null,
    });
  }
}

function figures(index: number, name: string): Record<string, unknown> {
  return {
    'models.economy.registered-group': 6 + index,
    'models.economy.effective-group': 4 + index,
    'models.economy.commended-group': index % 3,
    'models.economy.registered-person': 11,
    'models.culture-society.registered-group': 3,
    'models.culture-society.effective-group': 3,
    'models.political-system.registered-person': index,
    'citizens-received': 120 + 31 * index,
    dialogues: 2 + (index % 4),
    'exemplars.0.name': `Tổ liên gia tự quản ${name}`,
    'exemplars.0.field': 'Quốc phòng - an ninh',
    'exemplars.0.result': 'Không để xảy ra vụ việc phức tạp',
    proposals: 'Đề nghị hỗ trợ kinh phí cho các mô hình mới ở thôn, làng đặc biệt khó khăn.',
  };
}

/** Compiles a round as its `compile` step does. */
export async function compile(database: Database, collection: string, at: Instant): Promise<void> {
  await database.transaction((tx) => compileVersion(tx, { id: collection, latestVersion: 0 }, 'compile:+1wd', at));
}

/** The urging mails of the overdue step, waiting for the 14:00 slot. */
export async function addWaitingMails(database: Database): Promise<void> {
  await database.rows(
    `insert into notices (person, unit, plan, collection, obligation, step, kind, planned_at, slot, only_if_owing, state)
     select o.unit || '/office', o.unit, $2, o.collection, o.id, 'overdue:+1wd@2026-11-18', 'overdue', $3, $4, true, 'waiting'
     from obligations o where o.collection = $1 and o.state = 'open'`,
    [OVERDUE_ROUND, PLAN, timestamp(atTime('2026-11-23', '07:00')), timestamp(atTime('2026-11-23', '14:00'))],
  );
}

/** A mail in the local mailbox. */
export async function addMail(database: Database, html: string): Promise<number> {
  const [row] = await database.rows<{ id: number }>(
    `insert into mailbox (message_id, mail_from, mail_to, subject, html, text, headers, delivered_at)
     values ('<m1@dung-han.invalid>', 'Sở Nội vụ <so-noi-vu@gia-lai.invalid>', 'Văn thư UBND phường Pleiku <pleiku@gia-lai.invalid>',
       '[Đôn đốc] Chưa nhận được báo cáo tiếp công dân', $1, 'Kính gửi UBND phường Pleiku.', '{}', $2) returning id`,
    [html, timestamp(TODAY)],
  );
  return row!.id;
}
