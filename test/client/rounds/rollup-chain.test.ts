import type { Caller } from '../../../client/contract';
import { returnReport } from '../../../client/decisions/decide';
import { activatePlan } from '../../../client/plans/activate';
import { acceptReport } from '../../../client/reports/accept';
import { submitReport } from '../../../client/reports/submit';
import { explainObligation } from '../../../client/rounds/explain';
import { checkRollup, explainRollup, giveBackRollup, showChain } from '../../../client/rounds/rollup-chain';
import { confirmRollup } from '../../../client/rounds/rollups';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { inVietnamese } from '../../../domain/messages/message';
import { type Instant, parseInstant, SECOND } from '../../../domain/time/time';
import { connect, type Database } from '../../../storage/database';
import { readCompiled } from '../../../web/rounds/compiled';
import { readReturnedRollups, readWaitingRollups } from '../../../web/today/desk';
import { type TestDatabase, testDatabase } from '../../setup/database';
import { mailsTo, runStepsAndMails } from '../../setup/run-steps-and-mails';
import { roundsOf, threeLevels, unitOf } from '../../setup/three-levels';

/** First late instants of the three rounds. */
const COMMUNES = parseInstant('2026-05-30T00:00:00+07:00')!;
const DISTRICTS = parseInstant('2026-06-06T00:00:00+07:00')!;
const OFFICER = { who: 'Trần Thị Bình (UBND huyện)', person: 'canbo.huyen@bac.invalid' };
const HEAD = { who: 'Lê Văn Cường (UBND huyện)', person: 'lanhdao.huyen@bac.invalid' };
const PROVINCE = { who: 'Phạm Thị Dung (UBND tỉnh)', person: 'canbo.tinh@bac.invalid' };

