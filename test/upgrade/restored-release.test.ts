import { join } from 'node:path';
import { restoreBackup } from '../../client/backup/restore-backup';
import { writeBackup } from '../../client/backup/write-backup';
import { unlimitedCaller } from '../../client/unlimited-caller';
import { atTime } from '../../domain/time/time';
import { connect } from '../../storage/database';
import { newestMigration, readSchemaVersion } from '../../storage/schema-version';
import { emptyDatabase, type TestDatabase } from '../setup/database';
import { removeTemporaryFolders, temporaryFolder } from '../setup/temporary-folder';
import { officeOfLastRelease } from './last-release';

const MOMENT = { at: atTime('2026-11-24', '09:00'), who: 'Quản trị' };

describe('a backup made before an upgrade', () => {
  let old: TestDatabase;
  let copy: TestDatabase;
  beforeAll(async () => {
    old = await officeOfLastRelease();
    copy = await emptyDatabase();
  });
  afterAll(async () => {
    await old.drop();
    await copy.drop();
    removeTemporaryFolders();
  });

  it('is restored under its own schema, then brought to this one, with every report and its file', async () => {
    const file = join(temporaryFolder(), 'truoc-nang-cap.zip');
    const before = connect(old.url, { max: 2 });
    const facts = (of: typeof before) =>
      of.rows(
        'select s.id, s.sha256, s.receipt, (select count(*) from attachments a where a.submission = s.id) as files from submissions s order by s.id',
      );
    const reports = await facts(before);
    const { schema } = await writeBackup(unlimitedCaller(before, MOMENT), old.adminUrl, file);
    await before.close();
    expect(schema).toBeLessThan(newestMigration());

    await restoreBackup(copy.url, file, MOMENT);
    const after = connect(copy.url, { max: 2 });
    expect(await readSchemaVersion(after)).toBe(newestMigration());
    expect(reports.length).toBeGreaterThan(15);
    expect(await facts(after)).toEqual(reports);
    const notes = await after.rows('select 1 from restorations where released_at is null');
    expect(notes).toHaveLength(1);
    await after.close();
  });
});
