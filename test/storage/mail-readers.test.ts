import fc from 'fast-check';
import type { NoticeKind } from '../../domain/notices/notice';
import { type Absence, holdsOffice, type MailContact, mailReader } from '../../domain/people/mail-reader';
import { addDays, type Day } from '../../domain/time/time';
import type { Post } from '../../domain/units/unit';
import { connect, type Database } from '../../storage/database';
import { holdsOfficeSql, personSql, readerSql } from '../../storage/mail-readers';
import { type TestDatabase, testDatabase } from '../setup/database';

const TODAY: Day = '2026-12-01';
const UNIT = 'tinh:so-y-te';
const around = fc.option(
  fc.integer({ min: -3, max: 3 }).map((days) => addDays(TODAY, days)),
  { nil: null },
);

const contact = fc.record({
  post: fc.constantFrom<Post>('office', 'officer', 'head'),
  days: fc.tuple(around, around),
  bad: fc.boolean(),
});
const life = fc.record({
  contacts: fc.array(contact, { minLength: 1, maxLength: 5 }),
  absences: fc.array(
    fc.record({
      contact: fc.nat(4),
      deputy: fc.nat(4),
      from: fc.integer({ min: -3, max: 2 }),
      length: fc.integer({ min: 0, max: 4 }),
      ended: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
});

describe('who reads a mail: the rule and its SQL', () => {
  let clone: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    clone = await testDatabase();
    database = connect(clone.url, { max: 1 });
    await database.rows(
      `insert into registers (id, title, sample, groups, imported_at) values ('tinh', 'Tỉnh', false, '[]', now())`,
    );
    await database.rows(
      `insert into units (id, register, code, name, short_name, type, groups, ord, successors)
       values ($1, 'tinh', 'so-y-te', 'Sở Y tế', 'Sở Y tế', 'department', '{}', 1, '{}')`,
      [UNIT],
    );
  });
  afterAll(async () => {
    await database.close();
    await clone.drop();
  });

  async function store(contacts: readonly MailContact[], absences: readonly Absence[]): Promise<void> {
    await database.rows('delete from contacts');
    for (const { id, post, from, to, bad } of contacts) {
      await database.rows(
        `insert into contacts (id, unit, post, name, title, email, bad_since, holds_from, holds_to)
         values ($1, $2, $3, $1, '', $1, case when $4 then now() end, $5, $6)`,
        [id, UNIT, post, bad, from ?? null, to ?? null],
      );
    }
    for (const { contact: away, deputy, from, to, ended } of absences) {
      await database.rows(
        `insert into absences (contact, deputy, from_on, to_on, reason, noted_by, noted_at, ended_by, ended_at)
         values ($1, $2, $3, $4, '', 'test', now(), case when $5 then 'test' end, case when $5 then now() end)`,
        [away, deputy, from, to, ended],
      );
    }
  }

  it('agree over random contacts and absences, and never name one who left or whose address is bad', async () => {
    await fc.assert(
      fc.asyncProperty(life, async ({ contacts: drawn, absences: away }) => {
        const contacts = drawn.map(({ post, days: [one, other], bad }, index): MailContact => {
          const [from, to] = one !== null && other !== null && one > other ? [other, one] : [one, other];
          return { id: `${UNIT}/${post}-${index}`, unit: UNIT, post, from, to, bad };
        });
        const at = (index: number) => contacts[index % contacts.length]!.id;
        const absences = away
          .filter((one) => at(one.contact) !== at(one.deputy))
          .map(({ contact: who, deputy, from, length, ended }) => {
            const first = addDays(TODAY, from);
            return { contact: at(who), deputy: at(deputy), from: first, to: addDays(first, length), ended };
          });
        await store(contacts, absences);
        for (const kind of ['remind', 'weekly'] as const satisfies NoticeKind[]) {
          const rows = await database.rows<{
            id: string;
            reader: string | null;
            holds: boolean;
            person: string | null;
          }>(
            `select c.id, ${readerSql('c', '$2::text', '$1::date')} as reader, ${holdsOfficeSql('c', '$1::date')} as holds,
               ${personSql(readerSql('c', '$2::text', '$1::date'), '$1::date')} as person from contacts c`,
            [TODAY, kind],
          );
          for (const { id, reader, holds, person } of rows) {
            const one = contacts.find((each) => each.id === id)!;
            const expected = mailReader(one, kind, contacts, absences, TODAY);
            expect({ id, kind, reader }).toEqual({ id, kind, reader: expected?.id ?? null });
            expect(holds).toBe(holdsOffice(one, TODAY));
            // No two contacts share an address here.
            expect(person).toBe(reader);
            if (expected !== null) expect([expected.bad, holdsOffice(expected, TODAY)]).toEqual([false, true]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
