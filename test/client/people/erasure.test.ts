import { copyOfPerson } from '../../../client/people/copy';
import { erasePerson, previewErasure } from '../../../client/people/erasure';
import { addRole, removeRoles } from '../../../client/people/users';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { connect, type Database } from '../../../storage/database';
import { readGrants } from '../../../storage/grants';
import { insertSession } from '../../../storage/sessions';
import { type TestDatabase, testDatabase } from '../../setup/database';
import { OPEN_ROUND, SAMPLE_OFFICE, TODAY, UNIT } from '../../web/setup/sample-office';

const EMAIL = 'lan.nguyen@gialai.example.invalid';
const OTHER = 'hoa.tran@gialai.example.invalid';

/** Columns in which an address may stay after its person was erased, and why. */
const STAYS: Readonly<Record<string, string>> = {
  'audit.detail': 'The journal is evidence and nobody can change it.',
  'digests.text': 'A mail to somebody else names the person; its words go when their time is over.',
  'lateness_changes.asked_person': 'Who asked and who confirmed must be two people; the row is closed by a trigger.',
};

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

const caller = () => unlimitedCaller(database, { at: TODAY, who: 'Quản trị' });

/** Every column of every table in which a text stands, as `table.column`. */
async function columnsWith(text: string): Promise<string[]> {
  const columns = await database.rows<{ table: string; name: string }>(
    `select c.table_name as table, c.column_name as name from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
       and c.data_type in ('text', 'jsonb', 'ARRAY') and c.is_generated = 'NEVER' order by 1, 2`,
  );
  expect(columns.length).toBeGreaterThan(200);
  const found: string[] = [];
  for (const { table, name } of columns) {
    const rows = await database.rows(
      `select 1 from "${table}" where strpos(lower("${name}"::text), lower($1)) > 0 limit 1`,
      [text],
    );
    if (rows.length > 0) found.push(`${table}.${name}`);
  }
  return found;
}

/** What must not change: receipts, reports, compiled reports and rounds, byte by byte. */
async function evidence(): Promise<unknown> {
  const tables = ['submissions', 'attachments', 'rollups', 'rollup_sources', 'obligations', 'collections', 'decisions'];
  const sums = tables.map(
    (table) => `(select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${table} t)`,
  );
  return database.rows(`select ${sums.join(', ')}`);
}

/** Leaves the address wherever the program may have put it. */
async function liveALittle(): Promise<void> {
  const [contact] = await database.rows<{ id: string }>(
    `update contacts set email = $2, phone = '0905 000 111' where unit = $1 and post = 'officer' returning id`,
    [UNIT, 'Lan.Nguyen@GiaLai.example.invalid'],
  );
  await addRole(caller(), {
    email: EMAIL,
    name: 'Nguyễn Thị Lan',
    duty: 'auditor',
    unit: null,
    plans: null,
    until: null,
  });
  const [grant] = await readGrants(database, EMAIL, '2026-11-20');
  const session = {
    ...{ tokenHash: 'h', role: 'leader', name: grant!.name, unit: null, duty: grant!.duty },
    email: EMAIL,
  };
  const rest = {
    accountRole: grant!.accountRole,
    contact: null,
    plans: null,
    browser: 'Firefox',
    strong: true,
    by: null,
  };
  await insertSession(database, { ...session, ...rest, stage: 'full' });
  const statements: [string, unknown[]][] = [
    [`insert into sign_in_links (email, browser_hash) values ($1, 'b')`, [EMAIL]],
    [
      `insert into api_tokens (token_hash, person, purpose, made_at, expires_at)
       values ('t', jsonb_build_object('email', $1::text, 'name', 'Nguyễn Thị Lan', 'role', 'leader'), 'thử', now(), now())`,
      [EMAIL],
    ],
    [
      `insert into calendar_feeds (unit, token_hash, made_by, made_at, email) values ($2, 'f', 'Lan', now(), $1)`,
      [EMAIL, UNIT],
    ],
    [`insert into mail_choices (address, once_a_day, chosen_by, chosen_at) values ($1, true, 'Lan', now())`, [EMAIL]],
    [
      `insert into former_addresses (contact, name, unit_name, address, changed_by, changed_at, message_id, state)
       values ($2, 'Lan', 'Sở', $1, 'Quản trị', now(), 'm', 'sent')`,
      [EMAIL, contact!.id],
    ],
    [
      `insert into digests (id, person, email, slot, message_id, state, subject, html, text, last_error, sent_at)
       values ('d-lan', $2, $1, now(), 'md', 'sent', 'Nhắc hạn', '<p>Kính gửi Lan ' || $1 || '</p>', 'Kính gửi Lan', '550 <' || $1 || '> full', now())`,
      [EMAIL, contact!.id],
    ],
    [
      `insert into digests (id, person, email, slot, message_id, state, subject, html, text)
       values ('d-other', 'other', 'khac@example.invalid', now(), 'mo', 'sent', 'Nhắc hạn', 'h', 'Hỏi: ' || $1)`,
      [EMAIL],
    ],
    [
      `insert into bounces (hash, digest, address, action, concerns, answer, marked, entered_by, at)
       values ('x', 'd-lan', $1, 'failed', 'address', '550 ' || $1 || ' unknown', true, 'Quản trị', now())`,
      [EMAIL],
    ],
    [
      `insert into mailbox (message_id, mail_from, mail_to, subject, html, text, headers, delivered_at)
       values ('mb', 'a@b.c', 'Lan <' || $1 || '>', 's', 'h', 't', '{}', now())`,
      [EMAIL],
    ],
    [
      `insert into exports (id, owner, name, format, state, lines, asked_at)
       values (gen_random_uuid(), $1 || ' auditor', 'ds', 'xlsx', 'waiting', 1, now())`,
      [EMAIL],
    ],
    [
      `insert into register_drafts (file, source, created_by, created_at, ended_at) values ('a.csv', 'x;' || $1, 'Quản trị', now(), now())`,
      [EMAIL],
    ],
    [
      `insert into plan_drafts (file, source, register, register_file, register_source, created_by, created_at, dropped_at)
       values ('p.yaml', 's', 'gialai-2025', 'r.csv', 'y;' || $1, 'Quản trị', now(), now())`,
      [EMAIL],
    ],
    [
      `insert into audit (at, who, action, subject, detail) values (now(), 'Quản trị', 'contact.edit', 'contact/x', jsonb_build_object('email', $1::text))`,
      [EMAIL],
    ],
    [
      `insert into lateness_changes (obligation, act, version, days_late, outcome, counted_at, reason, paper_number, paper_date,
         book_number, asked_by, asked_person, asked_at, second_person, state)
       values ($2, 'record', 1, 2, 'on-time', now(), 'lý do', '1/CV', '2026-11-01', '12', 'Nguyễn Thị Lan', $1, now(), false, 'counted')`,
      [EMAIL, `${OPEN_ROUND}/${UNIT}`],
    ],
  ];
  for (const [sql, values] of statements) {
    const used = values.filter((_, at) => sql.includes(`$${at + 1}`));
    await database.rows(sql, used);
  }
}

