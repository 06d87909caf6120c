import { connect, type Database } from '../../storage/database';
import { type TestDatabase, testDatabase } from '../setup/database';
import { checkNumbers, type Meaning } from '../setup/numbers/check-numbers';
import { NUMBERS, NUMBERS_WITH_OWN } from '../setup/numbers/table';
import { VIETNAMESE } from '../setup/numbers/vietnamese';
import {
  addRoundOfEveryState,
  compileEveryState,
  EVERY_STATE_AT,
  reportOfEveryState,
  sendOwnOfEveryState,
} from '../setup/round-of-every-state';
import { type AskedMail, mailsOfEveryState } from './mail-of-kind';

const OFFICER = 'moi:so-noi-vu/officer';
const HEAD = 'moi:so-noi-vu/head';
const RECEIVER = 'moi:tinh/head';

/** Every kind of mail about a whole round, and what it must say of it. */
const MAILS: readonly (readonly [mail: AskedMail, ...says: Meaning[]])[] = [
  [{ kind: 'call-list', person: OFFICER, step: 'remind:-0wd' }, 'sent', 'expected', 'returned', 'unsent'],
  [{ kind: 'overdue-list', person: OFFICER, step: 'overdue:+1wd' }, 'sent', 'expected', 'returned', 'unsent'],
  [{ kind: 'draft', person: OFFICER, step: 'compile:+1wd' }, 'held'],
  [{ kind: 'supplement', person: OFFICER, step: 'supplement:+2wd' }, 'held'],
  [{ kind: 'escalate-compiler', person: HEAD, step: 'escalate:+3wd' }, 'sent', 'expected', 'returned', 'unsent'],
  [{ kind: 'letter', person: HEAD, step: 'letter:+3wd' }, 'sent', 'expected', 'returned', 'unsent'],
  [{ kind: 'letter-receiver', person: RECEIVER, step: 'letter:+8wd' }, 'sent', 'expected', 'returned', 'unsent'],
  [
    { kind: 'summary', person: RECEIVER, step: 'compile:+1wd' },
    'expected',
    'sent',
    'returned',
    'onTime',
    'late',
    'unsent',
    'share',
    'nil',
    'exempt',
    'ended',
    'held',
    'models',
    'money',
  ],
  [
    { kind: 'weekly', person: RECEIVER, step: 'weekly:2026-06-01' },
    'sent',
    'expected',
    'returned',
    'onTime',
    'share',
    'overdue',
  ],
  [{ kind: 'escalate', person: 'moi:xa-11/head', step: 'escalate:+3wd', obligation: reportOfEveryState('xa-11') }],
  [{ kind: 'overdue', person: 'moi:xa-11/office', step: 'overdue:+1wd', obligation: reportOfEveryState('xa-11') }],
  [{ kind: 'escalate-superior', person: RECEIVER, step: 'escalate:+3wd', obligation: reportOfEveryState('xa-11') }],
];

describe.each([
  ['before the compiler’s own figures come', false, NUMBERS],
  ['with the compiler’s own figures', true, NUMBERS_WITH_OWN],
] as const)('a round with every state in every mail, %s', (_, own, table) => {
  let stored: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    stored = await testDatabase();
    database = connect(stored.url);
    await addRoundOfEveryState(database);
    await compileEveryState(database);
    if (own) await sendOwnOfEveryState(database);
  });
  afterAll(async () => {
    await database?.close();
    await stored?.drop();
  });

  it('is counted as by hand', async () => {
    const mails = await mailsOfEveryState(
      database,
      MAILS.map(([asked]) => asked),
      EVERY_STATE_AT,
    );
    const faults = MAILS.flatMap(([{ kind }, ...says], index) => {
      const { subject, text } = mails[index]!;
      const { faults: wrong, said } = checkNumbers(`${subject}\n${text}`.replaceAll(/\s+/g, ' '), table, VIETNAMESE);
      const left = says.filter((one) => !said.has(one)).map((one) => `says nothing of ${one}`);
      return [...wrong, ...left].map((fault) => `${kind}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });
});

describe('a round of 2,500 reports of which one is missing', () => {
  let stored: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    stored = await testDatabase();
    database = connect(stored.url);
    await addRoundOfEveryState(database);
    await allButOneOnTime(database);
  });
  afterAll(async () => {
    await database?.close();
    await stored?.drop();
  });

  it('is 99,9% on time in every mail that says a share, and 100% in none', async () => {
    const mails = await mailsOfEveryState(
      database,
      MAILS.map(([asked]) => asked).filter(({ kind }) => kind !== 'draft' && kind !== 'supplement'),
      EVERY_STATE_AT,
    );
    const texts = mails.map(({ subject, text }) => `${subject}\n${text}`);
    expect(texts.filter((text) => text.includes('99,9%'))).toHaveLength(2);
    for (const text of texts) expect(text).not.toMatch(/100\s?%/);
    const summary = texts.find((text) => text.startsWith('[Tình hình] Báo cáo'))!;
    expect(summary).toContain('đúng hạn 2499/2500 (99,9%)');
    expect(summary).toContain('phải gửi 2500; đã gửi 2499/2500; ');
    expect(summary).toContain('Tỷ lệ đúng hạn 2499/2500, đạt 99,9%.');
  });
});

/** Copies xa-01 and its report until 2,500 must send; all but xa-11 have sent on time. */
async function allButOneOnTime(database: Database): Promise<void> {
  const copies = 'generate_series(1, 2490) n';
  await database.rows(
    `insert into units (id, register, code, name, short_name, type, groups, ord, successors)
     select 'moi:them-' || n, register, 'them-' || n, name, short_name, type, groups, 100 + n, successors
     from units, ${copies} where id = 'moi:xa-01'`,
  );
  await database.rows(
    `insert into obligations select (jsonb_populate_record(o, jsonb_build_object(
       'id', o.collection || '/moi:them-' || n, 'unit', 'moi:them-' || n, 'ord', 100 + n))).*
     from obligations o, ${copies} where o.id = $1`,
    [reportOfEveryState('xa-01')],
  );
  await database.rows(
    `update obligations o set (state, version, counted_at, first_received_at, asked_day) =
       (select state, version, counted_at, first_received_at, null::date from obligations where id = $1)
     where o.state not in ('exempt', 'ended') and o.id <> $2`,
    [reportOfEveryState('xa-01'), reportOfEveryState('xa-11')],
  );
}
