import { DAY_LENGTH } from '../../domain/time/time';
import { connect, type Database, timestamp } from '../../storage/database';
import { cleanUp, cleanUpDaily, USUAL_KEEPING } from '../../storage/keeping';
import { type TestDatabase, testDatabase } from '../setup/database';
import { OPEN_ROUND, SAMPLE_OFFICE, TODAY, UNIT } from '../web/setup/sample-office';

let place: TestDatabase;
let database: Database;
beforeAll(async () => {
  place = await testDatabase(SAMPLE_OFFICE);
  database = connect(place.url, { max: 2 });
});
afterAll(async () => {
  await database?.close();
  await place?.drop();
});

const report = `${OPEN_ROUND}/${UNIT}`;
const daysAgo = (days: number) => timestamp(TODAY - days * DAY_LENGTH);

test('of old mails the words go and the fact stays; drafts, files, sessions and tokens of long ago go; the journal says how many', async () => {
  const mail = `insert into digests (id, person, email, slot, message_id, state, subject, html, text, sent_at)
    values ($1, 'p', 'a@b.invalid', $2, $1, $3, 'Nhắc hạn', 'h', 't', $2)`;
  await database.rows(mail, ['old', daysAgo(401), 'sent']);
  await database.rows(mail, ['old-waiting', daysAgo(402), 'waiting']);
  await database.rows(mail, ['new', daysAgo(399), 'sent']);
  await database.rows('delete from drafts');
  await database.rows(
    `insert into drafts (obligation, version, fields, saved_by, saved_at) values ($1, 0, '{"a": "b"}', 'Lan', $2)`,
    [report, daysAgo(401)],
  );
  await database.rows(
    `insert into sessions (token_hash, role, name, expires_at, seen_at) values ('s', 'unit', 'Lan', now(), now() - interval '2 days')`,
  );
  const token = `insert into api_tokens (token_hash, person, purpose, made_at, expires_at) values ($1, '{}', 'thử', $2, $2)`;
  await database.rows(token, ['t-old', daysAgo(500)]);
  await database.rows(token, ['t-new', daysAgo(10)]);
  const [before] = await database.rows<{ sent: number }>('select count(*) as sent from submissions');

  const cleaned = await cleanUpDaily(database, USUAL_KEEPING, TODAY);
  expect(cleaned).toMatchObject({ mailBodies: 1, drafts: 1, tokens: 1 });
  expect(cleaned!.sessions).toBeGreaterThanOrEqual(1);
  const mails = await database.rows<{ id: string; subject: string; html: string | null }>(
    `select id, subject, html from digests where id in ('old', 'new', 'old-waiting') order by id`,
  );
  expect(mails).toEqual([
    { id: 'new', subject: 'Nhắc hạn', html: 'h' },
    { id: 'old', subject: 'Nhắc hạn', html: null },
    { id: 'old-waiting', subject: 'Nhắc hạn', html: 'h' },
  ]);
  expect(await database.rows('select obligation from drafts')).toEqual([]);
  const left = await database.rows<{ hash: string }>('select token_hash as hash from api_tokens');
  expect(left.map(({ hash }) => hash)).toEqual(['t-new']);
  const [line] = await database.rows<{ who: string; action: string; detail: object }>(
    'select who, action, detail from audit order by id desc limit 1',
  );
  expect(line).toEqual({ who: 'Đúng Hạn', action: 'keeping.clean', detail: cleaned });
  expect((await database.rows<{ sent: number }>('select count(*) as sent from submissions'))[0]).toEqual(before);
});

test('it is done once a day, whoever asks, and writes nothing where there is nothing', async () => {
  expect(await Promise.all([1, 2].map(() => cleanUpDaily(database, USUAL_KEEPING, TODAY)))).toEqual([null, null]);
  const lines = () => database.rows<{ count: number }>('select count(*) from audit');
  const before = await lines();
  expect(await database.transaction((tx) => cleanUp(tx, USUAL_KEEPING, TODAY))).toEqual({});
  expect(await lines()).toEqual(before);
  await database.rows(`update heartbeats set beat_at = now() - interval '21 hours' where name = 'keeping'`);
  expect(await cleanUpDaily(database, USUAL_KEEPING, TODAY)).toEqual({});
});

test('the periods are the office’s own', async () => {
  const cleaned = await database.transaction((tx) => cleanUp(tx, { mailDays: 30, draftDays: 30 }, TODAY));
  expect(cleaned.mailBodies).toBeGreaterThanOrEqual(1);
});
