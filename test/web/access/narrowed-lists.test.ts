import { addPeople, addRelatives, visitorOf } from '../setup/people-of-all-kinds';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { addWaitingMails, loadHistory, OPEN_ROUND, OVERDUE_ROUND, UNIT } from '../setup/sample-office';

describe('lists of a role narrowed to a subtree', () => {
  let office: RunningApp;
  let narrowed: Visitor;
  let whole: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    await addRelatives(office.database);
    await addPeople(office.database);
    await addWaitingMails(office.database);
    narrowed = await visitorOf(office, 'staff of the subtree');
    whole = await visitorOf(office, 'staff');
  });
  afterAll(() => office.close());

  it('count the units within reach, not the whole round', async () => {
    const url = '/theo-doi?tinh-trang=tat-ca';
    expect(textOf((await whole.get(url)).body)).toContain('Đã gửi 7/10 · quá hạn 3');
    const text = textOf((await narrowed.get(url)).body);
    expect(text).toContain('Đã gửi 1/1');
    expect(text).not.toContain('7/10');
    expect(text).toContain('2 báo cáo còn phải gửi');
  });

  it('offer no action on a round as a whole, except to those who reach it', async () => {
    const list = (await narrowed.get('/theo-doi?tinh-trang=tat-ca')).body;
    expect(list).not.toMatch(/ghi-nhan|giu-thu|tong-hop\/gialai/);
    const all = (await whole.get('/theo-doi?tinh-trang=tat-ca')).body;
    expect(all).toContain(`/ghi-nhan/${OVERDUE_ROUND}`);
    expect(all).toContain(`/giu-thu/${OVERDUE_ROUND}`);
    expect((await narrowed.get('/bang-theo-doi')).body).not.toMatch(/\/nhac\/|\/ghi-nhan\//);
  });

  it('lead staff from an owing cell of the matrix to recording that report, already chosen', async () => {
    const body = (await whole.get('/bang-theo-doi')).body;
    const [, address] = new RegExp(`href="(/ghi-nhan/${OPEN_ROUND}\\?bao-cao=[^"]+)"`).exec(body)!;
    const page = (await whole.get(address!)).body;
    expect(page.match(/name="chon\.\d+" value="co" checked/g)).toHaveLength(1);
    expect((await (await visitorOf(office, 'leader')).get('/bang-theo-doi')).body).not.toContain('/ghi-nhan/');
  });

  it('contain no link to a page that is closed to the reader', async () => {
    for (const who of [
      'staff of the subtree',
      'leader of the subtree',
      'auditor of the subtree',
      'staff of another document',
      'officer of the compiler',
    ] as const) {
      const visitor = await visitorOf(office, who);
      const closed: string[] = [];
      for (const page of [
        '/hom-nay',
        '/theo-doi?tinh-trang=tat-ca',
        '/bang-theo-doi?da-qua=co',
        '/lanh-dao',
        `/don-vi/${UNIT}`,
      ]) {
        const { status, body } = await visitor.get(page);
        if (status !== 200) continue;
        const links = new Set(
          [...body.matchAll(/href="(\/[^"#]*)/g)].map(([, link]) => link!.replaceAll('&amp;', '&')),
        );
        for (const link of links) {
          const answer = await visitor.get(link);
          if (answer.status >= 400) closed.push(`${page} → ${link} ${answer.status}`);
        }
      }
      expect([who, closed]).toEqual([who, []]);
    }
  }, 120_000);
});
