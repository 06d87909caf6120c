import { reconcileActivities } from '../../../activities/reconcile';
import { activatePlan } from '../../../client/plans/activate';
import type { LoadedPlan } from '../../../client/plans/load-plan';
import { answerPassing } from '../../../client/registers/answer-passing';
import { changeUnits, previewUnitChange, type UnitChangeRequest } from '../../../client/registers/change-units';
import { submitReport } from '../../../client/reports/submit';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { readSuccessorTable } from '../../../domain/successions/successor-table';
import { atTime, formatInstant, type Instant } from '../../../domain/time/time';
import { connect, type Database } from '../../../storage/database';
import { doDueUnitChangesIn } from '../../../storage/due-unit-changes';
import { compileVersion, loadRollup } from '../../../storage/rollups';
import { readOpenPassings, readUnitChanges } from '../../../storage/unit-changes';
import { loadDirectory, loadRegister } from '../../../storage/units';
import { type TestDatabase, testDatabase } from '../../setup/database';
import { CHANGE_DAY, plan2025, SUCCESSORS_2025 } from '../../setup/units-2025';

/** A plan of 2025: half-year and year from the communes to their superior, and a year's report to the province itself. */
const original: LoadedPlan = plan2025();
const PLAN = original.plan.id;
const YEAR_QUY_NHON = `${PLAN}/year/2025/bdgl:d540`;
const HALF_QUY_NHON = `${PLAN}/half/2025-H1/bdgl:d540`;
const PROVINCE = `${PLAN}/to-province/2025/bdgl:p52`;
const BASIS = { number: '1664/NQ-UBTVQH15', date: '2025-06-16', decider: 'Ủy ban Thường vụ Quốc hội' };
/** Friday 20/6/2025: the change is recorded before its day. */
const RECORDED = atTime('2025-06-20', '09:00');
const DAY = atTime(CHANGE_DAY, '00:30');

function request(table = SUCCESSORS_2025, given: Partial<UnitChangeRequest> = {}): UnitChangeRequest {
  const read = readSuccessorTable(table, 'ke-thua.csv');
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const terms = { register: 'bdgl', file: 'ke-thua.csv', basis: BASIS, effective: CHANGE_DAY, reason: null };
  return { ...terms, rows: read.value.rows, ...given };
}

