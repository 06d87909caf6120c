import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { qrCode } from '../../../web/frame/qr-code';
import { asSuperuser } from '../../setup/database';
import { scanOf } from '../../setup/pdf';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { OPEN_ROUND, OTHER_UNIT, UNIT } from '../setup/sample-office';

const SCAN = scanOf(deflateRawSync(Buffer.from('bản quét '.repeat(50))));
const sha256 = (content: Buffer | string) => createHash('sha256').update(content).digest('hex');

describe('a receipt is verified later', () => {
  let office: RunningApp;
  let unit: Visitor;
  let code: string;
  beforeAll(async () => {
    office = await runningApp();
    unit = await office.signIn('don-vi', UNIT);
    const typed = { 'v.dialogues': '12', 'v.limits': 'Kinh phí còn hạn chế', 'so-van-ban': '71/BC-UBND' };
    const sent = await unit.upload(`/u/${OPEN_ROUND}/${UNIT}`, { ...typed, viec: 'gui', khoa: 'k' }, [
      { name: 'Báo cáo đã ký.pdf', content: SCAN },
    ]);
    code = sent.headers.get('location')!.slice('/phieu/'.length);
  });
  afterAll(() => office.close());

  it('prints the address where anyone with the code can look it up', async () => {
    expect(textOf((await unit.get(`/phieu/${code}`)).body)).toContain(`http://dung-han.test/tra-cuu?ma=${code}`);
    expect((await unit.get(`/phieu/${code}`)).body).toContain(qrCode(`http://dung-han.test/tra-cuu?ma=${code}`).path);
  });

  it('shows anyone with its code that it is real, for what and when, and nothing of its content', async () => {
    const seen = textOf((await office.ask(`/tra-cuu?ma=${code}`)).body);
    expect(seen).toContain('Phiếu do hệ thống này cấp. Báo cáo đang lưu đúng như khi tiếp nhận');
    expect(seen).toContain('09 giờ 15 phút 00 giây, ngày 23/11/2026');
    expect(seen).toContain('đúng hạn (hạn: hết thứ Sáu, ngày 04/12/2026)');
    expect(seen).toMatch(/Đơn vị Ủy ban nhân dân phường Pleiku/);
    expect(seen).not.toMatch(/Kinh phí còn hạn chế|71\/BC-UBND|Báo cáo đã ký/);
    expect(seen).not.toContain('Mở phiếu');
  });

  it('is found as it is typed from paper, and a wrong code gets its own answer', async () => {
    const typed = encodeURIComponent(` ${code.toLowerCase().replace('-', '–')} `);
    expect((await office.ask(`/tra-cuu?ma=${typed}`)).body).toContain('Phiếu do hệ thống này cấp');
    const wrong = await office.ask('/tra-cuu?ma=DH20261123-0000000000');
    expect(wrong.status).toBe(404);
    expect(textOf(wrong.body)).toContain('Không có phiếu tiếp nhận mang mã “DH20261123-0000000000”');
  });

  it('tells by the hash whether a file is one of those received', async () => {
    const ask = async (hash: string) => textOf((await office.ask(`/tra-cuu?ma=${code}&sha256=${hash}`)).body);
    expect(await ask(sha256(SCAN).toUpperCase())).toContain('trùng với tệp thứ 1 trong 1 tệp');
    expect(await ask(sha256('khác'))).toContain('không trùng với tệp nào đã nhận');
    expect(await ask('abc')).toContain('Thấy 3 ký tự; mã SHA-256 cần đúng 64 ký tự');
  });

  it('compares files the unit still has, of any kind, and stores none', async () => {
    const changed = Buffer.concat([SCAN, Buffer.from(' ')]);
    const answer = await unit.upload(`/phieu/${code}/doi-chieu`, {}, [
      { name: 'tên khác.pdf', content: SCAN },
      { name: 'đã sửa.exe', content: changed },
    ]);
    expect(answer.status).toBe(200);
    expect(textOf(answer.body)).toMatch(/“tên khác\.pdf” \([\d.]+ byte\) đúng là tệp đã nhận : “Báo cáo đã ký\.pdf”/);
    expect(textOf(answer.body)).toMatch(/“đã sửa\.exe” \([\d.]+ byte\) không trùng với tệp nào/);
    const none = await unit.upload(`/phieu/${code}/doi-chieu`, {});
    expect(textOf(none.body)).toContain('Chưa chọn tệp nào để đối chiếu.');
    const other = await office.signIn('don-vi', OTHER_UNIT);
    expect((await other.upload(`/phieu/${code}/doi-chieu`, {}, [])).status).toBe(404);
  });

  it('gives its owner the text whose SHA-256 is on the receipt', async () => {
    const record = await unit.get(`/phieu/${code}/ban-ghi`);
    expect(record.headers.get('content-disposition')).toContain(`${code}.json`);
    expect(JSON.parse(record.body)).toMatchObject({
      document: { number: '71/BC-UBND' },
      files: [{ sha256: sha256(SCAN) }],
    });
    expect((await unit.get(`/phieu/${code}`)).body).toContain(sha256(record.bytes));
    expect((await office.ask(`/phieu/${code}/ban-ghi`)).status).toBe(303);
  });

  it('is valid for every receipt, also for recorded reports and those of the past', async () => {
    const rows = await office.database.rows<{ receipt: string }>('select receipt from submissions');
    expect(rows.length).toBeGreaterThan(15);
    for (const { receipt } of rows) {
      expect((await office.ask(`/tra-cuu?ma=${receipt}`)).body).toContain(
        '<strong>Phiếu do hệ thống này cấp.</strong>',
      );
    }
  });

  it('says so when stored content was changed outside the program', async () => {
    await asSuperuser(office.database, async (admin) => {
      await admin.rows('alter table submissions disable trigger all');
      await admin.rows(
        `update submissions set values = jsonb_set(values, '{figures,dialogues}', '13') where receipt = $1`,
        [code],
      );
      await admin.rows('alter table submissions enable trigger all');
    });
    expect(textOf((await office.ask(`/tra-cuu?ma=${code}`)).body)).toContain('không khớp với mã trên phiếu');
  });

  it('is not found by guessing: who tries one code after another is rate limited, a network as a signed-in person', async () => {
    await office.database.rows('delete from rate_limits');
    const tried = (number: number) => `/tra-cuu?ma=DH20261123-${String(number).padStart(10, '0')}`;
    // Requests without a session in a network do not limit somebody there who has signed in.
    for (const ask of [(at: string) => office.ask(at), (at: string) => unit.get(at)]) {
      const statuses: number[] = [];
      for (let number = 0; number < 70; number++) statuses.push((await ask(tried(number))).status);
      expect(statuses.slice(0, 60)).toEqual(Array(60).fill(404));
      expect(statuses.at(-1)).toBe(429);
    }
  });
});
