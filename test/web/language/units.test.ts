import { atTime } from '../../../domain/time/time';
import { wordsOf } from '../../../web/language/words';
import { scanOf } from '../../setup/pdf';
import { type Answer, type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import {
  COMPLETE_ROUND,
  loadHistory,
  OPEN_ROUND,
  OTHER_UNIT,
  OVERDUE_ROUND,
  TODAY,
  UNIT,
} from '../setup/sample-office';
import { inEnglish, leftVietnamese, readOfficeTexts } from './left-vietnamese';

const FORM = `/u/${OPEN_ROUND}/${UNIT}`;
const LATE_UNIT = 'gialai-2025:w23857';
const PDF = scanOf();

describe("a unit's pages in English", () => {
  let office: RunningApp;
  let unit: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    await loadHistory(office.database, 'dukcq-22-2016.yaml');
    unit = await english('don-vi', UNIT);
  });
  afterAll(() => office.close());
  beforeEach(() => office.setClock(TODAY));

  const english = async (role: 'don-vi' | 'chuyen-vien', id?: string) =>
    inEnglish(office, await office.signIn(role, id));
  const left = async ({ body }: Answer) => leftVietnamese(body, await readOfficeTexts(office.database));
  const receiptOf = async (visitor: Visitor, sent: Answer) => visitor.get(sent.headers.get('location')!);

  it('contain no Vietnamese but the words of the offices: the trial page, reports owed, the calendar', async () => {
    for (const page of [await unit.get('/'), await unit.get('/bao-cao'), await unit.get('/lich')]) {
      expect(page.status).toBe(200);
      expect(await left(page)).toEqual([]);
    }
    const made = await unit.post('/lich', { viec: 'tao' });
    expect(textOf(made.body)).toContain('shown once only');
    expect(await left(made)).toEqual([]);
  });

  it('say how figures are typed, and read them as Vietnamese offices write them', async () => {
    const form = await unit.get(FORM);
    expect(await left(form)).toEqual([]);
    expect(textOf(form.body)).toContain('1234 or 1.234,5');
    const checked = await unit.upload(FORM, { 'v.citizens-received': '1.234', viec: 'kiem-tra' });
    expect(textOf(checked.body)).toContain('Checked; no faults found.');
    expect(await left(checked)).toEqual([]);
  });

  it('name every fault of a form in English, beside the field and on top', async () => {
    const wrong = await unit.upload(
      FORM,
      {
        'v.dialogues': '12.5',
        'v.petitions-received': '-3',
        'v.petitions-settled': '9999999999999',
        'v.citizens-received': '1,5',
        'v.models.economy.registered-group': '2',
        'v.models.economy.effective-group': '1.005',
        'v.limits': 'x'.repeat(10_001),
        'v.exemplars.0.name': 'y'.repeat(2_001),
        'v.stranger': '1',
        'ngay-van-ban': '30/2/2026',
        'so-van-ban': 'z'.repeat(201),
        viec: 'gui',
      },
      [
        { name: 'program.pdf', content: Buffer.from('MZ\x90\x00') },
        { name: 'empty.pdf', content: Buffer.alloc(0) },
        { name: 'wrong.docx', content: PDF },
      ],
    );
    expect(wrong.status).toBe(422);
    expect(await left(wrong)).toEqual([]);
    const text = textOf(wrong.body);
    expect(text).toContain('The report has not been sent. To be corrected:');
    expect(text).toContain('Số cuộc đối thoại với Nhân dân: found “12.5”; a number is needed, as in 1234 or 1.234,5.');
    expect(text).toContain('Triển khai hiệu quả (tập thể): 1,005). Please give the reason.');
    expect(text).toContain('Date of issue: found “30/2/2026”; a date that exists is needed, written like 28/5/2020.');
    expect(text).toContain('File “wrong.docx”: its name ends in “.docx”, but its content is PDF.');
  });

  it('refuse a report that is empty, contradicts itself, or is marked secret', async () => {
    const both = await unit.upload(FORM, { loai: 'khong-phat-sinh', 'v.dialogues': '3', viec: 'gui' });
    expect(textOf(both.body)).toContain('“Nothing to report” is chosen, but the form is filled in.');
    const secret = await unit.upload(FORM, { 'so-van-ban': '12/BC-UBND (Mật)', viec: 'gui' });
    expect(textOf(secret.body)).toContain('The mark “Confidential” was found in the number');
    const huge = Buffer.concat([PDF, Buffer.alloc(20 * 1_048_576)]);
    const large = await unit.upload(FORM, { viec: 'gui' }, [{ name: 'large.pdf', content: huge }]);
    expect(textOf(large.body)).toContain('File “large.pdf”: it is larger than 20 MB.');
    for (const page of [both, large]) expect(await left(page)).toEqual([]);
  });

  it('save a draft, also when the page’s script sends it', async () => {
    const saved = await unit.upload(FORM, { 'v.dialogues': '7', viec: 'luu-nhap' });
    expect(textOf(saved.body)).toContain('This is the draft saved at 09:15 on 23 November 2026');
    expect(await left(saved)).toEqual([]);
    const nothing = await unit.upload(FORM, { 'v.dialogues': '7', viec: 'chep-ky-truoc' });
    expect(await left(nothing)).toEqual([]);
    await unit.upload(FORM, { viec: 'bo-nhap' });
  });

  it('show receipts in English with names and hash unchanged: on time, unusual, sent again, late, nothing to report', async () => {
    const odd = { 'v.models.economy.registered-group': '2', 'v.models.economy.effective-group': '5', viec: 'gui' };
    const document = { 'so-van-ban': '15/BC-UBND', 'ngay-van-ban': '20/11/2026', 'nguoi-ky': 'Nguyen Van A' };
    const sent = await unit.upload(FORM, { ...odd, ...document, 'ghi-chu': 'Older models', khoa: 'a' }, [
      { name: 'report.pdf', content: PDF },
    ]);
    const first = await receiptOf(unit, sent);
    expect(textOf(first.body)).toContain('09:15:00 on 23 November 2026 (Vietnam time)');
    expect(textOf(first.body)).toContain('on time (due by the end of Friday, 4 December 2026)');
    expect(textOf(first.body)).toMatch(/no\. 15\/BC-UBND of 20 November 2026, signed by Nguyen Van A/);
    expect(first.body).toMatch(/<dd class="code">[0-9a-f]{64}<\/dd>/);
    const again = await receiptOf(unit, await unit.upload(FORM, { 'v.dialogues': '4', viec: 'gui', khoa: 'b' }));
    expect(textOf(again.body)).toContain('the first submission decides');

    const late = await english('don-vi', LATE_UNIT);
    const lateForm = `/u/${OVERDUE_ROUND}/${LATE_UNIT}`;
    const lateReceipt = await receiptOf(late, await late.upload(lateForm, { 'v.dialogues': '1', viec: 'gui' }));
    expect(textOf(lateReceipt.body)).toContain('6 days late (due by the end of Tuesday, 17 November 2026)');

    const other = await english('don-vi', OTHER_UNIT);
    const nil = await other.upload(`/u/${OPEN_ROUND}/${OTHER_UNIT}`, { loai: 'khong-phat-sinh', viec: 'gui' });
    const nilReceipt = await receiptOf(other, nil);
    expect(textOf(nilReceipt.body)).toContain('has received the statement “nothing to report” for');
    const sentForm = await unit.get(FORM);
    for (const page of [first, again, lateReceipt, nilReceipt, sentForm, await unit.get('/bao-cao')]) {
      expect(await left(page)).toEqual([]);
    }
  });

  it('explain every date in English, the words of documents and laws marked as Vietnamese', async () => {
    office.setClock(atTime('2026-11-23', '09:15'));
    const late = await english('don-vi', LATE_UNIT);
    const staff = await english('chuyen-vien');
    const units = await office.database.rows<{ id: string }>(
      `select distinct on (collection, state, own) id from obligations order by collection, state, own, id`,
    );
    const pages = [
      await unit.get(`/vi-sao/${OPEN_ROUND}/${UNIT}`),
      await unit.get(`/vi-sao/${COMPLETE_ROUND}/${UNIT}`),
      await late.get(`/vi-sao/${OVERDUE_ROUND}/${LATE_UNIT}`),
      ...(await Promise.all(units.map(({ id }) => staff.get(`/vi-sao/${id}`)))),
    ];
    for (const page of pages) expect(await left(page)).toEqual([]);
    const [of614] = pages.filter(({ body }) => body.includes('614/KH-UBND') && body.includes('29 May 2020'));
    expect(of614!.body).toContain('The document says “<span lang="vi">trước ngày 30/5/2020</span>”.');
    expect(textOf(of614!.body)).toContain('the end of Friday, 29 May 2020');
    expect(textOf(of614!.body)).toContain('00:00 on 30 May 2020');
  });

  it('show the sources of a figure, and the form to those who only read it', async () => {
    const staff = await english('chuyen-vien');
    const sources = await staff.get(`/nguon/${OVERDUE_ROUND}?chi-tieu=dialogues`);
    expect(textOf(sources.body)).toMatch(/Added from the \d reports below/);
    for (const page of [sources, await staff.get(FORM)]) expect(await left(page)).toEqual([]);
  });

  it('leave the words of the offices as they are, whatever text of ours they resemble', async () => {
    const labels = await office.database.rows<{ text: string }>(
      `select distinct f ->> 'label' as text from plans p, jsonb_array_elements(p.body -> 'requirements') r,
         jsonb_array_elements(r -> 'form' -> 'fields') f where jsonb_typeof(r -> 'form') = 'object'
       union select distinct r ->> 'report' from plans p, jsonb_array_elements(p.body -> 'requirements') r`,
    );
    const { say } = wordsOf('en');
    expect(labels.map(({ text }) => text).filter((text) => text !== null && say(text) !== text)).toEqual([]);
  });
});
