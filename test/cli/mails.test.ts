import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect, type Database } from '../../storage/database';
import { bounceOf } from '../setup/bounce';
import { type TestDatabase, testDatabase } from '../setup/database';
import { removeTemporaryFolders, temporaryFolder } from '../setup/temporary-folder';
import { fillSampleOffice, UNIT } from '../web/setup/sample-office';
import { at, codes, dungHan } from './command-line';

const ID = '<digest-00000000000000000000000000000001@dunghan.example>';
const [OFFICE, OFFICER] = [`${UNIT}/office`, `${UNIT}/officer`];

describe('contacts and mails on the command line', () => {
  let clone: TestDatabase;
  let database: Database;
  let env: NodeJS.ProcessEnv;
  beforeAll(async () => {
    clone = await testDatabase();
    database = connect(clone.url, { max: 2 });
    env = at(clone.url, '2026-11-24T09:00:00+07:00');
    await fillSampleOffice(database);
    await database.rows(`update contacts set email = 'lan@xa.example' where id = $1`, [OFFICER]);
    await database.rows(
      `insert into digests (id, person, email, slot, message_id, state, attempts, subject, html, text, sent_at)
       values ('m1', $1, 'lan@xa.example', '2026-11-23 08:00+07', $2, 'sent', 1, '[Nhắc báo cáo]', '', '', '2026-11-23 08:00:05+07')`,
      [OFFICER, ID],
    );
  });
  afterAll(async () => {
    await database.close();
    await clone.drop();
    removeTemporaryFolders();
  });

  it('notes days in the post, an absence with its deputy, and its end', async () => {
    const days = await dungHan(['contacts', 'days', OFFICER, '--from', '1/1/2026', '--json'], env);
    expect(days.json()).toEqual({ contact: OFFICER, from: '2026-01-01', to: null });
    const absence = ['contacts', 'absence', OFFICER, '--from', '1/12/2026', '--to', '5/12/2026', '--by', 'Lan'];
    const noted = await dungHan([...absence, '--deputy', OFFICE, '--json'], env);
    const { absence: number } = noted.json();
    expect(codes(await dungHan([...absence, '--deputy', OFFICER, '--json'], env))).toEqual(['CONFLICT']);
    expect((await dungHan(['contacts', 'end-absence', String(number)], env)).code).toBe(0);
    expect((await dungHan(['contacts', 'end-absence', String(number)], env)).code).toBe(1);
  });

  it('lists mails by what became of them, and enters a bounce from a file', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'thu.eml');
    writeFileSync(
      file,
      bounceOf({ messageId: ID, to: 'lan@xa.example', status: '5.1.1', answer: '550 5.1.1 User unknown' }),
    );
    const before = await dungHan(['mails', 'list', '--unit', UNIT, '--json'], env);
    expect(before.json()).toMatchObject({ found: 1, mails: [{ mail: 'm1', state: 'sent' }] });
    const entered = await dungHan(['mails', 'bounce', file], env);
    expect([entered.code, entered.stdout]).toEqual([0, expect.stringContaining('không có địa chỉ lan@xa.example')]);
    const after = await dungHan(['mails', 'list', '--state', 'bounced'], env);
    expect(after.stdout).toContain('Bị trả lại');
    writeFileSync(file, 'Subject: x\r\n\r\nĐã gửi');
    expect((await dungHan(['mails', 'bounce', file], env)).code).toBe(1);
    expect((await dungHan(['mails', 'list', '--state', 'lost'], env)).code).toBe(2);
    expect((await dungHan(['mails', 'read-mailbox'], env)).code).toBe(2);
  });
});
