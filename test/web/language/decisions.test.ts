import { exemptReport, returnReport } from '../../../client/decisions/decide';
import { extendReport } from '../../../client/decisions/extend';
import { refuseExtension } from '../../../client/decisions/refuse-extension';
import { restoreReport } from '../../../client/decisions/restore';
import { noteLetter } from '../../../client/rounds/note-letter';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { addPeople, addRelatives, visitorOf } from '../setup/people-of-all-kinds';
import { type RunningApp, runningApp, type Visitor } from '../setup/running-app';
import { loadHistory, OPEN_ROUND, OTHER_UNIT, OVERDUE_ROUND, TODAY, UNIT } from '../setup/sample-office';
import { inEnglish, leftVietnamese, readOfficeTexts } from './left-vietnamese';

const STEP = 'letter:+3wd@2026-11-18';
const LATE = `${OVERDUE_ROUND}/gialai-2025:w23884`;

describe('decisions, letters and accounts in English', () => {
  let office: RunningApp;
  let staff: Visitor;
  let officeTexts: string[];
  beforeAll(async () => {
    office = await runningApp();
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    await addRelatives(office.database);
    await addPeople(office.database);
    staff = inEnglish(office, await office.signIn('chuyen-vien'));
    const caller = unlimitedCaller(office.database, { at: TODAY, who: 'Nguyễn Thị Lan (Sở Nội vụ)' });
    const basis = { number: '312/UBND', date: '2026-11-16', decider: 'UBND tỉnh Gia Lai' };
    await returnReport(caller, {
      obligation: `${OVERDUE_ROUND}/${UNIT}`,
      points: 'Thiếu biểu số 02',
      until: '2026-11-30',
    });
    await extendReport(caller, { obligation: `${OPEN_ROUND}/${UNIT}`, until: '2026-12-11', basis, reason: 'Mưa lũ' });
    await refuseExtension(caller, {
      obligation: `${OPEN_ROUND}/${OTHER_UNIT}`,
      decider: 'UBND tỉnh Gia Lai',
      reason: 'chưa đủ căn cứ',
    });
    const looked = { reason: 'Đơn vị đang giải thể', bookNumber: '814', confirmDates: true };
    await exemptReport(caller, { obligation: LATE, basis, ...looked });
    await restoreReport(caller, { obligation: LATE, reason: 'Ghi nhầm đơn vị', confirmDates: true });
    const letter = { issuer: 'compiler', units: [], expected: 10, received: 7, asOf: TODAY, askedFor: '2026-11-25' };
    await office.database.rows(
      `insert into letters (collection, step, issuer, body, drafted_at) values ($1, $2, 'gialai-2025:so-noi-vu', $3, $4)`,
      [OVERDUE_ROUND, STEP, JSON.stringify(letter), '2026-11-20T07:00:00+07:00'],
    );
    await noteLetter(caller, OVERDUE_ROUND, STEP, { outcome: 'not-sent', reason: 'Các xã đã gửi đủ' });
    officeTexts = await readOfficeTexts(office.database);
  });
  afterAll(() => office.close());

  it.each([
    ['a returned report', `/quyet-dinh/${OVERDUE_ROUND}/${UNIT}`],
    ['an extended one', `/quyet-dinh/${OPEN_ROUND}/${UNIT}?xong=gia-han`],
    ['one that is owed', `/quyet-dinh/${LATE}`],
    ['a letter', `/du-thao/${OVERDUE_ROUND}?buoc=${encodeURIComponent(STEP)}`],
    ['the round', `/dot/${OVERDUE_ROUND}`],
    ['a round with a refused request', `/dot/${OPEN_ROUND}`],
    ['the matrix', '/bang-theo-doi'],
    ['why that date', `/vi-sao/${OPEN_ROUND}/${UNIT}`],
  ])('leave no Vietnamese but the words of the offices: %s', async (_, url) => {
    const answer = await staff.get(url);
    expect(answer.status).toBe(200);
    expect(leftVietnamese(answer.body, officeTexts)).toEqual([]);
  });

  it('leave none on the page of accounts, and none on the pages of the unit', async () => {
    const admin = inEnglish(office, await visitorOf(office, 'administrator'));
    expect(leftVietnamese((await admin.get('/tai-khoan')).body, officeTexts)).toEqual([]);
    const unit = inEnglish(office, await office.signIn('don-vi', UNIT));
    for (const url of ['/bao-cao', `/u/${OVERDUE_ROUND}/${UNIT}`, `/u/${OPEN_ROUND}/${UNIT}`]) {
      expect([url, leftVietnamese((await unit.get(url)).body, officeTexts)]).toEqual([url, []]);
    }
  });
});
