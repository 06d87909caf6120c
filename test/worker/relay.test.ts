import pino from 'pino';
import { connect, type Database } from '../../storage/database';
import { drainRelay, queueSignal, type RelayBatch } from '../../storage/relay';
import { startRelay } from '../../worker/relay-loop';
import { type TestDatabase, testDatabase } from '../setup/database';
import { eventually } from '../setup/eventually';

const SILENT = pino({ level: 'silent' });

describe('the relay', () => {
  let stored: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    stored = await testDatabase();
    database = connect(stored.url, { max: 10 });
  });
  afterAll(async () => {
    await database.close();
    await stored.drop();
  });
  beforeEach(() => database.rows('delete from relay'));

  const waiting = async () => (await database.rows('select 1 from relay')).length;

  /** A workflow starter that records the signalled workflows. */
  function recordingStarter(told: string[], ensure: (id: string) => Promise<void> = async () => undefined) {
    return {
      isOpen: async () => true,
      async ensure(workflowId: string) {
        await ensure(workflowId);
        told.push(workflowId);
      },
    };
  }

  it('sends one signal for all waiting rows of a workflow, urgent when one of them is', async () => {
    await queueSignal(database, 'mail');
    await queueSignal(database, 'mail', { urgent: true });
    await queueSignal(database, 'plan/a');
    const told: RelayBatch[] = [];
    await drainRelay(database, async (batch) => void told.push(batch));
    expect(told).toEqual([
      { workflowId: 'mail', urgent: true },
      { workflowId: 'plan/a', urgent: false },
    ]);
    expect(await waiting()).toBe(0);
  });

  it('loses no row with two concurrent relays and rows still arriving', async () => {
    const ids = Array.from({ length: 400 }, (_, index) => `plan/p${index}`);
    const told: string[] = [];
    const relays = [
      startRelay(database, recordingStarter(told), SILENT),
      startRelay(database, recordingStarter(told), SILENT),
    ];
    await Promise.all(ids.map((id) => queueSignal(database, id)));
    await eventually('no word waits', async () => (await waiting()) === 0);
    await Promise.all(relays.map((relay) => relay.stop()));
    expect([...new Set(told)].sort()).toEqual([...ids].sort());
  });

  it('keeps rows while Temporal is unavailable, and delivers them afterwards', async () => {
    let away = true;
    const told: string[] = [];
    const refusing = recordingStarter(told, async () => {
      if (away) throw new Error('14 UNAVAILABLE: no connection established');
    });
    const relay = startRelay(database, refusing, SILENT);
    await queueSignal(database, 'mail');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect([await waiting(), told]).toEqual([1, []]);
    away = false;
    await eventually('told', async () => (await waiting()) === 0);
    await relay.stop();
    expect(told).toEqual(['mail']);
  });

  it('does not deliver rows of a rolled-back transaction', async () => {
    const broken = database.transaction(async (tx) => {
      await queueSignal(tx, 'plan/never');
      throw new Error('refused');
    });
    await expect(broken).rejects.toThrow('refused');
    expect(await waiting()).toBe(0);
  });
});
