import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { addRole } from '../../client/people/users';
import { unlimitedCaller } from '../../client/unlimited-caller';
import { anchorsInText } from '../../domain/journal/anchor';
import { atTime, type Instant } from '../../domain/time/time';
import type { OutgoingMail } from '../../mail/message';
import type { SendStatus } from '../../mail/transport';
import { writeAudit } from '../../storage/audit';
import { connect, type Database } from '../../storage/database';
import { linkJournal, readAnchors } from '../../storage/journal-chain';
import { readLastCheck } from '../../storage/verify-journal';
import { type JournalKeeping, keepAnchor, startJournalKeeper } from '../../worker/journal-keeper';
import { asSuperuser, type TestDatabase, testDatabase } from '../setup/database';
import { eventually } from '../setup/eventually';
import { removeTemporaryFolders, temporaryFolder } from '../setup/temporary-folder';

const EVENING = atTime('2026-12-01', '21:00');
const DAWN = atTime('2026-12-02', '01:00');
const MORNING = atTime('2026-12-02', '08:00');
const FILE = 'dau-niem-nhat-ky-2026-12-02.txt';

describe('the anchor of the journal', () => {
  let stored: TestDatabase;
  let database: Database;
  let keeping: JournalKeeping & { anchorDir: string };
  let mails: OutgoingMail[];
  let answer: SendStatus;
  let at: Instant;

  beforeEach(async () => {
    stored = await testDatabase();
    database = connect(stored.url, { max: 4 });
    mails = [];
    answer = 'sent';
    at = EVENING;
    const transport = {
      send: async (mail: OutgoingMail) => {
        if (answer === 'sent') mails.push(mail);
        return { status: answer, detail: '' };
      },
      close: async () => undefined,
    };
    keeping = {
      database,
      clock: () => at,
      mail: { transport, from: 'Đúng Hạn <dung-han@so.example>', baseUrl: 'https://dung-han.example' },
      anchorDir: join(temporaryFolder(), 'anchors'),
      log: pino({ level: 'silent' }),
    };
    const caller = unlimitedCaller(database, { at: EVENING, who: 'Kiểm thử' });
    const people = [
      ['lan@so.example', 'administrator', null],
      ['minh@so.example', 'administrator', '2026-12-01'],
      ['hoa@so.example', 'staff', null],
    ] as const;
    for (const [email, duty, until] of people) {
      await addRole(caller, { email, name: 'Nguyễn Thị Lan', duty, unit: null, plans: null, until });
    }
    await linkJournal(database);
  });
  afterEach(async () => {
    await database.close();
    await stored.drop();
  });
  afterAll(removeTemporaryFolders);

  it('is written to a file at once, and mailed in the morning to administrators whose role has not ended', async () => {
    await keepAnchor(keeping, DAWN);
    const text = readFileSync(join(keeping.anchorDir, FILE), 'utf8');
    expect(text).toMatch(
      /^Dấu niêm nhật ký ngày 02\/12\/2026\n\nTính đến .*ngày 02\/12\/2026, nhật ký thay đổi .* có 3 dòng/,
    );
    expect(mails).toEqual([]);
    await keepAnchor(keeping, MORNING);
    await keepAnchor(keeping, MORNING + 60_000);
    expect(mails.map(({ to, subject }) => [to.address, subject])).toEqual([
      ['lan@so.example', 'Dấu niêm nhật ký ngày 02/12/2026'],
    ]);
    expect(mails[0]!.text).toContain('không dòng nào bị sửa, xóa hoặc chèn thêm');
    // The mail says the same as the file, in lines that can be copied.
    const [anchor] = await readAnchors(database, 1);
    const { day, seq, hash } = anchor!;
    expect([anchorsInText(text), anchorsInText(mails[0]!.text)]).toEqual([[{ day, seq, hash }], [{ day, seq, hash }]]);
    expect(anchor!.copies.map(({ kind }) => kind).sort()).toEqual(['file', 'mail']);
    expect(await database.rows(`select detail ->> 'hash' as hash from audit where action = 'journal.anchor'`)).toEqual([
      { hash },
    ]);
  });

  it('is mailed again until the mail server takes it, under the same Message-ID', async () => {
    answer = 'retry';
    await keepAnchor(keeping, MORNING);
    expect((await readAnchors(database, 1))[0]!.copies.map(({ kind }) => kind)).toEqual(['file']);
    answer = 'sent';
    await keepAnchor(keeping, MORNING + 600_000);
    expect(mails).toHaveLength(1);
    expect(mails[0]!.messageId).toMatch(/^<anchor-[0-9a-f]{32}@so\.example>$/);
  });

  it('is made, written and mailed once by several workers', async () => {
    await Promise.all([1, 2, 3].map(() => keepAnchor(keeping, MORNING)));
    expect([mails.length, (await readAnchors(database, 5)).length]).toEqual([1, 1]);
  });

  it('says in its mail when the journal was cut and chained anew since the file of an earlier day', async () => {
    await keepAnchor(keeping, EVENING);
    await asSuperuser(database, (admin) =>
      admin.transaction(async (tx) => {
        await tx.rows('set local session_replication_role = replica');
        await tx.rows('delete from audit where id = 1');
        await tx.rows('delete from audit_chain where seq > 0');
        await tx.rows('delete from audit_anchors');
      }),
    );
    await linkJournal(database);
    await keepAnchor(keeping, MORNING);
    const [mail] = mails.slice(-1);
    expect(mail!.subject).toBe('[Nhật ký sai] Dấu niêm nhật ký ngày 02/12/2026');
    expect(mail!.text).toContain('Dấu niêm ngày 01/12/2026 (tệp dau-niem-nhat-ky-2026-12-01.txt) không khớp');
    expect((await readLastCheck(database))!.faults).toBe(1);
  });

  it('never writes over a file that is there, and goes on by mail where the folder cannot be written', async () => {
    await keepAnchor({ ...keeping, anchorDir: keeping.anchorDir }, EVENING);
    writeFileSync(join(keeping.anchorDir, FILE), 'ghi từ trước');
    await keepAnchor(keeping, MORNING);
    expect(readFileSync(join(keeping.anchorDir, FILE), 'utf8')).toBe('ghi từ trước');
    const blocked = join(temporaryFolder(), 'tệp');
    writeFileSync(blocked, '');
    await keepAnchor({ ...keeping, anchorDir: join(blocked, 'x') }, atTime('2026-12-03', '09:00'));
    expect(mails.at(-1)!.subject).toBe('Dấu niêm nhật ký ngày 03/12/2026');
  });

  it('and the links are kept by the worker’s loop', async () => {
    at = MORNING;
    await writeAudit(database, { at, who: 'Kiểm thử', action: 'x', subject: 'y', detail: {} });
    const keeper = startJournalKeeper(keeping);
    await eventually(
      'the anchor is there',
      async () => existsSync(join(keeping.anchorDir, FILE)) && mails.length === 1,
    );
    await keeper.stop();
    expect((await readAnchors(database, 1))[0]!.seq).toBe(4);
  });
});
