import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { SECOND } from '../../domain/time/time';
import { connect, type Database } from '../../storage/database';
import { eventually } from '../setup/eventually';
import { isSettled, isStepDone, mailsByAddress } from '../setup/facts';
import { type FreezingProxy, freezingProxy } from '../setup/freezing-proxy';
import { LATE_FROM, ladderPlan, ladderRoundId } from '../setup/ladder-plan';
import { type Office, openOffice } from '../setup/office';

const LADDER = ['open -998s office', 'close +999s'];
/** In use two minutes (`storage/database.ts`). */
const STATEMENT_MS = 3_000;

describe('connections that stay open and carry nothing any more', () => {
  let office: Office;
  let toPostgres: FreezingProxy;
  let toTemporal: FreezingProxy;
  let database: Database;
  let connection: NativeConnection;
  let clientConnection: Connection;
  beforeAll(async () => {
    office = await openOffice(LATE_FROM - 998 * SECOND);
    const postgres = new URL(office.databaseUrl);
    const [host, port] = office.address.split(':');
    toPostgres = await freezingProxy(postgres.hostname, Number(postgres.port));
    toTemporal = await freezingProxy(host!, Number(port));
    database = connect(Object.assign(postgres, { host: `127.0.0.1:${toPostgres.port}` }).href, {
      max: 20,
      statementMs: STATEMENT_MS,
    });
    const address = `127.0.0.1:${toTemporal.port}`;
    [connection, clientConnection] = await Promise.all([
      NativeConnection.connect({ address }),
      Connection.connect({ address }),
    ]);
  });
  afterAll(async () => {
    await office?.close();
    await Promise.all([database?.close(), connection?.close(), clientConnection?.close()]);
    await Promise.all([toPostgres?.close(), toTemporal?.close()]);
  });

  it('to PostgreSQL and Temporal are given up: the next round still opens, and each unit is told once', async () => {
    const client = new Client({ connection: clientConnection, namespace: office.namespace });
    await office.startWorker({ database, client, connection });
    await open('before');
    expect(toPostgres.freeze()).toBeGreaterThan(0);
    expect(toTemporal.freeze()).toBeGreaterThan(0);
    await open('after');
    await eventually('all mail has left', () => isSettled(office.database), 120_000);
    const mails = await mailsByAddress(office.database);
    expect([mails['vanthu.xa-1@thu.invalid'], mails['vanthu.xa-2@thu.invalid']]).toEqual([2, 2]);
  }, 400_000);

  async function open(id: string): Promise<void> {
    await office.activate(ladderPlan({ id, communes: 2, ladder: LADDER }));
    await eventually(`${id} has opened`, () => isStepDone(office.database, ladderRoundId(id), 'open:-998s'), 180_000);
  }
});
