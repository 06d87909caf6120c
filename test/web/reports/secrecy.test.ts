import type { Browser } from 'playwright-core';
import { openChromium } from '../../setup/chromium';
import { docxWith } from '../../setup/office-file';
import { pdfWith, scanOf } from '../../setup/pdf';
import { storedOf } from '../setup/raw-report';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { OPEN_ROUND } from '../setup/sample-office';

const OWN = `/u/${OPEN_ROUND}/gialai-2025:w23590`;
const PDF = scanOf();
const HEAD = `<table width="100%"><tr><td align="center">ỦY BAN NHÂN DÂN<br><b>XÃ IA NAN</b><br>Số: 12/BC-UBND</td>
  <td align="center"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><i>Ia Nan, ngày 20 tháng 11 năm 2026</i></td></tr></table>`;
const stamp = (mark: string) => `<p><b style="border: 2px solid red; padding: 4px">${mark}</b></p>`;
const REFUSAL = 'không tiếp nhận tài liệu chứa bí mật nhà nước';

describe('a paper marked Mật, Tối mật or Tuyệt mật', () => {
  let office: RunningApp;
  let unit: Visitor;
  let browser: Browser;
  let before: object;
  beforeAll(async () => {
    [office, browser] = await Promise.all([runningApp(), openChromium()]);
    unit = await office.signIn('don-vi', 'gialai-2025:w23590');
    before = await storedOf(office);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  /** Printed by a real program, with fonts that contain only the characters used. */
  async function printed(body: string, font: string): Promise<Buffer> {
    const page = await browser.newPage();
    await page.setContent(`<body style="font-family: ${font}">${body}</body>`);
    const pdf = await page.pdf({ format: 'A4' });
    await page.close();
    return pdf;
  }

  const send = (key: string, content: Buffer, name = 'bao-cao.pdf') =>
    unit.upload(OWN, { viec: 'gui', khoa: key, 'so-van-ban': '12/BC-UBND', 'v.citizens-received': '4' }, [
      { name, content },
    ]);

  it('is refused before anything is stored, drafts included, and says what to do', async () => {
    for (const viec of ['gui', 'luu-nhap', 'kiem-tra']) {
      const answer = await unit.upload(OWN, { viec, khoa: 'mat', 'so-van-ban': '12/BC-UBND (Mật)' });
      expect(answer.status).toBe(422);
      expect(answer.body).toContain(REFUSAL);
    }
    const named = await send('mat2', PDF, 'Báo cáo tối mật.pdf');
    expect(named.body).toContain('Tìm thấy dấu “Tối mật” ở tên tệp');
    expect(await storedOf(office)).toEqual(before);
    expect(JSON.stringify(await office.database.rows('select * from audit'))).not.toContain('(Mật)');
  });

  it.each([
    ['MẬT', 'Mật', 'serif'],
    ['TỐI MẬT', 'Tối mật', 'sans-serif'],
    ['TUYỆT MẬT', 'Tuyệt mật', 'monospace'],
    ['Độ mật: Mật', 'Mật', 'serif'],
  ])('is known by the stamp “%s” on the first page of a PDF', async (text, mark, font) => {
    const answer = await send(`pdf ${text}`, await printed(`${HEAD}${stamp(text)}<h1>BÁO CÁO</h1>`, font));
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(`Tìm thấy dấu “${mark}” ở trang đầu của tệp “bao-cao.pdf”`);
    expect(answer.body).toContain(REFUSAL);
    expect(await storedOf(office)).toEqual(before);
  });

  it('is recognised by the stamp on the first page of a DOCX', async () => {
    const document =
      '<w:document><w:body><w:p><w:r><w:t>TUYỆT M</w:t></w:r><w:r><w:t>ẬT</w:t></w:r></w:p></w:body></w:document>';
    const content = docxWith([{ name: 'word/header1.xml', content: document }]);
    const answer = await send('docx', content, 'bao-cao.docx');
    expect(answer.body).toContain('Tìm thấy dấu “Tuyệt mật” ở trang đầu của tệp “bao-cao.docx”');
    expect(await storedOf(office)).toEqual(before);
  });

  it('is not recognised in a report that only speaks of secrets, and a page that was read gets no remark', async () => {
    const words = `${HEAD}<h1>BÁO CÁO CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC</h1>
      <p>Trong kỳ không để lộ tài liệu mật, tối mật, tuyệt mật.</p><p>Mật độ dân số: 80 người/km²</p>`;
    const sent = await send('speaks', await printed(words, 'serif'));
    expect(sent.status).toBe(303);
    expect((await unit.get(sent.headers.get('location')!)).body).not.toContain('không đọc được hết');
  });

  it('cannot be recognised in a scan: the file is accepted, and receipt and content say that it was not checked', async () => {
    const sent = await send('scan', pdfWith('q 595 0 0 842 0 0 cm /Im1 Do Q'), 'ban-quet.pdf');
    expect(sent.status).toBe(303);
    const staff = await office.signIn('chuyen-vien');
    for (const page of [
      await unit.get(sent.headers.get('location')!),
      await staff.get(`${sent.headers.get('location')}/noi-dung`),
    ]) {
      expect(textOf(page.body)).toContain('không đọc được hết tệp “ban-quet.pdf”');
    }
  });
});