test('a copy has what is known of a person, by part, and nothing of another person', async () => {
  await liveALittle();
  const { email, parts } = await copyOfPerson(caller(), ' Lan.Nguyen@GiaLai.example.invalid ');
  const count = Object.fromEntries(parts.map(({ part, rows }) => [part, rows.length]));
  expect(email).toBe(EMAIL);
  expect(count).toMatchObject({
    contacts: 1,
    account: 1,
    roles: 1,
    sessions: 1,
    tokens: 1,
    choices: 1,
    feeds: 1,
    mails: 1,
  });
  const text = JSON.stringify(parts);
  expect(text).toContain('0905 000 111');
  expect(text).not.toMatch(/token_?hash|totp/i);
  await expect(copyOfPerson(caller(), OTHER)).rejects.toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
});

test('nobody is erased while they hold a post or a role', async () => {
  expect((await previewErasure(caller(), EMAIL)).held).toBe(2);
  await expect(erasePerson(caller(), EMAIL)).rejects.toThrow(expect.objectContaining({ code: 'CONFLICT' }));
  await removeRoles(caller(), EMAIL, null);
  await expect(erasePerson(caller(), EMAIL)).rejects.toThrow(expect.objectContaining({ code: 'CONFLICT' }));
  await database.rows(`update contacts set holds_to = '2026-11-01' where lower(email) = $1`, [EMAIL]);
  expect((await previewErasure(caller(), EMAIL)).held).toBe(0);
});

test('after erasing the address stands in no column of any table but those that are evidence; receipts and counts are as before', async () => {
  expect((await columnsWith(EMAIL)).length).toBeGreaterThan(15);
  const before = await evidence();
  const [lines] = await database.rows<{ count: number }>('select count(*) from audit');
  const preview = await previewErasure(caller(), EMAIL);
  const done = await erasePerson(caller(), EMAIL.toUpperCase());
  expect(done).toEqual(preview);
  expect(await columnsWith(EMAIL)).toEqual(Object.keys(STAYS).sort());
  expect(await evidence()).toEqual(before);
  const [line] = await database.rows<{ who: string; action: string; detail: object; count: number }>(
    'select who, action, detail, (select count(*) from audit) as count from audit order by id desc limit 1',
  );
  expect(line).toMatchObject({ who: 'Quản trị', action: 'person.erase', count: lines!.count + 1 });
  expect(line!.detail).toMatchObject({ contacts: 1, accounts: 1, digests: 1 });
  const [contact] = await database.rows<object>(
    `select name, phone, email like 'da-xoa-%@erased.invalid' as nobody from contacts where unit = $1 and post = 'officer'`,
    [UNIT],
  );
  expect(contact).toEqual({ name: 'Đã xóa', phone: null, nobody: true });
  const [mail] = await database.rows<object>(`select state, subject, html, text from digests where id = 'd-lan'`);
  expect(mail).toEqual({ state: 'sent', subject: 'Nhắc hạn', html: null, text: null });
});

test('what remains can be looked at again, and an address that nobody had is said to be unknown', async () => {
  const again = await previewErasure(caller(), EMAIL);
  expect(again.erased).toEqual([]);
  expect(again.kept.map(({ table }) => table).sort()).toEqual(['audit', 'lateness_changes', 'mails_to_others']);
  await expect(previewErasure(caller(), OTHER)).rejects.toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  await expect(previewErasure(caller(), 'lan')).rejects.toThrow(expect.objectContaining({ code: 'EMAIL_INVALID' }));
});
