import { type CellObject, read, utils, write } from '@e965/xlsx';
import { FORM_TITLE, formWord } from '../../../documents/form-word';
import { formWorkbook } from '../../../documents/form-workbook';
import { type FormHead, formLayout } from '../../../domain/form-files/form-layout';
import { inVietnamese } from '../../../domain/messages/message';
import { EMPTY_VALUES, type FormValues } from '../../../domain/rollup/form';
import { startOfDay } from '../../../domain/time/time';
import { readArchive, wholePart } from '../../../files/archive/read-archive';
import { readFormFile } from '../../../files/forms/read-form-file';
import { inspectFile } from '../../../files/inspect-file';
import { danVanKheo } from '../../domain/rollup/dan-van-kheo';
import { convertedByLibreOffice, withLibreOffice } from '../../setup/libre-office';
import { packZip } from '../../setup/zip';

const HEAD: FormHead = {
  obligation: 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu/gialai-2020:huyen-kbang',
  unitName: 'Ủy ban nhân dân huyện Kbang',
  title: 'Báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020',
  document: 'Kế hoạch số 614/KH-UBND ngày 24/3/2020 của UBND tỉnh Gia Lai',
  lateFrom: startOfDay('2020-05-30'),
  at: startOfDay('2020-05-01'),
};
const FILLED: FormValues = {
  figures: { dialogues: 1_500, budget: 1_234.5, 'models.economy.registered-group': 3 },
  texts: { difficulties: '=Thiếu kinh phí,\nthiếu người & <xe>' },
  lists: { examples: [{ name: '007' }, { name: '1/5' }] },
};
const TYPED = {
  dialogues: '1.500',
  budget: '1234,5',
  'models.economy.registered-group': '3',
  difficulties: '=Thiếu kinh phí,\nthiếu người & <xe>',
  'examples.0.name': '007',
  'examples.1.name': '1/5',
};

const layout = (values: FormValues = EMPTY_VALUES) => formLayout(danVanKheo, HEAD, values);
async function readingOf(name: string, content: Buffer) {
  const read = await readFormFile(name, content, danVanKheo);
  if (!read.ok) throw new Error(read.issues.map((issue) => inVietnamese(issue.message)).join(' '));
  return read.value;
}
const said = async (name: string, content: Buffer) =>
  (await readingOf(name, content)).issues.map((issue) => inVietnamese(issue.message));

/** The workbook with cells changed, as a spreadsheet program would save it. */
async function changed(cells: Readonly<Record<string, CellObject>>): Promise<Buffer> {
  const book = read(await formWorkbook(layout()), { cellNF: true });
  const sheet = book.Sheets['Biểu mẫu']!;
  for (const [cell, value] of Object.entries(cells)) sheet[cell] = value;
  const range = utils.decode_range(sheet['!ref']!);
  for (const cell of Object.keys(cells)) range.e.c = Math.max(range.e.c, utils.decode_cell(cell).c);
  sheet['!ref'] = utils.encode_range(range);
  // SheetJS declares a kind of file with macros that is not in the archive.
  const drop = (text: string) => text.replace(/<Default Extension="bin"[^>]*\/>/, '');
  return repacked(write(book, { type: 'buffer', bookType: 'xlsx' }), '[Content_Types].xml', drop);
}

/** An archive with one of its parts changed. */
async function repacked(content: Buffer, name: string, change: (text: string) => string): Promise<Buffer> {
  const parts = (await readArchive(content))!;
  const whole = await Promise.all(
    parts.map(async (part) => ({ name: part.name, content: (await wholePart(part, 10_000_000))!.toString('utf8') })),
  );
  return packZip(whole.map((part) => (part.name === name ? { ...part, content: change(part.content) } : part)));
}

/** The Word file with a piece of its main part changed. */
async function reworded(from: string, to: string): Promise<Buffer> {
  return repacked(await formWord(layout()), 'word/document.xml', (text) => {
    if (!text.includes(from)) throw new Error(`no “${from}”`);
    return text.replace(from, to);
  });
}

