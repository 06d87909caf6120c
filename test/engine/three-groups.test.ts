import { randomBytes } from 'node:crypto';
import { Client, type Connection } from '@temporalio/client';
import type { FastifyInstance } from 'fastify';
import type { Page } from 'playwright-core';
import { HOUR, type Instant, MINUTE } from '../../domain/time/time';
import { buildApp } from '../../web/app';
import { registerSearchAttributes } from '../../worker/register-search-attributes';
import type { RunningWorker } from '../../worker/run-worker';
import { browsing, enterAs, mainText } from '../setup/browsing';
import { eventually } from '../setup/eventually';
import { isStepDone, noticeKindsByAddress } from '../setup/facts';
import { commune, LATE_FROM, ladderPlan, ladderRoundId, registerText } from '../setup/ladder-plan';
import { type Office, openOffice } from '../setup/office';
import { scanOf } from '../setup/pdf';

const GIVEN = {
  id: 'three-groups',
  communes: 4,
  ladder: [
    'open -600s office',
    'overdue +2s compiler-officer office officer',
    'compile +3s compiler-officer',
    'supplement +1s compiler-officer',
    'close +9h',
  ],
};
const ROUND = ladderRoundId(GIVEN.id);
const PDF = { name: 'Báo cáo.pdf', mimeType: 'application/pdf', buffer: scanOf() };

