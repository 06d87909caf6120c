import { anchorsInText, anchorText } from '../../domain/journal/anchor';
import { atTime } from '../../domain/time/time';
import { writeAudit } from '../../storage/audit';
import { connect, type Database } from '../../storage/database';
import { linkJournal, makeAnchor, readAnchors, readChainState } from '../../storage/journal-chain';
import { type GivenAnchor, verifyJournal } from '../../storage/verify-journal';
import { type TestDatabase, testDatabase } from '../setup/database';

const AT = atTime('2026-12-01', '08:00');
const LINE = { at: AT, who: 'Nguyễn Thị Lan (Sở Nội vụ)', action: 'report.extend', subject: 'gialai-614-2020/x' };

let stored: TestDatabase;
let database: Database;
/** With all rights: who owns the server. */
let superuser: Database;

beforeEach(async () => {
  stored = await testDatabase();
  database = connect(stored.url, { max: 20 });
  superuser = connect(stored.adminUrl, { max: 2 });
});
afterEach(async () => {
  await Promise.all([database.close(), superuser.close()]);
  await stored.drop();
});

/** Ten lines in the chain, and an anchor kept outside the database after the fifth. */
async function tenLines(): Promise<GivenAnchor> {
  for (let n = 1; n <= 5; n++) await writeAudit(database, { ...LINE, detail: { n } });
  await linkJournal(database);
  await makeAnchor(database, '2026-12-01', AT);
  for (let n = 6; n <= 10; n++) await writeAudit(database, { ...LINE, detail: { n } });
  await linkJournal(database);
  const [anchor] = await readAnchors(database, 1);
  const [read] = anchorsInText(anchorText(anchor!));
  return { ...read!, file: 'dau-niem-2026-12-01.txt' };
}

/** As one who may switch triggers off. */
async function behindTheProgram(...statements: string[]): Promise<void> {
  await superuser.transaction(async (tx) => {
    await tx.rows('set local session_replication_role = replica');
    for (const sql of statements) await tx.rows(sql);
  });
}

/** An hour later: no transaction of before can still bring a line. */
const AN_HOUR_LATER = `update audit_chain set linked_at = linked_at - interval '61 minutes'`;

const faultsOf = async (...anchors: GivenAnchor[]) => {
  const { faults, found } = await verifyJournal(database, anchors);
  return { faults, first: found[0] === undefined ? null : { kind: found[0].kind, line: found[0].line } };
};