describe('the chain of a compiled report over three levels', () => {
  let stored: TestDatabase;
  let database: Database;
  beforeEach(async () => {
    stored = await testDatabase();
    database = connect(stored.url, { max: 4 });
  });
  afterEach(async () => {
    await database.close();
    await stored.drop();
  });

  const as = (at: Instant, person: { who: string; person?: string } = { who: 'Kiểm thử' }): Caller => ({
    ...unlimitedCaller(database, { at, who: person.who }),
    person: person.person ?? null,
  });
  const send = async (at: Instant, round: string, unit: string, models: number, remarks?: string) =>
    submitReport(as(at), {
      obligation: `${round}/${unitOf(unit)}`,
      values: { models, ...(remarks === undefined ? {} : { remarks }) },
      nil: false,
      document: { number: null, date: null, signer: null },
      ...{ files: [], channel: 'web', sentOn: null, receivedAt: null, reason: null, idempotencyKey: null },
    });
  const run = (round: string, from: Instant, until: Instant) => runStepsAndMails(database, round, from, until);
  const countedIn = async (obligation: string) => {
    const [row] = await database.rows<{ models: number; state: string; version: number }>(
      `select (s.values -> 'figures' ->> 'models')::float8 as models, o.state, o.version from obligations o
       join submissions s on s.obligation = o.id and s.version = o.version where o.id = $1`,
      [obligation],
    );
    return row;
  };

  /** Communes 1 and 2 have sent 10 and 20, and the first draft is compiled. */
  async function compiled(id: string): Promise<ReturnType<typeof roundsOf>> {
    const rounds = roundsOf(id);
    await activatePlan(as(COMMUNES - 20 * SECOND), threeLevels(id), { notifyPast: false, embedded: true });
    await send(COMMUNES - 5 * SECOND, rounds.communes, 'xa-1', 10);
    await send(COMMUNES - 4 * SECOND, rounds.communes, 'xa-2', 20);
    await run(rounds.communes, COMMUNES - 3 * SECOND, COMMUNES + 4 * SECOND);
    return rounds;
  }

  it('is checked by the officer, whose head is asked to confirm it, and each step says who and when', async () => {
    const { communes, districts } = await compiled('steps');
    expect((await showChain(as(COMMUNES), communes)).state).toBe('draft');
    const checked = await checkRollup(as(COMMUNES + 5 * SECOND, OFFICER), communes);
    expect(checked).toMatchObject({ state: 'checked', supplement: 0, base: null, differences: null });
    expect(checked.acts).toMatchObject([{ kind: 'check', by: OFFICER.who, at: COMMUNES + 5 * SECOND }]);
    expect(await readWaitingRollups(database, null)).toMatchObject([{ version: 1, waitsFor: 'confirmation' }]);
    await run(communes, COMMUNES + 5 * SECOND, COMMUNES + 7 * SECOND);
    const [asked] = (await mailsTo(database, 'lanhdao.huyen@')).filter(({ subject }) =>
      subject.includes('Trình xác nhận'),
    );
    expect(asked!.text).toContain('Trần Thị Bình (UBND huyện) đã kiểm tra lúc 00 giờ 00 ngày 30/5/2026.');

    // Who has checked is not asked twice.
    await checkRollup(as(COMMUNES + 8 * SECOND, OFFICER), communes);
    await confirmRollup(as(COMMUNES + 9 * SECOND, HEAD), communes);
    const chain = await showChain(as(COMMUNES + 10 * SECOND), communes);
    expect(chain).toMatchObject({
      state: 'sent-up',
      confirmed: { by: HEAD.who, at: COMMUNES + 9 * SECOND },
      above: { obligation: `${districts}/${unitOf('huyen')}`, receiverName: 'UBND tỉnh', counts: true, returned: null },
    });
    expect(chain.acts).toHaveLength(1);
    const { lines } = await explainObligation(as(COMMUNES + 10 * SECOND), `${districts}/${unitOf('huyen')}`);
    const line = lines.find(({ what }) => inVietnamese(what) === 'Báo cáo tổng hợp gửi lên')!;
    expect(inVietnamese(line.value)).toBe('bản 01, lúc 00 giờ 00 ngày 30/5/2026');
    expect(inVietnamese(line.because)).toContain(`${OFFICER.who} kiểm tra, ${HEAD.who} xác nhận`);
    const journal = await database.rows(
      'select action, who from audit where subject = $1 and action like $2 order by id',
      [communes, 'rollup.%'],
    );
    expect(journal).toEqual([
      { action: 'rollup.check', who: OFFICER.who },
      { action: 'rollup.confirm', who: HEAD.who },
    ]);
  });

  it('is given back by the head with words, checked again, and confirmed by one person where there is no officer', async () => {
    const { communes } = await compiled('back');
    await checkRollup(as(COMMUNES + 5 * SECOND, OFFICER), communes);
    const back = await giveBackRollup(as(COMMUNES + 5 * SECOND, HEAD), communes, { words: 'Xã 2 tăng gấp đôi.' });
    expect(back.state).toBe('given-back');
    expect(await readWaitingRollups(database, null)).toMatchObject([
      { waitsFor: 'check', givenBack: 'Xã 2 tăng gấp đôi.' },
    ]);
    await run(communes, COMMUNES + 5 * SECOND, COMMUNES + 7 * SECOND);
    const [again] = (await mailsTo(database, 'canbo.huyen@')).filter(({ subject }) => subject.includes('Kiểm tra lại'));
    expect(again!.text).toContain(
      'Lê Văn Cường (UBND huyện) đề nghị kiểm tra lại báo cáo tổng hợp (lần 01): Xã 2 tăng gấp đôi.',
    );
    // The head was asked to confirm by a mail that had not left: it stays unsent.
    expect((await mailsTo(database, 'lanhdao.huyen@')).filter(({ subject }) => subject.includes('Trình'))).toEqual([]);
    await confirmRollup(as(COMMUNES + 8 * SECOND, HEAD), communes);
    const { acts } = await showChain(as(COMMUNES + 9 * SECOND), communes);
    expect(acts.map(({ kind, by }) => `${kind} ${by}`)).toEqual([
      `check ${OFFICER.who}`,
      `give-back ${HEAD.who}`,
      `check ${HEAD.who}`,
    ]);
    await expect(checkRollup(as(COMMUNES + 9 * SECOND, OFFICER), communes)).rejects.toMatchObject({
      code: 'ROLLUP_CONFIRMED',
    });
    await expect(giveBackRollup(as(COMMUNES, HEAD), communes, { words: ' ' })).rejects.toMatchObject({
      code: 'REASON_MISSING',
    });
  });

  it('a change below makes a supplement with its differences by name; until it is confirmed the confirmed one stays everywhere', async () => {
    const { communes, districts, province } = await compiled('supplement');
    await confirmRollup(as(COMMUNES + 5 * SECOND, HEAD), communes);
    const upper = `${districts}/${unitOf('huyen')}`;
    expect(await countedIn(upper)).toEqual({ models: 30, state: 'submitted', version: 1 });

    // The district's own supplement does not go further up than the level it reached.
    await send(DISTRICTS - 5 * SECOND, districts, 'huyen-2', 5);
    await run(districts, DISTRICTS - 4 * SECOND, DISTRICTS + 4 * SECOND);
    await confirmRollup(as(DISTRICTS + 5 * SECOND, PROVINCE), districts);
    expect(await countedIn(`${province}/${unitOf('tinh')}`)).toEqual({ models: 35, state: 'submitted', version: 1 });

    const later = DISTRICTS + 20 * SECOND;
    await send(later, communes, 'xa-3', 7, 'Xã 3 gửi chậm.');
    await returnReport(as(later), {
      obligation: `${communes}/${unitOf('xa-1')}`,
      points: 'Xem lại.',
      until: '2026-06-08',
    });
    await send(later + SECOND, communes, 'xa-1', 12);
    await run(communes, later, later + 5 * SECOND);

    const draft = await showChain(as(later + 5 * SECOND), communes);
    expect(draft).toMatchObject({ version: 2, state: 'draft', supplement: 1, base: 1 });
    expect(draft.differences).toMatchObject({
      units: { added: [unitOf('xa-3')], removed: [], changed: [unitOf('xa-1')] },
      figures: [{ field: 'models', before: 30, after: 39 }],
      texts: [{ field: 'remarks', unit: unitOf('xa-3'), before: null, after: 'Xã 3 gửi chậm.' }],
    });
    const [mail] = (await mailsTo(database, 'canbo.huyen@')).filter(({ subject }) => subject.includes('Bổ sung'));
    expect(mail!.text).toContain('dự thảo bổ sung lần 01 (lần 02) đã lập');
    expect(mail!.text).toContain('So với bản 01 đã xác nhận:');
    expect(mail!.text).toMatch(/Thêm báo cáo của.*UBND xã 3/s);
    expect(mail!.text).toMatch(/Đã gửi lại báo cáo.*UBND xã 1/s);
    expect(mail!.text).toMatch(/Số mô hình.*30.*39/s);

    // Nothing has changed where others read it.
    expect((await readCompiled(database, [communes])).get(communes)).toMatchObject({ version: 1, confirmed: true });
    expect(await countedIn(upper)).toEqual({ models: 30, state: 'submitted', version: 1 });

    await checkRollup(as(later + 6 * SECOND, OFFICER), communes);
    await confirmRollup(as(later + 7 * SECOND, HEAD), communes);
    expect(await countedIn(upper)).toEqual({ models: 39, state: 'submitted', version: 2 });
    expect((await showChain(as(later + 8 * SECOND), communes, 1)).state).toBe('replaced');

    await run(districts, later + 7 * SECOND, later + 12 * SECOND);
    const above = await showChain(as(later + 12 * SECOND), districts);
    expect(above).toMatchObject({ version: 2, state: 'draft', supplement: 1 });
    expect(above.differences).toMatchObject({
      units: { added: [], changed: [unitOf('huyen')] },
      figures: [{ field: 'models', before: 35, after: 44 }],
    });
    expect(await countedIn(`${province}/${unitOf('tinh')}`)).toEqual({ models: 35, state: 'submitted', version: 1 });
    await confirmRollup(as(later + 13 * SECOND, PROVINCE), districts);
    expect(await countedIn(`${province}/${unitOf('tinh')}`)).toEqual({ models: 44, state: 'submitted', version: 2 });
    await acceptReport(as(later + 14 * SECOND), `${province}/${unitOf('tinh')}`);
    expect((await showChain(as(later + 15 * SECOND), districts)).state).toBe('accepted');
  });

  it('a report returned by the level above comes back to the compiler with its reasons, and goes up again', async () => {
    const { communes, districts } = await compiled('returned');
    await confirmRollup(as(COMMUNES + 5 * SECOND, HEAD), communes);
    const upper = `${districts}/${unitOf('huyen')}`;
    await expect(explainRollup(as(COMMUNES + 6 * SECOND, HEAD), communes, { words: 'Đúng.' })).rejects.toMatchObject({
      code: 'NOT_RETURNED',
    });
    const at = COMMUNES + 20 * SECOND;
    await returnReport(as(at, PROVINCE), {
      obligation: upper,
      points: 'Số mô hình của xã 2 chưa rõ.',
      until: '2026-06-03',
    });
    const chain = await showChain(as(at + SECOND), communes);
    expect(chain.state).toBe('returned');
    expect(chain.above!.returned).toMatchObject({
      words: 'Số mô hình của xã 2 chưa rõ.',
      day: '2026-06-03',
      by: PROVINCE.who,
    });
    expect(await readReturnedRollups(database, null)).toMatchObject([
      { version: 1, receiverName: 'UBND tỉnh', words: 'Số mô hình của xã 2 chưa rõ.', at },
    ]);
    await run(districts, at, at + 5 * SECOND);
    for (const person of ['canbo.huyen@', 'lanhdao.huyen@', 'vanthu.huyen@']) {
      const mail = (await mailsTo(database, person)).find(({ text }) => text.includes('Số mô hình của xã 2 chưa rõ.'));
      expect(mail!.text).toContain(`/tong-hop/${communes}`);
    }

    await explainRollup(as(at + 10 * SECOND, HEAD), communes, { words: 'Xã 2 mới sáp nhập 02 thôn, số liệu đúng.' });
    expect(await countedIn(upper)).toEqual({ models: 30, state: 'submitted', version: 2 });
    expect((await showChain(as(at + 11 * SECOND), communes)).state).toBe('sent-up');
    expect(await readReturnedRollups(database, null)).toEqual([]);

    // Returned once more, and this time a unit mends its report: the supplement goes up, and no old figures with an explanation.
    await returnReport(as(at + 20 * SECOND, PROVINCE), {
      obligation: upper,
      points: 'Vẫn chưa rõ.',
      until: '2026-06-03',
    });
    await send(at + 21 * SECOND, communes, 'xa-2', 15);
    await expect(explainRollup(as(at + 22 * SECOND, HEAD), communes, { words: 'Đúng.' })).rejects.toMatchObject({
      code: 'ROLLUP_OUTDATED',
    });
    await run(communes, at + 21 * SECOND, at + 25 * SECOND);
    await confirmRollup(as(at + 26 * SECOND, HEAD), communes);
    expect(await countedIn(upper)).toEqual({ models: 25, state: 'submitted', version: 3 });
  });
});