/** A round from the plan file to the figures of a leader, through the pages only, with a real worker. */
describe('staff, units and leaders complete a round on the pages', () => {
  const chromium = browsing();
  let office: Office;
  let worker: RunningWorker;
  let app: FastifyInstance;
  let address: string;
  let at: () => Instant;

  beforeAll(async () => {
    office = await openOffice(LATE_FROM - 10 * MINUTE);
    at = office.now;
    worker = await office.startWorker();
    app = await buildApp({
      database: office.database,
      clock: () => at(),
      baseUrl: 'http://localhost',
      embedded: true,
      dataDir: null,
    });
    address = await app.listen({ port: 0, host: '127.0.0.1' });
  }, 60_000);
  afterAll(async () => {
    await app?.close();
    await office?.close();
  });

  /** Restarts with an empty Temporal namespace: all facts are in PostgreSQL. */
  async function startAgainAt(instant: Instant): Promise<void> {
    await worker.stop();
    const namespace = `test-${randomBytes(6).toString('hex')}`;
    const connection = office.client.connection as Connection;
    const workflowExecutionRetentionPeriod = { seconds: 86_400 } as never;
    await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod });
    await registerSearchAttributes(connection, namespace);
    const clockShiftMs = instant - Date.now();
    at = () => Date.now() + clockShiftMs;
    worker = await office.startWorker({ client: new Client({ connection, namespace }), namespace, clockShiftMs });
  }

  const as = async (role: Parameters<typeof enterAs>[1], unit?: string, javaScriptEnabled = true): Promise<Page> => {
    const page = await chromium.page({ address }, { javaScriptEnabled });
    await enterAs(page, role, unit);
    return page;
  };

  /** Sends a unit's report with its document; returns the text of the receipt. */
  const send = async (page: Page, models: string): Promise<string> => {
    await page.click('main a:has-text("báo cáo năm")');
    await page.fill('[name="v.models"]', models);
    await page.fill('[name="so-van-ban"]', `${models}/BC-UBND`);
    await page.fill('[name="ngay-van-ban"]', '28/5/2026');
    await page.setInputFiles('[name="tep"]', PDF);
    await page.click('button:text-is("Gửi báo cáo")');
    await page.waitForURL('**/phieu/**');
    return mainText(page);
  };

  it('staff load a plan file, see its dates and mails, and activate it', async () => {
    const page = await as('chuyên viên');
    const { source } = ladderPlan(GIVEN);
    await page.goto('/van-ban/nap');
    await page.fill('#van-ban', source);
    await page.click('summary:has-text("danh mục mới")');
    await page.setInputFiles('#tep-danh-muc', {
      name: 'thu.yaml',
      mimeType: 'text/yaml',
      buffer: Buffer.from(registerText(GIVEN)),
    });
    await page.click('button:text-is("Kiểm tra và xem trước")');
    expect(await mainText(page)).toContain('hết thứ Sáu, ngày 29/5/2026');
    await page.click('text=Đưa vào theo dõi…');
    await page.click('button:text-is("Đưa vào theo dõi")');
    await page.waitForURL(`**/van-ban/${GIVEN.id}`);
    await eventually('every commune is notified', async () => {
      const told = await noticeKindsByAddress(office.database);
      return [1, 2, 3, 4].every((number) => told[`vanthu.xa-${number}@thu.invalid`]?.includes('open'));
    });
    await page.context().close();
  }, 90_000);

  it.each([
    [1, 'with', true],
    [2, 'without', false],
  ] as const)(
    'unit %d sends figures and document and gets a receipt, %s JavaScript',
    async (number, _, javaScript) => {
      const page = await as('đơn vị', commune(number), javaScript);
      const receipt = await send(page, String(number * 10));
      expect(receipt).toMatch(/Mã tiếp nhận DH20260529-[0-9A-F]{10}/);
      expect(receipt).toMatch(/\d\d giờ \d\d phút \d\d giây, ngày 29\/5\/2026/);
      expect(receipt).toMatch(/Kết quả đúng hạn/);
      expect(receipt).toMatch(new RegExp(`Báo cáo\\.pdf ${PDF.buffer.length} byte [0-9a-f]{64}`));
      await page.context().close();
    },
    60_000,
  );

  it('after the deadline staff see missing units; one unit sends late, as its receipt says', async () => {
    await startAgainAt(LATE_FROM + HOUR);
    await eventually('the first draft is compiled', () => isStepDone(office.database, ROUND, 'compile:+3s'));
    const staff = await as('chuyên viên');
    const today = await mainText(staff);
    for (const number of [3, 4]) expect(today).toContain(`UBND xã ${number}`);
    await staff.context().close();
    const unit = await as('đơn vị', commune(3), false);
    expect(await mainText(unit)).toContain('Quá hạn 01 ngày');
    expect(await send(unit, '30')).toContain('chậm 01 ngày so với hạn');
    await unit.context().close();
  }, 90_000);

  it('staff record a paper report, check received reports, and confirm the compiled report', async () => {
    const page = await as('chuyên viên');
    await page.goto(`/ghi-nhan/${ROUND}`);
    await page.fill('input[name="so.0"]', '40/BC-UBND');
    await page.fill('input[name="ngay.0"]', '29/5/2026');
    await page.fill('input[name="ky.0"]', 'Chủ tịch UBND');
    // It was late and becomes one on time: its paper is named, and the page asks once more.
    await page.fill('input[name="den.0"]', '812');
    await page.click('details:has([name="ly-do"]) > summary');
    await page.fill('[name="ly-do"]', 'Gửi qua trục liên thông');
    await page.click('text=Ghi nhận các báo cáo đã chọn');
    await page.check('#xac-nhan');
    await page.click('text=Ghi nhận các báo cáo đã chọn');
    expect(await mainText(page)).toContain('Đã ghi nhận 01 báo cáo');
    await eventually('the late reports are compiled', () => isStepDone(office.database, ROUND, 'supplement:2'));
    await page.goto(`/dot/${ROUND}`);
    for (const box of await page.locator('tr:has-text("chờ kiểm tra") input[type=checkbox]').all()) await box.check();
    await page.click('text=Đánh dấu đã kiểm tra');
    await page.goto(`/dot/${ROUND}`);
    await page.click('button:has-text("Xác nhận bản")');
    expect(await mainText(page)).toContain('đã xác nhận');
    await page.context().close();
  }, 90_000);

  it('a leader follows a figure down to its source report, and prints the page', async () => {
    const page = await as('lãnh đạo');
    expect(await mainText(page)).toContain('Tình hình báo cáo');
    await page.click('.figures-compared a:text-is("60")');
    const sources = await mainText(page);
    for (const words of ['UBND xã 1 10', 'UBND xã 2 20', 'UBND xã 3 30']) expect(sources).toContain(words);
    await page.click('tr:has-text("UBND xã 3") a >> nth=-1');
    expect(await mainText(page)).toContain('30');
    await page.goto('/lanh-dao');
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('nav')).toBe(false);
    expect(await page.isVisible('h1')).toBe(true);
    const paper = await page.pdf({ format: 'A4' });
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    await page.context().close();
  }, 60_000);
});
