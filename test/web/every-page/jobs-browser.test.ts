import type { Page } from 'playwright-core';
import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { urgingLetter } from '../../../domain/letters/urging-letter';
import { NO_COUNTS } from '../../../domain/states/round-counts';
import { atTime } from '../../../domain/time/time';
import { browsing, mainText } from '../../setup/browsing';
import { asSuperuser } from '../../setup/database';
import { type RunningApp, runningApp, type Visitor } from '../setup/running-app';
import { OPEN_ROUND, OVERDUE_ROUND, UNIT } from '../setup/sample-office';

/** A person at work: each press and each box filled in is a step, and so is each key that opens something. */
interface Worker {
  page: Page;
  press(what: string): Promise<void>;
  fill(box: string, words: string): Promise<void>;
  key(name: string): Promise<void>;
  choose(box: string): Promise<void>;
  steps(): number;
}

/**
 * How many steps each job takes as it is now. Where the count of 2026-11-30 is known it stands beside; a change that makes a job longer
 * has to say so here.
 */
describe('the jobs of a day, with the number of their steps', () => {
  let office: RunningApp;
  const chromium = browsing();
  beforeAll(async () => {
    office = await runningApp();
    await addLetter(office);
  });
  afterAll(() => office?.close());

  async function workerOf(visitor: Visitor, start: string): Promise<Worker> {
    const page = await chromium.page(office, { acceptDownloads: true }, visitor.cookie);
    await page.goto(start);
    let steps = 0;
    const step = async (done: Promise<unknown>) => {
      steps += 1;
      await done;
    };
    return {
      page,
      press: (what) => step(page.click(what)),
      fill: (box, words) => step(page.fill(box, words)),
      key: (name) => step(page.keyboard.press(name)),
      choose: (box) => step(page.check(box)),
      steps: () => steps,
    };
  }

  it('a leader sees who is late: no step, the page opens with it', async () => {
    const leader = await workerOf(await office.signIn('lanh-dao'), '/lanh-dao');
    expect(await mainText(leader.page)).toMatch(/Ủy ban nhân dân xã .+ chậm|quá hạn/i);
    expect(leader.steps()).toBe(0);
    await leader.page.context().close();
  });

  it('staff sees all that is overdue in the matrix: 2 steps; it began below the fold', async () => {
    const staff = await workerOf(await office.signIn('chuyen-vien'), '/hom-nay');
    await staff.page.setViewportSize({ width: 1280, height: 800 });
    await staff.press('nav >> text="Bảng theo dõi"');
    const box = (await staff.page.locator('.matrix tbody tr').first().boundingBox())!;
    expect(box.y + box.height).toBeLessThan(800);
    expect(box.height).toBeLessThanOrEqual(33);
    await staff.press('.tiles >> text=Quá hạn, chưa gửi');
    expect(await mainText(staff.page)).toContain('3 đơn vị có báo cáo ở tình trạng “Quá hạn, chưa gửi”');
    expect(staff.steps()).toBe(2);
    await staff.page.context().close();
  });

  it('the keyboard walks the matrix: one key a cell, Enter opens it', async () => {
    const staff = await workerOf(await office.signIn('chuyen-vien'), '/bang-theo-doi');
    await staff.page.focus('.matrix tbody th');
    await staff.key('ArrowRight');
    await staff.key('ArrowDown');
    const focused = () =>
      staff.page.evaluate<string>('document.activeElement.tagName + document.activeElement.cellIndex');
    expect(await focused()).toBe('TD1');
    await staff.key('Control+End');
    expect(await focused()).toBe(
      `TD${await staff.page.evaluate('document.querySelector(".matrix thead tr").cells.length - 1')}`,
    );
    await staff.key('Home');
    await staff.key('Enter');
    await staff.page.waitForURL('**/don-vi/**');
    expect(staff.steps()).toBe(5);
    await staff.page.context().close();
  });

  it('staff finds a receipt by the number of its paper from any page: 4 steps; the code had to be known', async () => {
    await asSuperuser(office.database, async (admin) => {
      await admin.rows('alter table submissions disable trigger submissions_are_kept');
      await admin.rows(`update submissions set document_number = '77/BC-UBND' where obligation = $1`, [
        `${OVERDUE_ROUND}/${UNIT}`,
      ]);
    });
    const staff = await workerOf(await office.signIn('chuyen-vien'), '/lich-lam-viec');
    await staff.key('/');
    await staff.page.waitForURL('**/tim-kiem');
    await staff.fill('#tu-khoa', '77/BC');
    await staff.key('Enter');
    await staff.press('#receipts ~ ul a');
    expect(await mainText(staff.page)).toContain('Phiếu tiếp nhận');
    expect(staff.steps()).toBe(4);
    await staff.page.context().close();
  });

  it('anyone reads how a page is used: 1 step; the guide lay elsewhere', async () => {
    const member = await workerOf(await office.signIn('don-vi', UNIT), `/u/${OPEN_ROUND}/${UNIT}`);
    await member.press('.help');
    await member.page.waitForURL('**/huong-dan/don-vi#gui-bao-cao');
    expect(member.steps()).toBe(1);
    await member.page.context().close();
  });

  it('the urging letter becomes a DOCX: 2 steps from Today, where it was 2 minutes of copying', async () => {
    const staff = await workerOf(await office.signIn('chuyen-vien'), '/hom-nay');
    await staff.press('#cho-ky ~ ul a');
    const file = staff.page.waitForEvent('download');
    await staff.press('text=Tải Word (DOCX)');
    expect((await file).suggestedFilename()).toMatch(/\.docx$/);
    expect(staff.steps()).toBe(2);
    await staff.page.context().close();
  });

  it('three units get one extension: 9 steps together, where it was a form for each', async () => {
    const staff = await workerOf(await office.signIn('chuyen-vien'), `/dot/${OPEN_ROUND}`);
    const boxes = await staff.page.locator('tr:has-text("Chưa gửi") input[name="bao-cao"]').all();
    for (const box of boxes.slice(0, 3)) await staff.choose(`input[value="${await box.getAttribute('value')}"]`);
    await staff.press('button[value="gia-han"]');
    await staff.fill('[name="gia-han.ngay"]', '11/12/2026');
    await staff.fill('[name="gia-han.so"]', '312/UBND-NC');
    await staff.fill('[name="gia-han.ngay-vb"]', '20/11/2026');
    await staff.fill('[name="gia-han.nguoi"]', 'UBND tỉnh Gia Lai');
    await staff.press('main form button:not(.second)');
    expect(await mainText(staff.page)).toMatch(/0?3 (đơn vị|báo cáo)/);
    expect(staff.steps()).toBe(9);
    const extended = await office.database.rows(
      'select from obligations where collection = $1 and extended_at is not null',
      [OPEN_ROUND],
    );
    expect(extended).toHaveLength(3);
    await staff.page.context().close();
  });

  it('a received report is checked from the list: 2 steps', async () => {
    const staff = await workerOf(await office.signIn('chuyen-vien'), `/dot/${OVERDUE_ROUND}`);
    await staff.choose('tr:has-text("chờ kiểm tra") input[name="bao-cao"] >> nth=0');
    await staff.press('text=Đánh dấu đã kiểm tra');
    expect(await mainText(staff.page)).toContain('Đã đánh dấu kiểm tra 01 báo cáo');
    expect(staff.steps()).toBe(2);
    await staff.page.context().close();
  });
});

/** A draft letter that waits for a signature. */
async function addLetter({ database }: RunningApp): Promise<void> {
  const owing = await database.rows<{ unit: string }>(
    `select unit from obligations where collection = $1 and state = 'open' order by ord`,
    [OVERDUE_ROUND],
  );
  const units = owing.map(({ unit }) => unit);
  const counts = { ...NO_COUNTS, expected: 10, sent: 10 - units.length };
  const letter = urgingLetter('compiler', units, counts, atTime('2026-11-20', '07:00'), vietnamCalendar());
  await database.rows(
    `insert into letters (collection, step, issuer, body, drafted_at)
     values ($1, 'letter:+3wd@2026-11-18', 'gialai-2025:so-noi-vu', $2, '2026-11-20T07:00:00+07:00')`,
    [OVERDUE_ROUND, JSON.stringify(letter)],
  );
}