describe('a journal that was changed behind the program', () => {
  it('is whole as long as nobody changes it', async () => {
    const anchor = await tenLines();
    const shares: number[] = [];
    const check = await verifyJournal(database, [anchor], (share) => shares.push(share));
    expect(check).toEqual({ lines: 10, anchors: 2, faults: 0, found: [] });
    expect(shares.at(-1)).toBe(1);
  });

  it.each([
    ['what it says', `update audit set detail = '{"n": 40}' where id = 4`],
    ['who did it', `update audit set who = 'Trần Văn Minh' where id = 4`],
    ['when, by a microsecond', `update audit set at = at + interval '1 microsecond' where id = 4`],
    ['its subject', `update audit set subject = 'gialai-614-2020/y' where id = 4`],
    ['its link', `update audit_chain set hash = repeat('0', 64) where line = 4`],
  ])('is found with the line that was changed: %s', async (_, sql) => {
    await tenLines();
    await behindTheProgram(sql);
    expect((await faultsOf()).first).toEqual({ kind: 'changed', line: 4 });
  });

  it('is found with the line that was removed, with its link or without', async () => {
    await tenLines();
    await behindTheProgram('delete from audit where id = 4');
    expect(await faultsOf()).toEqual({ faults: 1, first: { kind: 'removed', line: 4 } });
    await behindTheProgram('delete from audit_chain where line = 4');
    const { found } = await verifyJournal(database);
    expect(found[0]).toMatchObject({ kind: 'link-removed', seq: 4 });
  });

  it('is found with the line that was inserted among old ones, which is never linked', async () => {
    await tenLines();
    await database
      .transaction(async (tx) => {
        await writeAudit(tx, { ...LINE, detail: { n: 11 } });
        throw new Error('taken back');
      })
      .catch(() => undefined);
    await writeAudit(database, { ...LINE, detail: { n: 12 } });
    await linkJournal(database);
    await behindTheProgram(
      AN_HOUR_LATER,
      `insert into audit (id, at, who, action, subject, detail) overriding system value
       values (11, now(), 'Trần Văn Minh', 'report.accept', 'gialai-614-2020/x', '{}')`,
    );
    expect(await linkJournal(database)).toBe(0);
    expect(await faultsOf()).toEqual({ faults: 1, first: { kind: 'added', line: 11 } });
  });

  it('is found with two lines that were swapped', async () => {
    await tenLines();
    await behindTheProgram('update audit a set detail = b.detail from audit b where (a.id, b.id) in ((4, 7), (7, 4))');
    expect(await faultsOf()).toEqual({ faults: 2, first: { kind: 'changed', line: 4 } });
  });

  it('is found with its end cut off, by the anchor that left the database', async () => {
    const anchor = await tenLines();
    await behindTheProgram(
      'delete from audit where id > 3',
      'delete from audit_chain where line > 3',
      'delete from audit_anchors',
    );
    expect((await faultsOf()).faults).toBe(0);
    const { found } = await verifyJournal(database, [anchor]);
    expect(found).toEqual([
      { kind: 'cut', seq: 4, line: null, now: null, anchor: { day: '2026-12-01', file: 'dau-niem-2026-12-01.txt' } },
    ]);
  });

  it('is found with a chain that was made anew over changed lines, by the anchor that left the database', async () => {
    const anchor = await tenLines();
    await behindTheProgram(
      `update audit set who = 'Trần Văn Minh' where id = 4`,
      'delete from audit_chain where seq > 0',
      'delete from audit_anchors',
    );
    expect(await linkJournal(database)).toBe(10);
    expect((await faultsOf()).faults).toBe(0);
    expect((await faultsOf(anchor)).first).toEqual({ kind: 'anchor', line: 5 });
  });
});

describe('the chain', () => {
  it('has every line once and in its order, whatever commits when, with many writers and linkers at once', async () => {
    const writer = async (nth: number) => {
      for (let n = 0; n < 15; n++) {
        await database
          .transaction(async (tx) => {
            await writeAudit(tx, { ...LINE, detail: { nth, n } });
            // Some hold their line for a while, some take it back.
            await tx.rows('select pg_sleep($1)', [((nth * 7 + n * 3) % 5) / 100]);
            await writeAudit(tx, { ...LINE, detail: { nth, n, second: true } });
            if ((nth + n) % 6 === 0) throw new Error('taken back');
          })
          .catch((fault: Error) => expect(fault.message).toBe('taken back'));
      }
    };
    let over = false;
    const linker = async () => {
      while (!over) await linkJournal(database);
    };
    const linkers = [linker(), linker(), linker()];
    await Promise.all(Array.from({ length: 8 }, (_, nth) => writer(nth)));
    over = true;
    await Promise.all(linkers);
    await linkJournal(database);
    const [{ lines }] = (await database.rows('select count(*) as lines from audit')) as [{ lines: number }];
    expect(lines).toBe(200);
    expect(await verifyJournal(database)).toEqual({ lines, anchors: 0, faults: 0, found: [] });
    expect(await readChainState(database)).toMatchObject({ lines, waiting: 0 });
  });

  it('does not wait for a transaction that goes on, and takes its line when it has ended', async () => {
    await database.transaction(async (tx) => {
      await writeAudit(tx, { ...LINE, detail: { slow: true } });
      await writeAudit(database, { ...LINE, detail: { quick: true } });
      expect(await linkJournal(database)).toBe(1);
    });
    expect(await linkJournal(database)).toBe(1);
    expect((await verifyJournal(database)).faults).toBe(0);
  });

  it('says how many lines wait and since when; a day has one anchor', async () => {
    await writeAudit(database, { ...LINE, detail: {} });
    expect(await readChainState(database)).toMatchObject({ lines: 0, waiting: 1, waitingSince: AT });
    await linkJournal(database);
    expect([await makeAnchor(database, '2026-12-01', AT), await makeAnchor(database, '2026-12-01', AT + 1)]).toEqual([
      true,
      false,
    ]);
    expect(await readAnchors(database, 5)).toMatchObject([{ day: '2026-12-01', seq: 1, at: AT, copies: [] }]);
  });
});
