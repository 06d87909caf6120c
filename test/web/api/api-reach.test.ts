import { submitReport } from '../../../client/reports/submit';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { uploadedFile } from '../../setup/uploaded-file';
import { addRelatives } from '../setup/people-of-all-kinds';
import { type Program, programsOfAllKinds } from '../setup/program';
import { type RunningApp, runningApp } from '../setup/running-app';
import {
  addWaitingMails,
  loadHistory,
  OPEN_ROUND,
  OTHER_UNIT,
  OVERDUE_ROUND,
  TODAY,
  UNIT,
} from '../setup/sample-office';
import type { PersonName } from '../setup/written-rules';

const FOREIGN = `${OPEN_ROUND}/${OTHER_UNIT}`;
const round = { collection: OVERDUE_ROUND };
const named = { obligation: FOREIGN };
const basis = { number: '12/CV', date: '2026-11-20', decider: 'UBND tỉnh' };

/** Operations on a round, or a report in it, beyond the reach of everybody in `BEYOND`. */
const OF_A_ROUND: readonly [string, Readonly<Record<string, unknown>>, object?][] = [
  ['readRound', round],
  ['readLetter', { ...round, step: 'letter:+3wd@2026-11-18' }],
  ['noteLetter', {}, { ...round, step: 'letter:+3wd@2026-11-18', outcome: 'not-sent', reason: 'Đã đủ' }],
  ['showRollup', round],
  ['readFigureSources', { ...round, field: 'dialogues' }],
  ['readReminder', round],
  ['readReminderMail', named],
  ['remindUnits', {}, { ...round, obligations: [FOREIGN] }],
  ['noteCall', {}, named],
  ['holdMails', {}, { ...round, hold: true }],
  ['recordReports', {}, { reports: [{ obligation: FOREIGN }] }],
  ['recordSheet', {}, { sheet: `obligation;number;date;signer;received\n${FOREIGN};7/BC;20/11/2026;A;` }],
  ['acceptReport', {}, named],
  ['acceptReports', {}, { obligations: [FOREIGN] }],
  ['readObligation', { id: FOREIGN }],
  ['explainDeadline', named],
  ['readEarlierReport', named],
  ['listDecisions', named],
  ['returnReport', {}, { ...named, points: 'Thiếu biểu', until: '2026-11-30' }],
  ['refuseExtension', {}, { ...named, decider: 'UBND tỉnh', reason: 'x' }],
  ['noteLateness', {}, { ...named, reason: 'x' }],
  ['extendReport', {}, { ...named, basis, until: '2026-12-11' }],
  ['exemptReport', {}, { ...named, basis }],
  ['endDuty', {}, { ...named, basis }],
  ['restoreReport', {}, { ...named, reason: 'Ghi nhầm' }],
];

const BEYOND: readonly PersonName[] = [
  'staff of the subtree',
  'staff of another document',
  'officer of another compiler',
];

describe('a narrowed role finds through the JSON API what it finds on the pages', () => {
  let office: RunningApp;
  let programOf: (person: PersonName) => Promise<Program>;
  let receipt: string;
  beforeAll(async () => {
    office = await runningApp();
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    await addRelatives(office.database);
    programOf = await programsOfAllKinds(office);
    await addWaitingMails(office.database);
    const sent = await submitReport(unlimitedCaller(office.database, { at: TODAY, who: 'Dữ liệu mẫu' }), {
      ...{ obligation: FOREIGN, values: { dialogues: 3 }, nil: false, channel: 'web', reason: null },
      document: { number: null, date: null, signer: null },
      files: [uploadedFile('a.pdf', Buffer.from('%PDF-1.7\n'))],
      ...{ sentOn: null, receivedAt: null, idempotencyKey: null },
    });
    receipt = sent.receipt;
  });
  afterAll(() => office.close());

  const facts = async () =>
    office.database.rows(
      `select (select count(*) from submissions) as submissions, (select count(*) from notices) as notices,
         (select count(*) from notices where state = 'held') as held,
         (select count(*) from obligations where state = 'accepted') as accepted`,
    );

  it.each(BEYOND)('%s: what lies beyond is not there, and nothing of it changes', async (person) => {
    const program = await programOf(person);
    const before = await facts();
    for (const [id, query, body] of OF_A_ROUND) {
      const { status } = await program.call(id, query, body);
      expect([id, status]).toEqual([id, 404]);
    }
    for (const id of ['readReceipt', 'readSending']) {
      expect([id, (await program.call(id, { code: receipt })).status]).toEqual([id, 404]);
    }
    expect((await program.call('downloadFile', { code: receipt, ord: 0 })).status).toBe(404);
    expect(await facts()).toEqual(before);
  });

  it('lists show a subtree only, and a compiler only its own rounds', async () => {
    const subtree = await programOf('staff of the subtree');
    const matrix = await subtree.get<{ units: { shown: { unit: string }[] } }>('readMatrix');
    expect(matrix.units.shown.map(({ unit }) => unit).sort()).toEqual([UNIT, 'gialai-2025:to-dan-pho-thu'].sort());
    const csv = await subtree.call('downloadMatrix', { format: 'csv' });
    expect(csv.bytes.toString()).toContain('to-dan-pho-thu');
    expect(csv.bytes.toString()).not.toContain('Đức Cơ');
    const today = await subtree.get<{ overdue: unknown[]; urging: unknown[] }>('readToday');
    expect(today.urging).toEqual([]);
    expect((await subtree.call('readUnit', { unit: OTHER_UNIT })).status).toBe(404);
    expect((await subtree.get<{ unit: string }>('readUnit', { unit: UNIT })).unit).toBe(UNIT);
    const other = await programOf('officer of another compiler');
    expect((await other.get<{ rounds: unknown[] }>('readLeaderPage')).rounds).toEqual([]);
    expect(await other.get('listRollups')).toEqual([]);
    const mine = await programOf('officer of the compiler');
    expect((await mine.get<{ round: { collection: string } }>('readRound', round)).round.collection).toBe(
      OVERDUE_ROUND,
    );
  });

  it('a compiled version is confirmed by the head of its own compiler', async () => {
    for (const [person, status] of [
      ['officer of the compiler', 403],
      ['head of another compiler', 404],
      ['head of the compiler', 201],
    ] as const) {
      expect([person, (await (await programOf(person)).call('confirmRollup', {}, round)).status]).toEqual([
        person,
        status,
      ]);
    }
  });

  it('the whole office is closed to narrowed staff: documents, registers, calendar, journal', async () => {
    const narrowed = await programOf('staff of the subtree');
    for (const id of ['listPlanDrafts', 'listRegisters', 'searchAudit', 'requestReconcile']) {
      expect([id, (await narrowed.call(id)).status]).toEqual([id, 403]);
    }
  });
});