describe('two provinces become one on 1/7/2025, in the middle of a year', () => {
  let stored: TestDatabase;
  let database: Database;
  const caller = (at: Instant = RECORDED) => unlimitedCaller(database, { at, who: 'Nguyễn Thị Lan' });
  const dawn = (at: Instant = DAY) => doDueUnitChangesIn(database, at, vietnamCalendar());

  beforeEach(async () => {
    stored = await testDatabase();
    database = connect(stored.url, { max: 4 });
    await activatePlan(caller(atTime('2025-01-10', '08:00')), original, { notifyPast: false, embedded: true });
  });
  afterEach(async () => {
    await database.close();
    await stored.drop();
  });

  const report = (round: string, code: string, at = atTime('2025-06-24', '09:00')) =>
    submitReport(caller(at), {
      ...{ obligation: `${round}/bdgl:${code}`, values: { figure: 4 }, nil: false, files: [], channel: 'web' },
      ...{ document: { number: null, date: null, signer: null }, sentOn: null, receivedAt: null, reason: null },
      idempotencyKey: null,
    });
  const reports = (round: string) =>
    database.rows<{ code: string; state: string; successor: string | null; lastDay: string }>(
      `select u.code, o.state, o.successor, o.last_day as "lastDay" from obligations o join units u on u.id = o.unit
       where o.collection = $1 order by o.ord`,
      [round],
    );
  const states = async (round: string) =>
    Object.fromEntries((await reports(round)).map(({ code, state }) => [code, state]));
  const notices = (like = 'unit-change:%') =>
    database.rows<{ kind: string; unit: string; person: string; obligation: string | null; collection: string }>(
      'select kind, unit, person, obligation, collection from notices where step like $1 order by id',
      [like],
    );

  it('says before it is recorded what changes for whom, and writes nothing', async () => {
    const shown = await previewUnitChange(caller(), request());
    if (!shown.ok) throw new Error(JSON.stringify(shown.issues));
    const { succession, passings, orphaned } = shown.value;
    expect([succession.ended.length, succession.added.length, succession.altered.length]).toEqual([40, 12, 2]);
    const kinds = (round: string) => passings.filter(({ collection }) => collection === round).map(({ kind }) => kind);
    expect(kinds(PROVINCE)).toEqual(Array(16).fill('passed'));
    expect(orphaned.map(({ compiler }) => compiler)).toContain('bdgl:d540');
    expect(await readUnitChanges(database, 'bdgl')).toEqual([]);
  });

  it('before its day nobody owes otherwise; on the day reports pass to the named successors, once', async () => {
    await changeUnits(caller(), request());
    await report(YEAR_QUY_NHON, 'w21562');
    await dawn(atTime('2025-06-30', '23:30'));
    expect((await states(YEAR_QUY_NHON)).w21583).toBe('open');
    expect(await notices()).toEqual([]);
    const made = await dawn();
    const after = await states(YEAR_QUY_NHON);
    // Thị Nại, Đống Đa and Trần Phú go into Quy Nhơn; Hải Cảng has sent, and its report stays.
    expect(after).toMatchObject({ w21583: 'ended', w21556: 'ended', w21580: 'ended', w21562: 'submitted' });
    expect(after['w21583-2025-07-01']).toBe('open');
    expect(after.w21607).toBe('open');
    expect(made.filter(({ collection }) => collection === YEAR_QUY_NHON)).toHaveLength(15);
    expect(await dawn(atTime('2025-07-01', '01:30'))).toEqual([]);
    expect((await reports(YEAR_QUY_NHON)).filter(({ state }) => state === 'open')).toHaveLength(6);
  });

  it('the hourly reconciliation does on the day what was recorded before, and tells running rounds', async () => {
    await changeUnits(caller(), request());
    await database.rows('delete from relay');
    const workflows = { isOpen: async () => true, ensure: async () => undefined };
    const mail = { transport: undefined as never, from: '', baseUrl: '' };
    const hourly = reconcileActivities({ database, calendar: async () => vietnamCalendar(), mail, workflows });
    await hourly.reconcile({ at: formatInstant(atTime('2025-06-30', '23:50')) });
    expect((await states(YEAR_QUY_NHON)).w21583).toBe('open');
    await hourly.reconcile({ at: formatInstant(DAY) });
    expect((await states(YEAR_QUY_NHON)).w21583).toBe('ended');
    expect((await readUnitChanges(database, 'bdgl'))[0]!.doneAt).toBe(DAY);
    const told = await database.rows<{ id: string }>('select distinct workflow_id as id from relay');
    expect(told.map(({ id }) => id)).toContain(`collection/${YEAR_QUY_NHON}`);
    const before = (await notices()).length;
    await hourly.reconcile({ at: formatInstant(atTime(CHANGE_DAY, '01:30')) });
    expect(await notices()).toHaveLength(before);
  });

  it('a round opened after the change for a period before it passes too, within the hour', async () => {
    await changeUnits(caller(atTime('2025-07-01', '08:00')), request());
    await database.rows(
      `insert into obligations (id, collection, unit, ord, own, state, last_day, late_from, working_due)
       select c.id || '/bdgl:d622', c.id, 'bdgl:d622', 99, false, 'open', c.last_day, c.late_from, c.working_due
       from collections c where c.id = $1`,
      [PROVINCE],
    );
    const made = await dawn(atTime('2025-07-02', '09:30'));
    expect(made.map(({ unit, kind, to }) => [unit, kind, to])).toEqual([
      ['bdgl:d622', 'passed', 'bdgl:p52-2025-07-01'],
    ]);
  });

  it('totals neither lose nor double a unit', async () => {
    const before = (await reports(PROVINCE)).map(({ code }) => code);
    await changeUnits(caller(atTime('2025-07-03', '08:00')), request());
    const rows = await reports(PROVINCE);
    for (const code of before) {
      const own = rows.find((row) => row.code === code)!;
      if (own.state === 'open') continue;
      const by = rows.filter((row) => `bdgl:${row.code}` === own.successor);
      expect([code, by.map(({ state }) => state)]).toEqual([code, ['open']]);
    }
    const open = rows.filter(({ state }) => state === 'open').map(({ code }) => code);
    expect(open.filter((code) => !before.includes(code))).toHaveLength(5);
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
  });

  it('tells each successor once, of its own report, and nobody of a unit that ended', async () => {
    await changeUnits(caller(atTime('2025-07-01', '08:00')), request());
    const told = (await notices()).filter(({ kind }) => kind === 'take-over');
    const heirs = new Set(told.map(({ unit }) => unit));
    expect([...heirs].every((unit) => unit.endsWith('-2025-07-01'))).toBe(true);
    expect(new Set(told.map(({ person, obligation }) => `${person} ${obligation}`)).size).toBe(told.length);
    const waiting = await database.rows(
      `select n.id from notices n join contacts k on k.id = n.person join units u on u.id = k.unit
       where n.state = 'waiting' and u.ended_by is not null`,
    );
    expect(waiting).toEqual([]);
  });

  it('without a named successor a report is an open point, never overdue, until somebody answers', async () => {
    const table = 'code,kind,successor\nw21562,kết thúc hoạt động,\nw21556,nhập,w21607';
    await changeUnits(caller(atTime('2025-07-01', '08:00')), request(table));
    const open = await readOpenPassings(database);
    expect(open.map(({ collection, unit, because }) => [collection, unit, because])).toContainEqual([
      YEAR_QUY_NHON,
      'bdgl:w21562',
      'no-successor',
    ]);
    expect((await states(YEAR_QUY_NHON)).w21562).toBe('ended');
    const answer = { unit: 'bdgl:w21562', reason: 'Theo biên bản bàn giao' };
    const named = caller(atTime('2025-07-02', '08:00'));
    await expect(
      answerPassing(named, { ...answer, answer: 'successor', successor: 'bdgl:w21556' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await answerPassing(named, { ...answer, answer: 'successor', successor: 'bdgl:w21607' });
    expect(await readOpenPassings(database)).toEqual([]);
    const rows = await reports(YEAR_QUY_NHON);
    expect(rows.find(({ code }) => code === 'w21562')).toMatchObject({ state: 'ended', successor: 'bdgl:w21607' });
    await expect(answerPassing(named, { ...answer, answer: 'nobody', successor: null })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('a successor that has sent before the day is asked about, not taken for the other', async () => {
    await report(YEAR_QUY_NHON, 'w21607');
    const table = 'code,kind,successor\nw21556,nhập,w21607';
    await changeUnits(caller(atTime('2025-07-01', '08:00')), request(table));
    const [point] = (await readOpenPassings(database)).filter(({ collection }) => collection === YEAR_QUY_NHON);
    expect(point).toMatchObject({ because: 'sent-before', successor: 'bdgl:w21607' });
    const named = caller(atTime('2025-07-02', '08:00'));
    const answer = { unit: 'bdgl:w21556', successor: 'bdgl:w21607', reason: 'Đã gồm phần của phường Đống Đa' };
    await answerPassing(named, { ...answer, answer: 'covered' });
    expect(await readOpenPassings(database)).toEqual([]);
  });

  it('a compiled version keeps the units of its time, and a later one says whom a report covers', async () => {
    await report(YEAR_QUY_NHON, 'w21607');
    const id = { id: YEAR_QUY_NHON };
    const early = await database.transaction((tx) =>
      compileVersion(tx, { ...id, latestVersion: 0 }, 'test', atTime('2025-06-25', '09:00')),
    );
    await changeUnits(caller(atTime('2025-07-01', '08:00')), request());
    await report(YEAR_QUY_NHON, 'w21583-2025-07-01', atTime('2025-07-05', '09:00'));
    const late = await database.transaction((tx) =>
      compileVersion(tx, { ...id, latestVersion: 1 }, 'test', atTime('2025-07-06', '09:00')),
    );
    expect((await loadRollup(database, YEAR_QUY_NHON, 1))!.rollup).toEqual(early);
    expect(early.covers).toBeUndefined();
    expect(late.covers).toContainEqual({
      unit: 'bdgl:w21583-2025-07-01',
      covers: ['bdgl:w21556', 'bdgl:w21562', 'bdgl:w21580', 'bdgl:w21583'],
    });
  });

  it('past days keep names and superiors, and mails to a body that ended go to its successor', async () => {
    const table =
      'code,kind,successor,new_name,new_parent_government\nw21607,đổi tên,,Xã đảo Nhơn Châu,p52\nd622,end,p64,,';
    await changeUnits(caller(), request(table));
    expect((await loadRegister(database, 'bdgl'))!.units.find(({ code }) => code === 'w21607')!.name).toBe(
      'Xã Nhơn Châu',
    );
    await dawn();
    const unit = (await loadRegister(database, 'bdgl'))!.units.find(({ code }) => code === 'w21607')!;
    expect([unit.name, unit.parents.government]).toEqual(['Xã đảo Nhơn Châu', 'bdgl:p52']);
    expect(unit.former).toMatchObject([
      { until: '2025-06-30', name: 'Xã Nhơn Châu', parents: { government: 'bdgl:d540' } },
    ]);
    const directory = await loadDirectory(database, ['bdgl:d622', 'bdgl:w23611'], 'government', DAY);
    expect(directory.contacts('bdgl:d622', 'office').map(({ unit: of }) => of)).toEqual(['bdgl:p64']);
    expect(directory.superior('bdgl:w23611')).toBe('bdgl:p64');
  });

  it('is refused with every fault, and a unit is in one waiting change only', async () => {
    await expect(changeUnits(caller(), request('code,kind,successor\nxx,nhập,yy'))).rejects.toMatchObject({
      code: 'PLAN_REFUSED',
    });
    await changeUnits(caller(), request('code,kind,successor\nw21556,nhập,w21607'));
    await expect(
      changeUnits(caller(), request('code,kind,successor,new_name\nw21556,đổi tên,,Phường Khác')),
    ).rejects.toMatchObject({ code: 'UNIT_CHANGE_INVALID' });
  });

  it('a half-year report whose day is past passes with its date: it is late as it was, not later', async () => {
    await changeUnits(caller(atTime('2025-07-20', '08:00')), request());
    const rows = await reports(HALF_QUY_NHON);
    expect(rows.find(({ code }) => code === 'w21583-2025-07-01')).toMatchObject({
      state: 'open',
      lastDay: '2025-07-05',
    });
  });
});
