import { join } from 'node:path';
import type { Receipt } from '../../client/contract';
import { activatePlan } from '../../client/plans/activate';
import { unlimitedCaller } from '../../client/unlimited-caller';
import { HOUR } from '../../domain/time/time';
import { freePort } from '../../embedded/port';
import { connect, type Database } from '../../storage/database';
import { type Session, startSession } from '../../web/access/session';
import { makeToken } from '../../web/people/tokens';
import { type ChildProgram, startProgram } from '../setup/child-program';
import type { CrashPoint } from '../setup/crashing-database';
import { type TestDatabase, testDatabase } from '../setup/database';
import { eventually } from '../setup/eventually';
import { commune, LATE_FROM, ladderPlan, ladderRoundId } from '../setup/ladder-plan';
import { scanOf } from '../setup/pdf';
import { expectEveryReceiptStored, expectNoPartialReport } from '../setup/stored-reports';

const ROUND = ladderRoundId('killed-web');
const AT = LATE_FROM - 12 * HOUR;
const PDF = scanOf(Buffer.alloc(200_000, 'báo cáo '));

describe('the web server, killed (SIGKILL) while units send', () => {
  let stored: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    stored = await testDatabase();
    database = connect(stored.url);
    const loaded = ladderPlan({ id: 'killed-web', communes: 9, ladder: ['open -900s office', 'close +900s'] });
    await activatePlan(unlimitedCaller(database, { at: AT, who: 'Kiểm thử' }), loaded, {
      notifyPast: true,
      embedded: true,
    });
  });
  afterAll(async () => {
    await database.close();
    await stored.drop();
  });

  async function serve(crashAt: CrashPoint | null): Promise<{ program: ChildProgram; port: number }> {
    const port = await freePort();
    const given = { databaseUrl: stored.url, at: AT, port, crashAt };
    const program = startProgram(join(__dirname, 'web-program.ts'), given);
    await program.says('listening');
    return { program, port };
  }

  /** An API token of the unit, as its own document software would use. */
  async function tokenOf(unit: string): Promise<string> {
    await startSession(database, { role: 'unit', name: `Văn thư ${unit}`, unit });
    const [row] = await database.rows<{ id: string }>('select id from sessions where unit = $1', [unit]);
    const session = { id: row!.id, name: `Văn thư ${unit}` } as Session;
    return makeToken(database, session, { purpose: 'Kiểm thử', days: 30, at: AT });
  }

  /** Sends a report with its signed document; null when the server died before it answered. */
  async function send(port: number, token: string, obligation: string, key: string): Promise<Receipt | null> {
    const form = new FormData();
    form.append('report', JSON.stringify({ obligation, values: {} }));
    form.append('tep', new Blob([PDF], { type: 'application/pdf' }), 'báo cáo.pdf');
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/api/v1/submissions`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'idempotency-key': key },
        body: form,
      });
      const receipt = (await answer.json()) as Receipt;
      expect([answer.status, receipt]).toEqual([201, expect.objectContaining({ obligation })]);
      return receipt;
    } catch (fault) {
      if (fault instanceof TypeError) return null;
      throw fault;
    }
  }

  it('at any moment, loses no issued receipt, and leaves no partial report', async () => {
    const senders = await Promise.all(
      [1, 2, 3, 4].map(async (number) => ({ unit: commune(number), token: await tokenOf(commune(number)) })),
    );
    const receipts: Receipt[] = [];
    for (let turn = 1; turn <= 3; turn++) {
      const { program, port } = await serve(null);
      let dead = false;
      const sending = senders.map(async ({ unit, token }) => {
        for (let round = 1; !dead; round++) {
          const receipt = await send(port, token, `${ROUND}/${unit}`, `${turn}.${round}.${unit}`);
          if (receipt === null) return;
          receipts.push(receipt);
        }
      });
      const before = receipts.length;
      await eventually('receipts are given', async () => receipts.length > before + 5 * turn);
      program.kill('SIGKILL');
      expect(await program.ended).toBe('SIGKILL');
      dead = true;
      await Promise.all(sending);
    }
    expect(receipts.length).toBeGreaterThan(20);
    await expectEveryReceiptStored(database, receipts);
    await expectNoPartialReport(database);
  }, 60_000);

  it.each([
    ['before COMMIT, has taken nothing', 'before-commit', 6, 0],
    ['after COMMIT and before the answer, has the report, and sending again gives its receipt', 'after-commit', 7, 1],
  ] as const)('%s', async (_name, moment, number, versions) => {
    const obligation = `${ROUND}/${commune(number)}`;
    const token = await tokenOf(commune(number));
    const dying = await serve({ statement: 'insert into attachments', moment });
    expect(await send(dying.port, token, obligation, 'form')).toBeNull();
    expect(await dying.program.ended).toBe('SIGKILL');
    const [kept] = await database.rows('select version from obligations where id = $1', [obligation]);
    expect(kept).toEqual({ version: versions });
    const again = await serve(null);
    const receipt = await send(again.port, token, obligation, 'form');
    again.program.kill('SIGKILL');
    expect(receipt?.version).toBe(1);
    await expectEveryReceiptStored(database, [receipt!]);
    await expectNoPartialReport(database);
  });
});
