import { browsing, enterAs, mainText } from '../../setup/browsing';
import { pageFaults } from '../../setup/chromium';
import { type RunningApp, runningApp } from '../setup/running-app';
import { loadHistory } from '../setup/sample-office';

const pictureOf = (name: string) => (process.env.PICTURES ? `${process.env.PICTURES}/${name}.png` : null);

describe('a yearly document and its data form, with JavaScript and without', () => {
  let office: RunningApp;
  const chromium = browsing();
  beforeAll(async () => {
    office = await runningApp();
    await loadHistory(office.database, 'gialai-614-2020.yaml');
  });
  afterAll(() => office?.close());

  it.each([[1280], [360]])(
    '614/KH-UBND is copied for the next year with two boxes typed, %i px wide',
    async (width) => {
      const page = await chromium.page(office, { javaScriptEnabled: width > 360, viewport: { width, height: 900 } });
      await enterAs(page, 'chuyên viên');
      await page.goto('/van-ban/gialai-614-2020');
      await page.click('text=Lập cho năm sau');
      expect(await mainText(page)).toContain('Chủ nhật, ngày 30/5/2021');
      const picture = pictureOf(`next-year-${width}`);
      if (picture) await page.screenshot({ path: picture, fullPage: true });
      if (width === 1280) expect(await pageFaults(page, 'next year')).toEqual([]);
      let boxes = 0;
      for (const [id, text] of [
        ['so', `${width}/KH-UBND`],
        ['ngay', '05/01/2021'],
      ] as const) {
        boxes += 1;
        await page.fill(`[id="${id}"]`, text);
      }
      await page.click('button:text-is("Lập dự thảo")');
      expect(new URL(page.url()).pathname).toMatch(/\/van-ban\/du-thao\/\d+/);
      expect(boxes).toBeLessThanOrEqual(3);
      expect(await mainText(page)).toContain('29/5/2021');
    },
  );

  it.each([[1280], [360]])(
    'a data form is put together and tried with the keyboard alone, %i px wide',
    async (width) => {
      const page = await chromium.page(office, { javaScriptEnabled: width > 360, viewport: { width, height: 900 } });
      await enterAs(page, 'chuyên viên');
      await page.goto('/van-ban/lap?danh-muc=gialai-2025');
      const enter = () => Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
      const pressKey = async (text: string) => {
        await page.focus(`button:text-is("${text}")`);
        await enter();
      };
      await pressKey('Lập biểu mẫu mới');
      await page.fill('[id="bm-tieu-de"]', 'Công tác dân vận');
      await pressKey('Thêm chỉ tiêu số');
      await page.fill('[id="bm-ten.0"]', 'Số cuộc đối thoại');
      await pressKey('Thêm bảng số liệu');
      await page.fill('[id="bm-ten.1"]', 'Mô hình');
      await page.fill('[id="bm-dong.1"]', 'Kinh tế\nVăn hóa - xã hội');
      await page.fill('[id="bm-cot.1"]', 'Đăng ký\nDiện tích hiến đất | dat | 1');
      // Enter in a box shows the form as it will be, and moves or removes nothing.
      await page.focus('[id="bm-ten.0"]');
      await enter();
      expect(await page.locator('[id="v.mo-hinh.kinh-te.dat"]').count()).toBe(1);
      await page.fill('[id="v.so-cuoc-doi-thoai"]', 'ba');
      await pressKey('Kiểm tra số nhập thử');
      expect(await mainText(page)).toContain('Số cuộc đối thoại: tìm thấy “ba”');
    },
  );
});
