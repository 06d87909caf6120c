import { scanOf } from '../../setup/pdf';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { OPEN_ROUND, OTHER_UNIT, UNIT } from '../setup/sample-office';

const REPORT = `${OPEN_ROUND}/${UNIT}`;
const FORM = `/u/${REPORT}`;
const SCAN = scanOf('Báo cáo');

describe('files chosen for a report whose form comes back', () => {
  let office: RunningApp;
  let unit: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    unit = await office.signIn('don-vi', UNIT);
  });
  afterAll(() => office.close());

  const pdf = (name: string, content = SCAN) => ({ name, content });
  const held = (page: string): string => /name="tep-giu" value="([^"]*)"/.exec(page)?.[1] ?? '';
  const waiting = async (): Promise<string[]> =>
    (await office.database.rows<{ name: string }>('select name from held_files order by name')).map(({ name }) => name);
  const filesOf = async (receipt: string): Promise<string[]> =>
    (
      await office.database.rows<{ name: string }>(
        `select a.name from attachments a join submissions s on s.id = a.submission where s.receipt = $1 order by ord`,
        [receipt],
      )
    ).map(({ name }) => name);

  it('are held with their names, shown, and go with the report once the fault is mended', async () => {
    const wrong = await unit.upload(FORM, { 'v.dialogues': 'mười', viec: 'gui', khoa: 'k1' }, [pdf('Báo cáo.pdf')]);
    expect(wrong.status).toBe(422);
    const page = textOf(wrong.body);
    expect(page).toContain('Tệp đã chọn, được giữ đến khi gửi: Báo cáo.pdf');
    expect(page).not.toContain('cần chọn lại');
    const more = { 'v.dialogues': '10', viec: 'them-dong:exemplars', 'tep-giu': held(wrong.body), khoa: 'k1' };
    const longer = await unit.upload(FORM, more, [pdf('Phụ lục.pdf', scanOf('Phụ lục'))]);
    expect(textOf(longer.body)).toContain('Phụ lục.pdf');
    expect(await waiting()).toEqual(['Báo cáo.pdf', 'Phụ lục.pdf']);
    const send = { 'v.dialogues': '10', viec: 'gui', 'tep-giu': held(longer.body), khoa: 'k1' };
    const sent = await unit.upload(FORM, send);
    expect(sent.status).toBe(303);
    const receipt = sent.headers.get('location')!.slice('/phieu/'.length);
    expect(await filesOf(receipt)).toEqual(['Báo cáo.pdf', 'Phụ lục.pdf']);
    expect(await waiting()).toEqual([]);
    // A double click gets the same receipt, although the files went with the first press.
    const again = await unit.upload(FORM, send);
    expect([again.status, again.headers.get('location')]).toEqual([303, `/phieu/${receipt}`]);
  });

  it('can be thrown away one by one, and all with the draft', async () => {
    const files = [pdf('Một.pdf', scanOf('1')), pdf('Hai.pdf', scanOf('2'))];
    const saved = await unit.upload(FORM, { 'v.dialogues': '11', viec: 'luu-nhap' }, files);
    expect(textOf(saved.body)).toContain('Một.pdf');
    const [first] = await office.database.rows<{ sha256: string }>(
      `select sha256 from held_files where name = 'Một.pdf'`,
    );
    const one = { 'v.dialogues': '11', viec: `bo-tep:${first!.sha256}`, 'tep-giu': held(saved.body) };
    const less = await unit.upload(FORM, one);
    expect(less.status).toBe(200);
    expect(textOf(less.body)).not.toContain('Một.pdf');
    expect(held(less.body)).toHaveLength(64);
    expect(textOf((await unit.get(FORM)).body)).toContain('Hai.pdf');
    await unit.upload(FORM, { viec: 'bo-nhap' });
    expect(await waiting()).toEqual([]);
  });

  it('are attached only to a report whose page shows them, and a page whose file is gone says so', async () => {
    const saved = await unit.upload(FORM, { viec: 'luu-nhap' }, [pdf('Ba.pdf', scanOf('3'))]);
    const other = await unit.upload(FORM, { 'v.dialogues': '12', viec: 'gui', khoa: 'k2' });
    expect(await filesOf(other.headers.get('location')!.slice('/phieu/'.length))).toEqual([]);
    const late = { 'v.dialogues': '13', viec: 'gui', khoa: 'k3', 'tep-giu': held(saved.body) };
    const gone = await unit.upload(FORM, late);
    expect(gone.status).toBe(409);
    expect(textOf(gone.body)).toContain('Một tệp đã giữ ở trang này không còn');
    expect(gone.body).toContain('name="v.dialogues" value="13"');
  });

  it('stay within what one report may carry', async () => {
    const many = (from: number) =>
      Array.from({ length: 6 }, (_, index) => pdf(`${from + index}.pdf`, scanOf(String(from + index))));
    const saved = await unit.upload(FORM, { viec: 'luu-nhap' }, many(100));
    const over = await unit.upload(FORM, { viec: 'luu-nhap', 'tep-giu': held(saved.body) }, many(200));
    expect(over.status).toBe(422);
    expect(textOf(over.body)).toContain('nhiều nhất 10 tệp');
    expect(await waiting()).toHaveLength(6);
    // When space is needed, the oldest files of pages that are no longer open are dropped.
    await unit.upload(FORM, { viec: 'luu-nhap' }, many(300));
    const names = await waiting();
    expect(names).toHaveLength(10);
    expect(names).toEqual(expect.arrayContaining(many(300).map(({ name }) => name)));
    await unit.upload(FORM, { viec: 'bo-nhap' });
  });

  it('are held when the session ended before the button was pressed', async () => {
    await office.database.rows(`update sessions set seen_at = now() - interval '31 minutes'`);
    const ended = await unit.upload(FORM, { 'v.dialogues': '14', viec: 'gui', khoa: 'k4' }, [pdf('Bốn.pdf')]);
    expect(ended.status).toBe(401);
    expect(textOf(ended.body)).toContain('Tệp đã chọn cũng được giữ.');
    unit = await office.signIn('don-vi', UNIT);
    expect(textOf((await unit.get(FORM)).body)).toContain('Bốn.pdf');
  });

  it('marked secret are not held, and nobody else sees those that are', async () => {
    const before = await waiting();
    const secret = await unit.upload(FORM, { 'so-van-ban': '12/BC (MẬT)', viec: 'gui', khoa: 'k5' }, [pdf('Năm.pdf')]);
    expect(secret.status).toBe(422);
    expect(textOf(secret.body)).toContain('cần chọn lại');
    expect(await waiting()).toEqual(before);
    const staff = await office.signIn('chuyen-vien');
    expect(textOf((await staff.get(FORM)).body)).not.toContain('Bốn.pdf');
    const other = await office.signIn('don-vi', OTHER_UNIT);
    expect((await other.get(FORM)).status).toBe(404);
  });
});
