import { atTime, HOUR } from '../../../domain/time/time';
import { linkJournal, makeAnchor, noteAnchorCopy } from '../../../storage/journal-chain';
import { keepCheck, verifyJournal } from '../../../storage/verify-journal';
import { asSuperuser } from '../../setup/database';
import { programOf } from '../setup/program';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { COMPLETE_ROUND, OTHER_UNIT, TODAY, UNIT } from '../setup/sample-office';

describe('the page of the journal', () => {
  let office: RunningApp;
  let staff: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
  });
  afterAll(() => office.close());

  it('says how far the chain is, and that it was not checked yet', async () => {
    const seen = textOf((await staff.get('/nhat-ky')).body);
    expect(seen).toMatch(/0 dòng đã nối thành chuỗi mã băm\. \d+ dòng mới ghi còn chờ nối vào chuỗi\./);
    expect(seen).toContain('Chưa kiểm tra lần nào');
    expect(seen).toContain('Chưa có dấu niêm nào.');
  });

  it('shows the last check and the anchors that left the server', async () => {
    await linkJournal(office.database);
    const at = atTime('2026-11-23', '08:00');
    await makeAnchor(office.database, '2026-11-23', at);
    for (const target of ['lan@so.example', 'minh@so.example']) {
      await noteAnchorCopy(office.database, '2026-11-23', { kind: 'mail', target, at });
    }
    await keepCheck(office.database, { at, who: 'Đúng Hạn', ...(await verifyJournal(office.database)) });
    const seen = textOf((await staff.get('/nhat-ky')).body);
    expect(seen).toMatch(/Kiểm tra gần nhất: .*23\/11\/2026.* không dòng nào bị sửa, xóa hoặc chèn thêm\./);
    expect(seen).toContain('02 thư, 00 tệp');
    const program = await programOf(office, staff);
    expect(await program.get('readAuditChain')).toMatchObject({
      waiting: expect.any(Number),
      lastCheck: { faults: 0, at: '2026-11-23T08:00:00+07:00' },
      anchors: [{ day: '2026-11-23', mails: 2, files: 0 }],
    });
    // Not above the lines that were searched for.
    expect(textOf((await staff.get('/nhat-ky?ai=lan')).body)).not.toContain('Kiểm tra gần nhất');
  });

  it('says loudly which lines were changed, in both languages, and `/readyz` says so too', async () => {
    await asSuperuser(office.database, (admin) =>
      admin.transaction(async (tx) => {
        await tx.rows('set local session_replication_role = replica');
        await tx.rows(`update audit set subject = 'y/doi' where id = (select min(id) from audit)`);
      }),
    );
    const check = await verifyJournal(office.database);
    await keepCheck(office.database, { at: TODAY, who: 'Đúng Hạn', ...check });
    const page = await staff.get('/nhat-ky');
    expect(page.body).toContain('role="alert"');
    expect(textOf(page.body)).toMatch(/Dòng số \d+ \(mắt xích thứ 1\) đã bị sửa; nay ghi: .*, y\/doi\./);
    const ready = JSON.parse((await office.ask('/readyz')).body) as object;
    expect(ready).toMatchObject({ journal: 'changed', databaseRoles: 'apart' });
  });
});

describe('reads of other people’s reports', () => {
  let office: RunningApp;
  let staff: Visitor;
  let unit: Visitor;
  const REPORT = `${COMPLETE_ROUND}/${UNIT}`;
  let receipt: string;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
    unit = await office.signIn('don-vi', UNIT);
    const [row] = await office.database.rows<{ receipt: string }>(
      'select receipt from submissions where obligation = $1 order by version desc limit 1',
      [REPORT],
    );
    receipt = row!.receipt;
  });
  afterAll(() => office.close());

  const reads = async () => {
    await office.app.reportReads.flush();
    return office.database.rows<{ who: string; subject: string; detail: object }>(
      `select who, subject, detail from audit where action = 'report.read' order by id`,
    );
  };

  it('are one line for a person, a report and an hour, however often and by whichever page it is opened', async () => {
    for (const path of ['', '/noi-dung', '/ban-ghi', '/noi-dung']) {
      expect((await staff.get(`/phieu/${receipt}${path}`)).status).toBe(200);
    }
    expect((await staff.get(`/u/${REPORT}`)).status).toBe(200);
    const [first, ...others] = await reads();
    expect(others).toEqual([]);
    expect(first).toMatchObject({ subject: REPORT, detail: { opened: 'report' } });
    await staff.get(`/phieu/${receipt}/noi-dung`);
    expect(await reads()).toHaveLength(1);
    office.setClock(TODAY + HOUR);
    await staff.get(`/phieu/${receipt}/noi-dung`);
    expect(await reads()).toHaveLength(2);
  });

  it('are not those of the unit itself', async () => {
    const before = (await reads()).length;
    expect((await unit.get(`/phieu/${receipt}/noi-dung`)).status).toBe(200);
    expect((await unit.get(`/phieu/${receipt}`)).status).toBe(200);
    expect(await reads()).toHaveLength(before);
  });

  it('are not what was refused, and those of a leader and of the figures of a round are there too', async () => {
    const before = (await reads()).length;
    const other = await office.signIn('don-vi', OTHER_UNIT);
    expect((await other.get(`/phieu/${receipt}/noi-dung`)).status).toBe(404);
    expect(await reads()).toHaveLength(before);
    const leader = await office.signIn('lanh-dao');
    await leader.get(`/phieu/${receipt}/noi-dung`);
    expect((await leader.get(`/phu-luc/${COMPLETE_ROUND}?dang=csv`)).status).toBe(200);
    expect((await reads()).slice(before).map(({ subject, detail }) => [subject, detail])).toEqual([
      [COMPLETE_ROUND, { opened: 'figures' }],
      [REPORT, { opened: 'report' }],
    ]);
  });

  it('are shown in the journal with the name of the report and of the unit', async () => {
    await reads();
    const seen = textOf((await staff.get('/nhat-ky?viec=report.read')).body);
    expect(seen).toContain('Mở báo cáo, tệp của đơn vị khác');
    expect(seen).toContain('Ủy ban nhân dân phường Pleiku');
  });

  it('wait while PostgreSQL does not take them, and are written later', async () => {
    office.setClock(TODAY + 5 * HOUR);
    const before = (await reads()).length;
    await asSuperuser(office.database, (admin) => admin.rows('revoke insert on report_reads from dung_han_app'));
    await staff.get(`/phieu/${receipt}`);
    expect(await reads()).toHaveLength(before);
    await asSuperuser(office.database, (admin) => admin.rows('grant insert on report_reads to dung_han_app'));
    expect(await reads()).toHaveLength(before + 1);
  });
});
