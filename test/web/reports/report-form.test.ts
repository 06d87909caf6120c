import { createHash } from 'node:crypto';
import { atTime } from '../../../domain/time/time';
import { pdfOf } from '../../setup/pdf';
import { BASE, type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { OPEN_ROUND, OTHER_UNIT, OVERDUE_ROUND, TODAY, UNIT } from '../setup/sample-office';

const FORM = `/u/${OPEN_ROUND}/${UNIT}`;
const PDF = pdfOf(['Bao cao thuc hien dan chu']);

const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describe('a unit submits its report', () => {
  let office: RunningApp;
  let unit: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    unit = await office.signIn('don-vi', UNIT);
  });
  afterAll(() => office.close());
  beforeEach(() => office.setClock(TODAY));

  const versions = async (round = OPEN_ROUND, of = UNIT): Promise<number> => {
    const [row] = await office.database.rows<{ n: number }>(
      'select count(*) as n from submissions where obligation = $1',
      [`${round}/${of}`],
    );
    return row!.n;
  };

  it('sees every fault at once, and keeps what it typed', async () => {
    const answer = await unit.upload(
      FORM,
      { 'v.dialogues': '12.5', 'v.models.economy.registered-group': '7', 'ngay-van-ban': '30/2/2026', viec: 'gui' },
      [{ name: 'bao-cao.pdf', content: Buffer.from('MZ\x90\x00') }],
    );
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('href="#v.dialogues"');
    expect(answer.body).toContain('href="#ngay-van-ban"');
    expect(answer.body).toContain('href="#tep"');
    expect(answer.body).toMatch(/name="v\.models\.economy\.registered-group" value="7"/);
    expect(answer.body).toMatch(/name="ngay-van-ban" value="30\/2\/2026"/);
    expect(await versions()).toBe(0);
  });

  it('gets more rows of a list without submitting anything', async () => {
    const fields = { 'v.exemplars.0.name': 'Tổ tự quản', 'so-dong.exemplars': '3', viec: 'them-dong:exemplars' };
    const answer = await unit.upload(FORM, fields);
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('name="v.exemplars.7.name"');
    expect(answer.body).toContain('value="Tổ tự quản"');
    expect(await versions()).toBe(0);
  });

  it('passes every sentence of its script to it, each of its own', async () => {
    const { body } = await unit.get(FORM);
    const words = JSON.parse(unescaped(/data-words="([^"]*)"/.exec(body)![1]!)) as Record<string, string>;
    const [script, second] = await Promise.all(
      [...body.matchAll(/<script src="([^"]+)"/g)]
        .map(([, address]) => address!)
        .filter((address) => !address.includes('/phim-tat.js'))
        .map((address) => office.ask(address)),
    );
    const said = [...script!.body.matchAll(/\bwords\.(\w+)/g)].map(([, name]) => name!);
    expect([...new Set(said)].sort()).toEqual(Object.keys(words).sort());
    const paste: Record<string, string> = JSON.parse(unescaped(/data-paste="([^"]*)"/.exec(body)![1]!));
    const ofPaste = [...second!.body.matchAll(/\bwords\.(\w+)/g)].map(([, name]) => name!);
    expect([...new Set(ofPaste)].sort()).toEqual(Object.keys(paste).sort());
    expect(words.refused).toBe('{0} ({1}: {2}; {3}: {4}).');
    expect(words.notSaved).toContain('Chưa lưu được bản nháp');
  });

  it('needs a reason for unusual figures, and is accepted with one', async () => {
    const odd = {
      'v.models.economy.registered-group': '2',
      'v.models.economy.effective-group': '5',
      viec: 'gui',
      khoa: 'k1',
    };
    const asked = await unit.upload(FORM, odd);
    expect(asked.status).toBe(422);
    expect(textOf(asked.body)).toContain('Số liệu khác thường');
    const taken = await unit.upload(FORM, { ...odd, 'ghi-chu': 'Mô hình đăng ký từ năm 2025' });
    expect(taken.status).toBe(303);
    expect(await versions()).toBe(1);
  });

  it('gets one receipt for a double click, with the files’ bytes and hashes and the time to the second', async () => {
    office.setClock(atTime('2026-11-24', '10:32') + 5_000);
    const fields = {
      'v.dialogues': '12',
      'so-van-ban': '125/BC-UBND',
      'ngay-van-ban': '23/11/2026',
      'nguoi-ky': 'Chủ tịch',
      khoa: 'k2',
      viec: 'gui',
    };
    const files = [{ name: 'Báo cáo “dân chủ”.pdf', content: PDF }];
    const [first, second] = [await unit.upload(FORM, fields, files), await unit.upload(FORM, fields, files)];
    expect(first.status).toBe(303);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    const receipt = textOf((await unit.get(first.headers.get('location')!)).body);
    expect(receipt).toContain('10 giờ 32 phút 05 giây, ngày 24/11/2026');
    expect(receipt).toContain('đúng hạn');
    expect(receipt).toContain(createHash('sha256').update(PDF).digest('hex'));
    expect(receipt).toContain(`${PDF.length} byte`);
    expect(receipt).toContain('125/BC-UBND');
    const changed = await unit.upload(FORM, { ...fields, 'v.dialogues': '13' }, files);
    expect(changed.headers.get('location')).not.toBe(first.headers.get('location'));
  });

  it('gets its file back as an attachment under its own name', async () => {
    const [row] = await office.database.rows<{ receipt: string }>(
      'select receipt from submissions where obligation = $1 order by version desc limit 1',
      [`${OPEN_ROUND}/${UNIT}`],
    );
    const file = await unit.get(`/phieu/${row!.receipt}/tep/0`);
    expect(file.bytes.equals(PDF)).toBe(true);
    expect(file.headers.get('content-disposition')).toContain("filename*=UTF-8''B%C3%A1o%20c%C3%A1o");
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is told by how many days a report was late', async () => {
    const late = await office.signIn('don-vi', 'gialai-2025:w23857');
    const sent = await late.upload(`/u/${OVERDUE_ROUND}/gialai-2025:w23857`, {
      'v.dialogues': '1',
      viec: 'gui',
      khoa: 'k',
    });
    const receipt = await late.get(sent.headers.get('location')!);
    const text = textOf(receipt.body);
    expect(text).toMatch(/chậm 0\d ngày so với hạn/);
    expect(text).toContain('hết thứ Ba, ngày 17/11/2026');
  });

  it('is told that an empty form is no report, and what else there is to do', async () => {
    const before = await versions();
    const answer = await unit.upload(FORM, {
      'so-van-ban': '9/BC-UBND',
      'ghi-chu': 'gửi sau',
      viec: 'gui',
      khoa: 'rong',
    });
    expect(answer.status).toBe(422);
    expect(textOf(answer.body)).toContain('cần ít nhất một số liệu, một nội dung của biểu mẫu, hoặc một tệp');
    expect(answer.body).toContain('name="so-van-ban" value="9/BC-UBND"');
    expect(await versions()).toBe(before);
  });

  it('is told from which day its report is taken, and keeps what it typed', async () => {
    const before = await versions();
    office.setClock(atTime('2025-12-31', '09:00'));
    const answer = await unit.upload(FORM, { 'v.dialogues': '7', viec: 'gui', khoa: 'som' });
    expect(answer.status).toBe(409);
    expect(textOf(answer.body)).toContain('Đề nghị gửi từ ngày 01/01/2026');
    expect(answer.body).toContain('name="v.dialogues" value="7"');
    expect(await versions()).toBe(before);
  });

  it('cannot say "không phát sinh" beside figures, and can without', async () => {
    const other = await office.signIn('don-vi', OTHER_UNIT);
    const form = `/u/${OPEN_ROUND}/${OTHER_UNIT}`;
    const both = await other.upload(form, { loai: 'khong-phat-sinh', 'v.dialogues': '3', viec: 'gui' });
    expect(both.status).toBe(422);
    const nil = await other.upload(form, { loai: 'khong-phat-sinh', viec: 'gui', khoa: 'k' });
    expect(nil.status).toBe(303);
    expect(textOf((await other.get('/bao-cao')).body)).toContain('Không phát sinh');
  });

  it('stores NFC whatever keyboard typed it', async () => {
    const decomposed = 'Đề nghị hỗ trợ'.normalize('NFD');
    await unit.upload(FORM, { 'v.proposals': decomposed, viec: 'gui', khoa: 'nfd' });
    const [row] = await office.database.rows<{ text: string }>(
      `select values -> 'texts' ->> 'proposals' as text from submissions where obligation = $1 order by version desc limit 1`,
      [`${OPEN_ROUND}/${UNIT}`],
    );
    expect(row!.text).toBe('Đề nghị hỗ trợ'.normalize('NFC'));
  });

  it('shows markup in a name or note as text, never as markup', async () => {
    const attack = '<img src=x onerror=alert(1)>"\'';
    const sent = await unit.upload(FORM, {
      'v.exemplars.0.name': attack,
      'so-van-ban': attack,
      'ghi-chu': attack,
      viec: 'gui',
      khoa: 'xss',
    });
    for (const page of [sent.headers.get('location')!, `${sent.headers.get('location')}/noi-dung`, FORM]) {
      const { body } = await unit.get(page);
      expect(body).not.toContain('<img src=x');
      expect(body).toContain('&lt;img src=x');
    }
  });

  it('is refused when the request is truncated, has too large parts, or is no form', async () => {
    const before = await versions();
    const cut = await office.ask(FORM, {
      method: 'POST',
      headers: { origin: BASE, cookie: unit.cookie, 'content-type': 'multipart/form-data; boundary=b' },
      body: `--b\r\ncontent-disposition: form-data; name="dau"\r\n\r\n${unit.formToken}\r\n--b\r\ncontent-disposition: form-data; name="tep"; filename="a.pdf"\r\n\r\n%PDF-1.7`,
    });
    expect(cut.status).toBeGreaterThanOrEqual(400);
    expect(cut.status).toBeLessThan(500);
    const many = Array.from({ length: 11 }, (_, n) => ({ name: `${n}.pdf`, content: PDF }));
    expect((await unit.upload(FORM, { viec: 'gui' }, many)).status).toBe(413);
    expect((await unit.post(FORM, { viec: 'gui' })).status).toBe(400);
    expect(await versions()).toBe(before);
  });

  it('is refused above the size limit, with the limit in words', async () => {
    const huge = Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(20 * 1_048_576 - 4)]);
    const answer = await unit.upload(FORM, { 'v.dialogues': '9', viec: 'gui' }, [{ name: 'to.pdf', content: huge }]);
    expect(answer.status).toBe(422);
    expect(textOf(answer.body)).toContain('lớn hơn 20 MB');
  });
});
