import { showRollup } from '../../client/rounds/rollups';
import { completeRound, type RoundLife } from '../setup/complete-round';
import { mailsByAddress, noticeKindsByAddress, stepsOf } from '../setup/facts';
import { commune } from '../setup/ladder-plan';

describe('a round of reports on the real dev server', () => {
  let life: RoundLife;
  beforeAll(async () => {
    life = await completeRound();
  }, 60_000);
  afterAll(() => life?.office.close());

  it('has every step once in the order of the ladder, and closes again after a supplement', async () => {
    expect(await stepsOf(life.office.database, life.round)).toEqual([
      'done open:-9s',
      'done remind:-4s',
      'done overdue:+2s',
      'done compile:+3s',
      'done escalate:+6s',
      'done letter:+6s',
      'done supplement:2',
      'done close:+90s',
      'done supplement:3',
      'done close:v3',
    ]);
  });

  it('counts a report of the last second as on time and one of the first second after as a day late', () => {
    const { lastSecond, firstSecondAfter } = life.receipts;
    expect([lastSecond.receivedAt.slice(0, 19), lastSecond.late, lastSecond.daysLate]).toEqual([
      '2026-05-29T23:59:59',
      false,
      0,
    ]);
    expect([firstSecondAfter.receivedAt.slice(0, 19), firstSecondAfter.late, firstSecondAfter.daysLate]).toEqual([
      '2026-05-30T00:00:00',
      true,
      1,
    ]);
  });

  it('sends mail only to units that owe at that moment', async () => {
    const told = await noticeKindsByAddress(life.office.database);
    const office = [1, 2, 3, 4, 5].map((number) => told[`vanthu.xa-${number}@thu.invalid`]);
    expect(office).toEqual([
      ['open'],
      ['open', 'remind'],
      ['open', 'remind'],
      ['open', 'remind', 'overdue'],
      ['open', 'remind', 'overdue'],
    ]);
    expect(told['canbo.xa-1@thu.invalid']).toBeUndefined();
    const heads = [1, 2, 3, 4, 5].map((number) => told[`lanhdao.xa-${number}@thu.invalid`] ?? []);
    expect(heads).toEqual([[], [], [], ['escalate'], ['escalate']]);
  });

  it('notifies the compiler’s officer of each version, and the leader of the figures', async () => {
    const told = await noticeKindsByAddress(life.office.database);
    expect(told['canbo.huyen@thu.invalid']).toEqual(['overdue-list', 'draft', 'supplement', 'supplement']);
    expect(told['lanhdao.huyen@thu.invalid']).toEqual(['summary', 'escalate-compiler', 'letter', 'summary']);
  });

  it('puts one mail per person and slot into the mailbox', async () => {
    expect(await mailsByAddress(life.office.database)).toMatchObject({
      'vanthu.xa-1@thu.invalid': 1,
      'vanthu.xa-5@thu.invalid': 3,
      'lanhdao.huyen@thu.invalid': 3,
    });
  });

  it('drafts the letter for units that had not reported by then', async () => {
    const letters = await life.office.database.rows<{ body: { units: string[] } }>('select body from letters');
    expect(letters.map((letter) => letter.body.units)).toEqual([[commune(4), commune(5)]]);
  });

  it('compiles received reports, adds late ones in a supplement, and never changes a version', async () => {
    const caller = life.office.caller();
    const versions = await Promise.all([1, 2, 3].map((version) => showRollup(caller, life.round, version)));
    expect(versions.map(({ state, rollup }) => [state, rollup.units.missing.length, rollup.figures[0]?.value])).toEqual(
      [
        ['draft', 2, 6],
        ['confirmed', 0, 15],
        ['confirmed', 0, 15],
      ],
    );
    expect(versions[2]?.rollup.figures[0]?.from).toContain(`${life.round}/${commune(1)}#2`);
  });

  it('hands the confirmed version up as the report of the compiler', async () => {
    const submissions = await life.office.database.rows(
      `select channel, values -> 'figures' as figures, version from submissions where obligation like $1 order by version`,
      [`${life.plan}/district/%`],
    );
    expect(submissions).toEqual([
      { channel: 'rollup', figures: { models: 15 }, version: 1 },
      { channel: 'rollup', figures: { models: 15 }, version: 2 },
    ]);
  });

  it('has a journal line for each step, in order of time', async () => {
    const journal = await life.office.database.rows<{ action: string }>(
      `select action from audit where subject = $1 order by id`,
      [life.round],
    );
    expect(journal.map((line) => line.action.replace(/^step\./, ''))).toEqual(
      'open remind overdue compile escalate letter supplement rollup.confirm close supplement rollup.confirm close'.split(
        ' ',
      ),
    );
  });
});
