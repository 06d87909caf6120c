import { deflateRawSync } from 'node:zlib';
import { officeText } from '../../files/archive/office-text';
import { readArchive } from '../../files/archive/read-archive';
import { findMark, markInName } from '../../files/secrecy';
import { markInText } from '../../files/secrecy-stamp';
import { processMs } from '../setup/processor-time';
import { zipOf } from '../setup/zip';

const NOTHING = { document: { number: null }, texts: [], files: [] };
const numbered = (number: string) => findMark({ ...NOTHING, document: { number } });
const docx = (paragraphs: string, header = '') =>
  zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document><w:body>${paragraphs}</w:body></w:document>`,
    ...(header === '' ? {} : { 'word/header1.xml': header }),
  });
const paragraph = (...runs: string[]) =>
  `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')}</w:p>`;
const file = async (content: Buffer) =>
  findMark({
    ...NOTHING,
    files: [{ name: 'bao-cao.docx', ...(await officeText((await readArchive(content))!)) }],
  });

describe('a paper marked as a state secret', () => {
  it.each([
    ['12/BC-SNV (Mật)', 'Mật'],
    ['12/BC-SNV (MẬT)', 'Mật'],
    ['Tối mật 03-BC/TU', 'Tối mật'],
    ['05-BC/TU (TUYỆT MẬT)', 'Tuyệt mật'],
    ['12/BC-SNV (M)', 'Mật'],
    ['12/BC-SNV-M', 'Mật'],
    ['Tuyệt mật 7'.normalize('NFD'), 'Tuyệt mật'],
  ])('is known by its number: %s', (number, mark) => {
    expect(numbered(number)?.mark).toBe(mark);
  });

  it.each(['125/BC-STC', '59/KH-MTTQ-BTT', '22-KH/ĐU', '08/BC-PTM', '14/BC-TM', '3/BC-M01', '07/MTTQ-BTT'])(
    'is not seen in a number that only looks like one: %s',
    (number) => {
      expect(numbered(number)).toBeNull();
    },
  );

  it.each([
    ['Báo cáo (MẬT).docx', 'Mật'],
    ['[Mật] bao cao.pdf', 'Mật'],
    ['MẬT_bao_cao.pdf', 'Mật'],
    ['bao-cao-tuyet-mat.pdf', 'Tuyệt mật'],
    ['Báo cáo tối mật.pdf', 'Tối mật'],
    ['TOI MAT.pdf', 'Tối mật'],
  ])('is known by the name of its file: %s', (name, mark) => {
    expect(markInName(name)).toBe(mark);
  });

  it.each([
    'Quy chế bảo mật thông tin.pdf',
    'QUY CHẾ BẢO VỆ BÍ MẬT NHÀ NƯỚC.docx',
    'Mặt trận Tổ quốc.pdf',
    'mat tran to quoc.pdf',
    'mật độ dân số.xlsx',
    'Nghề nuôi ong mật.docx',
    'Gặp mặt thân mật.pdf',
  ])('is not seen in the name %s', (name) => {
    expect(markInName(name)).toBeNull();
  });

  it('is recognised by a stamp on a line of its own, or by its degree, and not by a word in a sentence', () => {
    expect(markInText('UBND XÃ IA NAN\nMẬT\nBáo cáo')).toBe('Mật');
    expect(markInText('[ TỐI MẬT ]')).toBe('Tối mật');
    expect(markInText('Độ mật: Tuyệt mật')).toBe('Tuyệt mật');
    expect(markInText('Trong kỳ không để lộ tài liệu mật, tối mật, tuyệt mật.')).toBeNull();
    expect(markInText('Mật ong rừng Kbang được công nhận OCOP')).toBeNull();
    expect(markInText('Công tác bảo vệ bí mật nhà nước: tốt')).toBeNull();
  });

  it('is known by the first page of a DOCX file, the stamp split by Word, in a text box, or in the header', async () => {
    expect(await file(docx(paragraph('T', 'ỐI M', 'ẬT') + paragraph('Báo cáo')))).toMatchObject({ mark: 'Tối mật' });
    expect(
      await file(docx(`<w:p><w:r><w:t>UBND TỈNH</w:t></w:r><w:txbxContent>${paragraph('MẬT')}</w:txbxContent></w:p>`)),
    ).toMatchObject({ mark: 'Mật' });
    expect(await file(docx(paragraph('Báo cáo'), paragraph('TUYỆT MẬT')))).toMatchObject({ mark: 'Tuyệt mật' });
    expect(await file(docx(paragraph('Báo cáo công tác bảo vệ bí mật nhà nước')))).toBeNull();
  });

  const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  it.each([
    ['with a character reference', docx('<w:p><w:r><w:t>M&#7852;T</w:t></w:r></w:p>')],
    [
      'before a line break',
      docx('<w:p><w:r><w:t>MẬT</w:t></w:r><w:r><w:br /></w:r><w:r><w:t>Báo cáo</w:t></w:r></w:p>'),
    ],
    ['behind a tab', docx('<w:p><w:r><w:t>UBND TỈNH</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>MẬT</w:t></w:r></w:p>')],
    [
      'as WordArt in the header',
      docx(paragraph('Báo cáo'), '<w:hdr xmlns:v="v"><v:shape><v:textpath string="M&#7852;T"/></v:shape></w:hdr>'),
    ],
    [
      'in a document whose main part has another name',
      zipOf({
        '[Content_Types].xml': `<Types><Override PartName="/word/document2.xml" ContentType="${TYPE}.document.main+xml"/></Types>`,
        'word/document2.xml': `<w:document><w:body>${paragraph('MẬT')}</w:body></w:document>`,
      }),
    ],
    [
      'in a cell of its own',
      zipOf({ 'xl/worksheets/sheet1.xml': '<x><c t="inlineStr"><is><r><t>M</t></r><r><t>ẬT</t></r></is></c></x>' }),
    ],
    [
      'in a text box over the cells',
      zipOf({ 'xl/drawings/drawing1.xml': '<d xmlns:a="a"><a:p><a:r><a:t>MẬT</a:t></a:r></a:p></d>' }),
    ],
    [
      'above the cells of a page',
      zipOf({ 'xl/worksheets/sheet1.xml': '<x><oddHeader>&amp;C&amp;B&amp;"Arial,Bold"MẬT</oddHeader></x>' }),
    ],
  ])('is known by its stamp %s', async (_, content) => {
    expect(await file(content)).toMatchObject({ mark: 'Mật' });
  });

  it('is not sought in a document that is nothing but a picture, which then counts as unread', async () => {
    const content = zipOf({
      'word/document.xml': '<w:document><w:p><w:drawing/></w:p></w:document>',
      'word/media/a.png': 'x',
    });
    expect(await officeText((await readArchive(content))!)).toMatchObject({ firstText: null });
  });

  it('costs little to look for in a file that unpacks to a gigabyte', async () => {
    const bomb = zipOf(
      { 'word/document.xml': 'x' },
      { 'word/document.xml': deflateRawSync(Buffer.alloc(200 * 1_048_576)) },
    );
    const before = process.memoryUsage().rss;
    const start = processMs();
    expect(await file(bomb)).toBeNull();
    expect(processMs() - start).toBeLessThan(1_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1_048_576);
  });
});
