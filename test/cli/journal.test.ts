import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchorText } from '../../domain/journal/anchor';
import { atTime } from '../../domain/time/time';
import { writeAudit } from '../../storage/audit';
import { connect, type Database } from '../../storage/database';
import { linkJournal, makeAnchor, readAnchors } from '../../storage/journal-chain';
import { asSuperuser, type TestDatabase, testDatabase } from '../setup/database';
import { removeTemporaryFolders, temporaryFolder } from '../setup/temporary-folder';
import { at, codes, dungHan } from './command-line';

const AT = atTime('2026-12-01', '08:00');

describe('the journal on the command line', () => {
  let clone: TestDatabase;
  let database: Database;
  let env: NodeJS.ProcessEnv;
  let file: string;
  beforeAll(async () => {
    clone = await testDatabase();
    database = connect(clone.url, { max: 2 });
    env = at(clone.url, '2026-12-01T09:00:00+07:00');
    for (let n = 1; n <= 3; n++) {
      await writeAudit(database, { at: AT, who: 'Nguyễn Thị Lan', action: 'x', subject: `y/${n}`, detail: { n } });
    }
    await linkJournal(database);
    await makeAnchor(database, '2026-12-01', AT);
    file = join(temporaryFolder(), 'dau-niem.txt');
    writeFileSync(file, anchorText((await readAnchors(database, 1))[0]!));
  });
  afterAll(async () => {
    await database.close();
    await clone.drop();
    removeTemporaryFolders();
  });

  it('is verified with an anchor that was kept, and the check is in the journal', async () => {
    const whole = await dungHan(['journal', 'verify', '--anchor', file, '--by', 'Lan', '--json'], env);
    expect([whole.code, whole.json()]).toEqual([
      0,
      { ok: true, lines: 3, anchors: 2, faults: 0, waiting: 0, found: [] },
    ]);
    expect(await database.rows(`select who, detail from audit where action = 'journal.verify'`)).toEqual([
      { who: 'Lan', detail: { lines: 3, anchors: 2, faults: 0 } },
    ]);
    const text = await dungHan(['journal', 'verify'], env);
    expect(text.stdout).toContain('không dòng nào bị sửa, xóa hoặc chèn thêm.\n1 dòng mới ghi còn chờ nối vào chuỗi.');
  });

  it('lists the anchors', async () => {
    expect((await dungHan(['journal', 'anchors', '--json'], env)).json()).toMatchObject([
      { day: '2026-12-01', seq: 3 },
    ]);
    expect((await dungHan(['journal', 'anchors'], env)).stdout).toMatch(
      /^01\/12\/2026 \| 3 dòng \| [0-9a-f]{64} \| chưa gửi/,
    );
  });

  it('a file without an anchor is refused with what was expected', async () => {
    const other = join(temporaryFolder(), 'khác.txt');
    writeFileSync(other, 'dung-han-anchor 1 2026-12-01 3\nxyz');
    expect(codes(await dungHan(['journal', 'verify', '--anchor', other, '--json'], env))).toEqual(['FIELD_INVALID']);
    expect(codes(await dungHan(['journal', 'verify', '--anchor', '/nowhere.txt', '--json'], env))).toEqual([
      'NOT_FOUND',
    ]);
  });

  it('names the line that was changed, and ends with 1', async () => {
    await asSuperuser(database, (admin) =>
      admin.transaction(async (tx) => {
        await tx.rows('set local session_replication_role = replica');
        await tx.rows(`update audit set who = 'Trần Văn Minh' where subject = 'y/2'`);
      }),
    );
    const found = await dungHan(['journal', 'verify'], env);
    expect([found.code, found.stdout]).toEqual([
      1,
      expect.stringContaining('- Dòng số 2 (mắt xích thứ 2) đã bị sửa; nay ghi: Trần Văn Minh, y/2.'),
    ]);
  });
});
