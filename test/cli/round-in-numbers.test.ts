import { formatInstant } from '../../domain/time/time';
import { connect, type Database } from '../../storage/database';
import { type TestDatabase, testDatabase } from '../setup/database';
import { checkNumbers, type Meaning } from '../setup/numbers/check-numbers';
import { NUMBERS, NUMBERS_WITH_OWN } from '../setup/numbers/table';
import { VIETNAMESE } from '../setup/numbers/vietnamese';
import {
  addRoundOfEveryState,
  compileEveryState,
  EVERY_STATE_AT,
  EVERY_STATE_PLAN,
  EVERY_STATE_ROUND,
  sendOwnOfEveryState,
} from '../setup/round-of-every-state';
import { at, dungHan } from './command-line';

/** Commands that show the round, and what each must say of it. */
const COMMANDS: readonly { argv: readonly string[]; says: readonly Meaning[] }[] = [
  {
    argv: ['status', '--plan', EVERY_STATE_PLAN],
    says: ['expected', 'sent', 'returned', 'unsent', 'owing', 'daysOverdue', 'daysLate'],
  },
  {
    argv: ['status', '--plan', EVERY_STATE_PLAN, '--overdue'],
    says: ['expected', 'sent', 'returned', 'unsent', 'owing', 'daysOverdue'],
  },
  { argv: ['rollup', 'show', EVERY_STATE_ROUND], says: ['held', 'version', 'models', 'money', 'heldWithFigures'] },
];

describe.each([
  ['before the compiler’s own figures come', false, NUMBERS],
  ['with the compiler’s own figures', true, NUMBERS_WITH_OWN],
] as const)('a round with every state on the command line, %s', (_, own, table) => {
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

  it.each(COMMANDS)('is counted as by hand by $argv', async ({ argv, says }) => {
    const { code, stdout, stderr } = await dungHan(argv, at(stored.url, formatInstant(EVERY_STATE_AT)));
    expect([code, stderr]).toEqual([0, '']);
    const { faults, said } = checkNumbers(stdout.replaceAll(/\s+/g, ' '), table, VIETNAMESE);
    expect([faults, says.filter((one) => !said.has(one))]).toEqual([[], []]);
  });

  it('lists as many reports for programs as it counts for people', async () => {
    const env = at(stored.url, formatInstant(EVERY_STATE_AT));
    const all = (await dungHan(['status', '--plan', EVERY_STATE_PLAN, '--json'], env)).json<
      { state: string; receivedAt: string | null }[]
    >();
    expect(all).toHaveLength(table.all);
    expect(all.filter(({ receivedAt }) => receivedAt !== null)).toHaveLength(table.sent);
    expect(all.filter(({ state }) => state === 'open')).toHaveLength(table.unsent);
    const overdue = await dungHan(['status', '--plan', EVERY_STATE_PLAN, '--overdue', '--json'], env);
    expect(overdue.json()).toHaveLength(table.overdue);
    const owing = await dungHan(['status', '--plan', EVERY_STATE_PLAN, '--open', '--json'], env);
    expect(owing.json()).toHaveLength(table.owing);
  });
});
