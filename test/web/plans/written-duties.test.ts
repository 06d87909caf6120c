import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { activatePlan } from '../../../client/plans/activate';
import { submitReport } from '../../../client/reports/submit';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { parsePlan } from '../../../domain/plan/parse-plan';
import { atTime } from '../../../domain/time/time';
import { parseRegister } from '../../../domain/units/parse-register';
import { composeDigest } from '../../../mail/compose';
import { readPlannedFacts } from '../../../mail/digest-facts';
import { uploadedFile } from '../../setup/uploaded-file';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';

const PLANS = join(__dirname, '..', '..', '..', 'plans');
const REGISTER = 'gialai-2025';
const SOURCE = `id: nd-09
title: Quy định chế độ báo cáo
document: { type: Quyết định, number: "9/QĐ-UBND", issued: 05/01/2026, issuer: ubnd-tinh, subject: Chế độ báo cáo }
effective: 05/01/2026
tree: government
register: registers/gialai-2025.yaml
requirements:
  - id: nam
    report: báo cáo năm
    kind: periodic
    frequency: year
    clause: Điều 3
    quote: gửi Sở Nội vụ và Sở Tài chính trước ngày 25/12 hằng năm
    due: { type: yearly, month: 12, day: 25 }
    boundary: by
    first: 2026
    reporters: { units: [so-y-te] }
    receiver: [so-noi-vu, so-tai-chinh]
    covers: { from: { day: 15, month: before }, to: { day: 14, month: last } }
  - id: theo-quy-dinh
    report: báo cáo chuyên đề
    kind: periodic
    frequency: unspecified
    clause: Điều 4
    quote: định kỳ báo cáo theo quy định
    reporters: { units: [so-y-te] }
    receiver: so-noi-vu
  - id: ket-luan
    report: báo cáo thực hiện kết luận
    kind: ad-hoc
    frequency: once
    clause: Điều 5
    quote: trong thời hạn 15 ngày kể từ ngày có kết luận
    due: { type: within, days: 15, working: no, of: ngày có kết luận }
    boundary: by
    reporters: { units: [so-y-te, so-tai-chinh] }
    receiver: so-noi-vu
`;
const ROUND = `nd-09/nam/2026/${REGISTER}:so-noi-vu`;
const REPORT = `${ROUND}/${REGISTER}:so-y-te`;

let office: RunningApp;
let staff: Visitor;
beforeAll(async () => {
  office = await runningApp();
  const known = parseRegister(readFileSync(join(PLANS, `registers/${REGISTER}.yaml`), 'utf8'), 'r.yaml');
  if (!known.ok) throw new Error(JSON.stringify(known.issues));
  const plan = parsePlan(SOURCE, 'nd-09.yaml', known.value);
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
  const loaded = { plan: plan.value, register: known.value, source: SOURCE, file: 'nd-09.yaml' };
  const caller = unlimitedCaller(office.database, { at: atTime('2026-11-20', '09:00'), who: 'Kiểm thử' });
  await activatePlan(caller, loaded, { notifyPast: false, embedded: true });
  staff = await office.signIn('chuyen-vien');
});
afterAll(() => office.close());

test('a report for several bodies names them and its data range on the form, the receipt, the round and in mails', async () => {
  const form = textOf((await staff.get(`/u/${REPORT}`)).body);
  expect(form).toContain('Sở Nội vụ, Sở Tài chính');
  expect(form).toContain('từ ngày 15/12/2025 đến hết ngày 14/12/2026');
  const caller = unlimitedCaller(office.database, { at: atTime('2026-12-16', '09:00'), who: 'Kiểm thử' });
  const { receipt } = await submitReport(caller, {
    obligation: REPORT,
    values: {},
    nil: false,
    document: { number: '12/BC-SYT', date: '2026-12-16', signer: 'Nguyễn Văn A' },
    files: [uploadedFile('bao-cao.pdf', Buffer.from('%PDF-1.7\n'))],
    channel: 'web',
    sentOn: null,
    receivedAt: null,
    reason: null,
    idempotencyKey: null,
  });
  const paper = textOf((await staff.get(`/phieu/${receipt}`)).body);
  expect(paper).toContain('Sở Nội vụ, Sở Tài chính');
  expect(paper).toContain('từ ngày 15/12/2025 đến hết ngày 14/12/2026');
  const mail = async (kind: 'open' | 'receipt', step: string) => {
    const planned = { kind, step, plan: 'nd-09', collection: ROUND, obligation: REPORT };
    const facts = await readPlannedFacts(office.database, `${REGISTER}:so-y-te/office`, planned, caller.at);
    const context = { at: caller.at, baseUrl: 'https://dung-han.invalid', calendar: vietnamCalendar() };
    return composeDigest(facts, context as Parameters<typeof composeDigest>[1]).text.replace(/\s+/g, ' ');
  };
  const asked = await mail('open', 'open:-20wd@2026-12-26');
  expect(asked).toContain('về Sở Nội vụ và Sở Tài chính');
  expect(asked).toContain('Số liệu tính từ ngày 15/12/2025 đến hết ngày 14/12/2026.');
  const received = await mail('receipt', 'receipt:1');
  expect(received).toContain('Nơi nhận báo cáo: Sở Nội vụ và Sở Tài chính.');
  expect(received).toContain('Số liệu tính từ ngày 15/12/2025');
});

