import { join } from 'node:path';
import { restoreBackup } from '../../client/backup/restore-backup';
import { writeBackup } from '../../client/backup/write-backup';
import { heldMails, releaseMails } from '../../client/mails/held-mails';
import { unlimitedCaller } from '../../client/unlimited-caller';
import { MINUTE } from '../../domain/time/time';
import { localMailbox } from '../../mail/local-mailbox';
import { connect, type Database } from '../../storage/database';
import { emptyDatabase, type TestDatabase } from '../setup/database';
import { eventually } from '../setup/eventually';
import { isSettled, isStepDone, mailsByAddress, stepsOf } from '../setup/facts';
import { commune, LATE_FROM, ladderPlan, ladderRoundId } from '../setup/ladder-plan';
import { type Office, officeStarter, openOffice } from '../setup/office';
import { removeTemporaryFolders, temporaryFolder } from '../setup/temporary-folder';

const ROUND = ladderRoundId('restored');
const WORKFLOW = `collection/${ROUND}`;
const OPEN = 'open:-999s';
const ALL_TOLD = { 'vanthu.xa-1@thu.invalid': 1, 'vanthu.xa-2@thu.invalid': 1 };

describe('a database restored to an hour ago', () => {
  let office: Office;
  let file: string;
  const clones: TestDatabase[] = [];
  const opened: Database[] = [];

  beforeAll(async () => {
    office = await openOffice(LATE_FROM - 10 * MINUTE);
    await office.activate(ladderPlan({ id: 'restored', communes: 2, ladder: ['open -999s office', 'close +999s'] }));
    file = join(temporaryFolder(), 'truoc-khi-mo.zip');
    await writeBackup(office.caller(), office.ownerUrl, file);
    // What the backup does not know: the round was opened, both units were told, one has sent its report.
    const worker = await office.startWorker();
    await eventually('both were told', async () => Object.keys(await mailsByAddress(office.database)).length === 2);
    await office.report(`${ROUND}/${commune(1)}`);
    await eventually('no word waits', () => isSettled(office.database));
    await worker.stop();
  });
  afterAll(async () => {
    await office?.close();
    for (const database of opened) await database.close();
    for (const { drop } of clones) await drop();
    removeTemporaryFolders();
  });

  async function restored(at: Office): Promise<Database> {
    const clone = await emptyDatabase();
    clones.push(clone);
    await restoreBackup(clone.url, file, { at: at.now(), who: 'Quản trị' });
    const database = connect(clone.url, { max: 20 });
    opened.push(database);
    return database;
  }

  /** A worker of the restored database, its mailbox included. */
  const over = (database: Database) => ({
    database,
    mail: { transport: localMailbox(database), from: 'Đúng Hạn <dung-han@thu.invalid>', baseUrl: 'http://localhost' },
  });
  const mailsIn = (database: Database) => mailsByAddress(database);
  const stepsIn = (database: Database) => stepsOf(database, ROUND);

  it('while Temporal goes on: the lost step is done once more, nobody is mailed, and who was probably told is named', async () => {
    expect(await officeStarter(office).isOpen(WORKFLOW)).toBe(true);
    const database = await restored(office);
    const caller = () => unlimitedCaller(database, { at: office.now(), who: 'Quản trị' });
    expect(await stepsIn(database)).toEqual([]);
    const worker = await office.startWorker(over(database));
    await eventually('the round is opened again', () => isStepDone(database, ROUND, OPEN));
    const waiting = () => database.rows(`select 1 from notices where state = 'waiting'`);
    await eventually('both wait for mail', async () => (await waiting()).length === 2);

    expect(await stepsIn(database)).toEqual([`done ${OPEN}`]);
    const held = await heldMails(database, office.now());
    expect(held).toMatchObject({ notices: 2, probablySent: 2, restoration: { source: 'truoc-khi-mo.zip' } });
    expect(held!.mails.map(({ email, kind }) => [email, kind]).sort()).toEqual([
      ['vanthu.xa-1@thu.invalid', 'open'],
      ['vanthu.xa-2@thu.invalid', 'open'],
    ]);
    expect(await mailsIn(database)).toEqual({});

    // A report that comes meanwhile gets its receipt, and what is planned later leaves.
    expect(await releaseMails(caller(), 'drop-sent')).toEqual({ dropped: 2, leaving: 0 });
    await database.rows(`update notices set state = 'waiting', slot = $1 where person like '%xa-2%'`, [
      new Date(office.now()).toISOString(),
    ]);
    await database.rows(`insert into relay (workflow_id, urgent) values ('mail', true)`);
    await eventually('the one that was freed leaves', async () => Object.keys(await mailsIn(database)).length === 1);
    expect(await heldMails(database, office.now())).toBeNull();
    await worker.stop();
  }, 60_000);

  it('with a Temporal that has nothing any more: rounds start again, mails wait, and leave once when released', async () => {
    const empty = await openOffice(LATE_FROM - 10 * MINUTE);
    try {
      const database = await restored(empty);
      expect(await officeStarter(empty).isOpen(WORKFLOW)).toBe(false);
      const worker = await empty.startWorker(over(database));
      await eventually('the round runs', () => officeStarter(empty).isOpen(WORKFLOW));
      await eventually('the round is opened', () => isStepDone(database, ROUND, OPEN));
      expect(await mailsIn(database)).toEqual({});
      await releaseMails(unlimitedCaller(database, { at: empty.now(), who: 'Quản trị' }), 'send');
      await eventually('both are told', async () => Object.keys(await mailsIn(database)).length === 2);
      await eventually('no word waits', () => isSettled(database));
      expect(await mailsIn(database)).toEqual(ALL_TOLD);
      await worker.stop();
    } finally {
      await empty.close();
    }
  }, 60_000);

  it('while Temporal runs a round that the restored database does not know: its workflow ends by itself', async () => {
    const later = ladderPlan({ id: 'later', communes: 2, ladder: ['open -5s office', 'close +999s'] });
    await office.activate(later);
    const round = `collection/${ladderRoundId('later')}`;
    const before = await office.startWorker();
    await eventually('it runs', () => officeStarter(office).isOpen(round));
    await before.stop();
    const database = await restored(office);
    const worker = await office.startWorker(over(database));
    await office.client.workflow.getHandle(round).signal('changed');
    await eventually('it has ended', async () => !(await officeStarter(office).isOpen(round)));
    await worker.stop();
  }, 60_000);
});
