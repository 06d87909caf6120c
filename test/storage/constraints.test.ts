import { activatePlan } from '../../client/plans/activate';
import { submitReport } from '../../client/reports/submit';
import { unlimitedCaller } from '../../client/unlimited-caller';
import { HOUR } from '../../domain/time/time';
import { sha256 } from '../../files/sha256';
import { connect, type Database } from '../../storage/database';
import { insertNotices } from '../../storage/notices';
import { type TestDatabase, testDatabase } from '../setup/database';
import { commune, LATE_FROM, ladderPlan, ladderRoundId, REGISTER } from '../setup/ladder-plan';
import { webReport } from '../setup/office';
import { uploadedFile } from '../setup/uploaded-file';

const ROUND = ladderRoundId('constraints');
const OBLIGATION = `${ROUND}/${commune(1)}`;
const AT = LATE_FROM - HOUR;

/** SQLSTATE codes. */
const UNIQUE_VIOLATION = { code: '23505' };
const CHECK_VIOLATION = { code: '23514' };
const RESTRICT_VIOLATION = { code: '23001' };

describe('the tables refuse, for any user', () => {
  let stored: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    stored = await testDatabase();
    // The owner of the tables: others have no right to try (database-roles.test.ts).
    database = connect(stored.adminUrl, { max: 2 });
    const caller = unlimitedCaller(database, { at: AT, who: 'Kiểm thử' });
    const loaded = ladderPlan({ id: 'constraints', communes: 2, ladder: ['open -900s office', 'close +900s'] });
    await activatePlan(caller, loaded, { notifyPast: true, embedded: true });
    const file = uploadedFile('báo cáo.pdf', Buffer.from('%PDF-1.7'));
    await submitReport(caller, { ...webReport(OBLIGATION, 3), files: [file] });
    await database.rows(
      `insert into rollups (collection, version, state, at, body, content_hash, step)
       values ($1, 1, 'draft', now(), '{}', 'x', 'compile')`,
      [ROUND],
    );
  });
  afterAll(async () => {
    await database.close();
    await stored.drop();
  });

  it('a second obligation of one unit in one collection', async () => {
    const copy = `insert into obligations select (r).* from (select jsonb_populate_record(o, $2) as r from obligations o where id = $1) x`;
    await expect(database.rows(copy, [OBLIGATION, '{}'])).rejects.toMatchObject(UNIQUE_VIOLATION);
    // Neither under another id, as the id contains the unit.
    await expect(database.rows(copy, [OBLIGATION, `{"id": "${OBLIGATION}-2"}`])).rejects.toMatchObject(CHECK_VIOLATION);
  });

  it('a second notice to one person about one step of one obligation: it is written once', async () => {
    const [contact] = await database.rows<{ id: string }>(
      `select id from contacts where unit = $1 and post = 'office'`,
      [commune(1)],
    );
    const once = {
      person: contact!.id,
      unit: commune(1),
      plan: 'constraints',
      collection: ROUND,
      obligation: OBLIGATION,
      step: 'remind:-3wd@2026-05-30',
      kind: 'remind' as const,
      at: AT,
      slot: AT,
      urgent: false,
    };
    expect(await insertNotices(database, [once])).toBe(1);
    expect(await insertNotices(database, [{ ...once, at: AT + 1 }])).toBe(0);
    // Also without an obligation: the list for the compiler, a milestone.
    const list = { ...once, obligation: null, unit: `${REGISTER}:huyen`, kind: 'call-list' as const };
    expect(await insertNotices(database, [list])).toBe(1);
    expect(await insertNotices(database, [list])).toBe(0);
  });

  it('a version of a rollup written over, removed, or changed after it was confirmed', async () => {
    const again = `insert into rollups (collection, version, state, at, body, content_hash, step)
      values ($1, 1, 'draft', now(), '{}', 'y', 'compile')`;
    await expect(database.rows(again, [ROUND])).rejects.toMatchObject(UNIQUE_VIOLATION);
    await expect(database.rows(`update rollups set body = '{"figures": []}'`)).rejects.toMatchObject(
      RESTRICT_VIOLATION,
    );
    await expect(database.rows('delete from rollups')).rejects.toMatchObject(RESTRICT_VIOLATION);
    await expect(database.rows('truncate rollups cascade')).rejects.toMatchObject(RESTRICT_VIOLATION);
    await database.rows(
      `update rollups set state = 'confirmed', confirmed_at = now(), confirmed_by = 'Nguyễn Thị Lan'`,
    );
    await expect(database.rows(`update rollups set confirmed_by = 'ai khác'`)).rejects.toMatchObject(
      RESTRICT_VIOLATION,
    );
  });

  it.each(['audit', 'submissions', 'attachments', 'settlements', 'events'])(
    'a changed or removed row of %s',
    async (table) => {
      const [column] = await database.rows<{ name: string }>(
        `select column_name as name from information_schema.columns
       where table_name = $1 and is_identity = 'NO' order by ordinal_position limit 1`,
        [table],
      );
      await expect(database.rows(`update ${table} set ${column!.name} = ${column!.name}`)).rejects.toMatchObject(
        RESTRICT_VIOLATION,
      );
      await expect(database.rows(`delete from ${table}`)).rejects.toMatchObject(RESTRICT_VIOLATION);
      await expect(database.rows(`truncate ${table} cascade`)).rejects.toMatchObject(RESTRICT_VIOLATION);
    },
  );

  it('an attachment whose length or SHA-256 is not the one on its row', async () => {
    const other = `insert into attachments (submission, ord, name, media_type, bytes, sha256, content)
      values ($1, 1, 'phụ lục.pdf', 'application/pdf', $2, $3, '\\x25504446')`;
    const hash = sha256(Buffer.from('%PDF'));
    await expect(database.rows(other, [`${OBLIGATION}#1`, 9, hash])).rejects.toMatchObject(CHECK_VIOLATION);
    await expect(database.rows(other, [`${OBLIGATION}#1`, 4, sha256('%PDX')])).rejects.toMatchObject(CHECK_VIOLATION);
    await database
      .transaction(async (tx) => {
        await tx.rows(other, [`${OBLIGATION}#1`, 4, hash]);
        throw new Error('taken back');
      })
      .catch((fault: Error) => expect(fault.message).toBe('taken back'));
  });

  it('one form sent twice as two versions', async () => {
    const caller = unlimitedCaller(database, { at: AT + 1_000, who: 'Kiểm thử' });
    const request = { ...webReport(`${ROUND}/${commune(2)}`, 5), idempotencyKey: 'form-2' };
    const receipts = await Promise.all([submitReport(caller, request), submitReport(caller, request)]);
    expect(receipts[0]?.receipt).toBe(receipts[1]?.receipt);
    expect(await database.rows('select version from submissions where obligation = $1', [request.obligation])).toEqual([
      { version: 1 },
    ]);
  });
});