describe.each([
  ['xlsx', formWorkbook],
  ['docx', formWord],
] as const)('the form as %s', (ending, make) => {
  it('comes back as it went out: figures, texts with their lines, lists', async () => {
    const reading = await readingOf(`bieu-mau.${ending}`, await make(layout(FILLED)));
    expect([reading.issues, reading.obligation, reading.values]).toEqual([[], HEAD.obligation, TYPED]);
  });

  it('is empty where nothing was sent, and a kind of file that reports take', async () => {
    const content = await make(layout());
    const reading = await readingOf(`bieu-mau.${ending}`, content);
    expect([reading.issues, reading.values]).toEqual([[], {}]);
    expect(await inspectFile(`bieu-mau.${ending}`, content)).toMatchObject({ ok: true });
  });

  withLibreOffice(
    ending === 'xlsx' ? 'calc' : 'writer',
    `the form as ${ending} comes back from LibreOffice as it was filled in`,
    async () => {
      const filters = { xlsx: 'xlsx:Calc MS Excel 2007 XML', docx: 'docx:MS Word 2007 XML' };
      const saved = convertedByLibreOffice(await make(layout(FILLED)), ending, filters[ending]);
      const reading = await readingOf(`bieu-mau.${ending}`, saved);
      expect([reading.issues, reading.obligation, reading.values]).toEqual([[], HEAD.obligation, TYPED]);
    },
  );
});

describe('a workbook that was filled in', () => {
  it('names errors, formulas without a result and truth values by their cell', async () => {
    const content = await changed({
      C8: { t: 'e', v: 0x17, w: '#REF!' },
      C9: { t: 'z', f: 'A1+1' } as CellObject,
      C10: { t: 'b', v: true },
    });
    expect(await said('x.xlsx', content)).toEqual([
      expect.stringMatching(/^Ô C8: .*#REF!/),
      expect.stringMatching(/^Ô C9: /),
      expect.stringMatching(/^Ô C10: .*TRUE/),
    ]);
  });

  it('takes the result of a formula, and a number whole whatever its format shows', async () => {
    const reading = await readingOf(
      'x.xlsx',
      await changed({ C8: { t: 'n', v: 12, f: '5+7' }, C9: { t: 'n', v: 1_234.5, z: '#,##0', w: '1,235' } }),
    );
    expect(reading.values).toEqual({ dialogues: '12', budget: '1234,5' });
  });

  it('judges dates and percentages as they are shown: no figure of the form', async () => {
    const reading = await readingOf(
      'x.xlsx',
      await changed({ C8: { t: 'n', v: 46_000, z: 'dd/mm/yyyy' }, C9: { t: 'n', v: 0.5, z: '0%' } }),
    );
    expect(reading.values).toEqual({ dialogues: '09/12/2025', budget: '50%' });
  });

  it('passes over nothing beside the places to fill in', async () => {
    expect(await said('x.xlsx', await changed({ K8: { t: 's', v: 'ghi chú' } }))).toEqual([
      'Ô K8: tìm thấy “ghi chú” ngoài các ô để ghi; hãy chuyển vào ô của mục cần ghi, hoặc xóa đi.',
    ]);
  });
});

describe('a Word file that was filled in', () => {
  it('names cells by table, row and cell, and what was written outside the tables', async () => {
    const strange = await reworded('<w:sectPr', '<w:p><w:r><w:t>Ghi thêm ở đây</w:t></w:r></w:p><w:sectPr');
    expect(await said('x.docx', strange)).toEqual([
      'Đoạn thứ 2 ngoài các bảng: tìm thấy “Ghi thêm ở đây” ngoài các ô để ghi; hãy chuyển vào ô của mục cần ghi, hoặc xóa đi.',
    ]);
    const moved = await reworded('Kinh phí huy động (triệu đồng)', 'Kinh phí: 12,5');
    expect(await said('x.docx', moved)).toEqual([
      expect.stringMatching(/^Bảng 2, dòng 2, ô 2: tìm thấy “Kinh phí: 12,5”/),
    ]);
  });

  it('has the title that the reader knows', () => {
    expect(FORM_TITLE).toBe('BIỂU MẪU BÁO CÁO');
  });
});

describe('a file that is no form', () => {
  it.each([
    ['text', Buffer.from('báo cáo')],
    ['an archive of something else', packZip([{ name: 'a.txt', content: 'x' }])],
  ])('is refused: %s', async (_, content) => {
    const read = await readFormFile('x.xlsx', content, danVanKheo);
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual(['UPLOAD_TYPE']);
  });
});
