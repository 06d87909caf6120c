import { type RunningApp, runningApp, textOf } from '../setup/running-app';
import { COMPLETE_ROUND, OVERDUE_ROUND } from '../setup/sample-office';

describe('the leader reads a compiled report', () => {
  let office: RunningApp;
  beforeAll(async () => {
    office = await runningApp();
  });
  afterAll(() => office.close());

  it('names who is late and who is missing, and the share as n of m before the percentage', async () => {
    const leader = await office.signIn('lanh-dao');
    const page = textOf((await leader.get(`/tong-hop/${OVERDUE_ROUND}`)).body);
    expect(page).toContain('DỰ THẢO, bản 01');
    expect(page).toContain('5/10 (50%)');
    expect(page).toMatch(/Chưa gửi khi tổng hợp \(3\).*xã Mang Yang.*xã Đức Cơ.*xã Ia Nan/);
    expect(page).toMatch(/Gửi chậm, có trong bản này \(2\).*nhận ngày 19\/11\/2026/);
    expect(page).not.toContain('Xác nhận bản');
  });

  it('traces every figure to the reports it was added from, and the parts add up', async () => {
    const leader = await office.signIn('lanh-dao');
    const rollup = await leader.get(`/tong-hop/${OVERDUE_ROUND}`);
    const links = [...rollup.body.matchAll(/href="(\/nguon\/[^"]+)">([\d.]+)</g)];
    expect(links.length).toBeGreaterThanOrEqual(10);
    for (const [, address, shown] of links) {
      const page = await leader.get(address!.replaceAll('&amp;', '&'));
      const parts = [...page.body.matchAll(/<td data-l="Số liệu"[^>]*><div>([\d.]+)<\/div>/g)].map(([, text]) =>
        Number(text!.replaceAll('.', '')),
      );
      const total = parts.pop();
      expect(total).toBe(Number(shown!.replaceAll('.', '')));
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
      expect(page.body).toMatch(/\/phieu\/DH\d{8}-[0-9A-F]{10}\/noi-dung/);
    }
  });

  it('sees a confirmed version as closed, with who confirmed it', async () => {
    const leader = await office.signIn('lanh-dao');
    const page = textOf((await leader.get(`/tong-hop/${COMPLETE_ROUND}`)).body);
    expect(page).toContain(
      'Bản 01, đã xác nhận lúc 10 giờ 00 ngày 02/11/2026, người xác nhận: Nguyễn Thị Lan (Sở Nội vụ)',
    );
  });

  it('is confirmed by staff once, from the draft they looked at', async () => {
    const staff = await office.signIn('chuyen-vien');
    expect((await staff.get(`/tong-hop/${OVERDUE_ROUND}`)).body).toContain('Xác nhận bản 01');
    const confirmed = await staff.post(`/xac-nhan/${OVERDUE_ROUND}`, { lan: '1' });
    expect(confirmed.status).toBe(303);
    expect(textOf((await staff.get(`/tong-hop/${OVERDUE_ROUND}`)).body)).toContain('đã xác nhận');
    const again = await staff.post(`/xac-nhan/${OVERDUE_ROUND}`, { lan: '1' });
    expect(again.status).toBeGreaterThanOrEqual(400);
    expect(again.status).toBeLessThan(500);
  });

  it('marks a report as checked where staff have checked it', async () => {
    const staff = await office.signIn('chuyen-vien');
    const sources = await staff.get(`/nguon/${OVERDUE_ROUND}?chi-tieu=dialogues`);
    const [, receipt] = /\/phieu\/(DH[\w-]+)\/noi-dung/.exec(sources.body)!;
    const unchecked = sources.body.split('chưa kiểm tra').length;
    expect((await staff.post(`/phieu/${receipt}/da-kiem-tra`, {})).status).toBe(303);
    expect((await staff.get(`/nguon/${OVERDUE_ROUND}?chi-tieu=dialogues`)).body.split('chưa kiểm tra')).toHaveLength(
      unchecked - 1,
    );
    expect(textOf((await staff.get(`/phieu/${receipt}/noi-dung`)).body)).toContain('Đã kiểm tra.');
  });
});