test('a report "theo quy định" gets a rule for every period on the page', async () => {
  const page = (await staff.get('/van-ban/nd-09')).body;
  const [, address] = /href="(\/van-ban\/nd-09\/xac-nhan\/\w+)">Xác nhận<span class="hidden">: [^<]*Gửi khi nào/.exec(
    page,
  )!;
  const typed = {
    ...{ 'tan-suat': 'year', ngay: '15/12', 'cach-hieu': 'before', ky: '2026' },
    ...{ nguoi: 'Nguyễn Thị Lan', 'ly-do': 'Công văn 59/SNV-TH' },
  };
  const seen = textOf((await staff.post(address!, typed)).body);
  expect(seen).toContain('hằng năm, trước ngày 15/12 hằng năm, từ kỳ năm 2026');
  expect(seen).toContain('đợt đầu có hạn hết thứ Hai, ngày 14/12/2026');
  const wrong = await staff.post(address!, { ...typed, ngay: '31/11' });
  expect([wrong.status, textOf(wrong.body)]).toEqual([422, expect.stringContaining('31/11')]);
  expect((await staff.post(address!, { ...typed, viec: 'xac-nhan' })).status).toBe(303);
  const after = textOf((await staff.get('/van-ban/nd-09')).body);
  expect(after).toContain('Báo cáo chuyên đề: hằng năm, trước ngày 15/12 hằng năm, từ kỳ năm 2026');
});

test('an event is previewed with its deadline, and recorded', async () => {
  const address = '/van-ban/nd-09/su-kien/ket-luan';
  expect((await staff.get('/van-ban/nd-09')).body).toContain(`href="${address}"`);
  const typed = { ngay: '20/11/2026', 'su-kien': 'có kết luận thanh tra', nguoi: 'Nguyễn Thị Lan' };
  const missing = await staff.post(address, { ...typed, ngay: '', 'su-kien': '' });
  expect([missing.status, textOf(missing.body)]).toEqual([422, expect.stringContaining('Chưa ghi')]);
  const seen = textOf((await staff.post(address, { ...typed, 'don-vi': `${REGISTER}:so-y-te` })).body);
  expect(seen).toContain('Lập đợt báo cáo có hạn hết thứ Bảy, ngày 05/12/2026 cho 01 đơn vị');
  expect((await staff.post(address, { ...typed, 'don-vi': `${REGISTER}:so-y-te`, viec: 'ghi' })).status).toBe(303);
  const after = textOf((await staff.get('/van-ban/nd-09')).body);
  expect(after).toContain('có kết luận thanh tra, ngày 20/11/2026');
  expect(after).toContain('sự kiện ngày 20/11/2026');
});

test('an event and a rule recorded by mistake are taken back on the page, once the person has seen what ends', async () => {
  const page = (await staff.get('/van-ban/nd-09')).body;
  const event = /href="(\/van-ban\/nd-09\/thu-hoi-xac-nhan\/ket-luan\?ky=2026-11-20-SK1)"/.exec(page)![1]!;
  const seen = textOf((await staff.get(event)).body);
  expect(seen).toContain('hạn hết thứ Bảy, ngày 05/12/2026: 01 đơn vị chưa gửi, 00 báo cáo đã nhận');
  const fields = { ky: '2026-11-20-SK1', 'giai-doan': '' };
  const empty = await staff.post(event.split('?')[0]!, { ...fields, 'ly-do': '' });
  expect([empty.status, empty.body.includes('href="#ly-do"')]).toEqual([422, true]);
  const done = await staff.post(event.split('?')[0]!, { ...fields, 'ly-do': 'Ghi nhầm ngày' });
  expect([done.status, done.headers.get('location')]).toEqual([303, '/van-ban/nd-09#sua-doi']);
  const after = textOf((await staff.get('/van-ban/nd-09')).body);
  expect(after).not.toContain('có kết luận thanh tra, ngày 20/11/2026');
  expect(after).toMatch(/Thu hồi việc xác nhận nhầm ?\.\s+Ghi nhầm ngày/);
  expect(textOf((await staff.get('/nhat-ky')).body)).toContain('Thu hồi ngày, quy tắc hoặc sự kiện xác nhận nhầm');
  const rule = '/van-ban/nd-09/thu-hoi-xac-nhan/theo-quy-dinh';
  expect((await staff.get('/van-ban/nd-09')).body).toContain(`href="${rule}"`);
  expect((await staff.post(rule, { ...{ ky: '', 'giai-doan': '' }, 'ly-do': 'Văn bản khác quy định' })).status).toBe(
    303,
  );
  // The question is open again.
  expect((await staff.get('/van-ban/nd-09')).body).toMatch(
    /xac-nhan\/\w+">Xác nhận<span class="hidden">: [^<]*Gửi khi nào/,
  );
  expect((await staff.get(rule)).status).toBe(404);
});

test('a date of one year under a rule for every period is asked about, and a day may have its hour', async () => {
  const page = (await staff.get('/van-ban/nd-09')).body;
  const [, address] = /href="(\/van-ban\/nd-09\/xac-nhan\/\w+)">Xác nhận<span class="hidden">: [^<]*Gửi khi nào/.exec(
    page,
  )!;
  const typed = { nguoi: 'Nguyễn Thị Lan', 'ly-do': 'Công văn 59/SNV-TH' };
  const year = await staff.post(address!, { ...typed, 'tan-suat': 'year', ngay: '15/12/2026' });
  expect([year.status, textOf(year.body)]).toEqual([422, expect.stringContaining('quy tắc cho mỗi kỳ chỉ ghi ngày')]);
  const hour = await staff.post(address!, { ...typed, ngay: '16 giờ ngày 15/12/2026' });
  expect(textOf(hour.body)).toContain('16:00 thứ Ba, ngày 15/12/2026');
  expect(textOf(hour.body)).toContain('16 giờ');
});
