import { docxFile } from '../../documents/docx-paper';
import { paperFile } from '../../documents/paper-file';
import { pdfFile } from '../../documents/pdf-file';
import { writePaper } from '../../documents/write-paper';
import type { Paper } from '../../domain/papers/paper';
import { rollupPaper } from '../../domain/papers/rollup-paper';
import { figureIds } from '../../domain/rollup/figure-ids';
import { formatFigure } from '../../domain/rollup/number-text';
import { BODIES, PAPER_FORM, paperFacts } from '../setup/paper-facts';
import { docxParts, docxTablesOf, paragraphsOf, readPdf } from '../setup/paper-reader';

const FACTS = paperFacts();
const PAPER = rollupPaper(FACTS);

/** The figures that the version holds, by the label of the field, as they must stand on paper. */
function expectedCells(): [string, string][] {
  const values = new Map(FACTS.rollup.figures.map(({ field, value }) => [field, value]));
  return figureIds(PAPER_FORM)
    .filter(({ aggregate }) => aggregate !== 'none')
    .map(({ id, label }) => [label, formatFigure(values.get(id)!)]);
}

/** The figures of the body's tables, by their group and label. */
function writtenCells(tables: string[][][]): [string, string][] {
  let group = '';
  return tables.flatMap((rows) =>
    rows.flatMap((cells): [string, string][] => {
      if (cells.length === 1) {
        group = cells[0]!;
        return [];
      }
      if (cells.length === 5) return cells[2] === 'Kỳ này' ? [] : [[cells[0]!.replace(' (lớn nhất)', ''), cells[2]!]];
      return cells.length === 4 && group !== 'Tổng cộng' && cells[1] !== 'Kỳ này'
        ? [[`${group} – ${cells[0]}`, cells[1]!]]
        : [];
    }),
  );
}

describe('a compiled report as DOCX', () => {
  let parts: Map<string, string>;
  const xml = () => parts.get('word/document.xml')!;
  beforeAll(async () => {
    parts = await docxParts(await docxFile(PAPER));
  });

  it('has every stored figure, number by number, beside its label', () => {
    const tables = docxTablesOf(xml());
    // Heading, figures by lĩnh vực, single figures, signature, then the appendices.
    expect(writtenCells(tables.slice(1, 3))).toEqual(expectedCells());
  });

  it('has every text of the paper, in its order', () => {
    const words = paragraphsOf(xml());
    const texts = PAPER.body.flatMap((block) =>
      'text' in block ? [block.kind === 'item' ? `- ${block.text}` : block.text] : [],
    );
    expect(words.filter((word) => texts.includes(word))).toEqual(texts);
    for (const line of [...PAPER.end!.signer, ...PAPER.end!.receivers, 'Kính gửi: UBND tỉnh Gia Lai.'])
      expect(words).toContain(line);
  });

  it('is A4 with the margins of Nghị định 30/2020/NĐ-CP, one section for each appendix, page numbers from the second page', () => {
    const sections = [...xml().matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([section]) => section);
    expect(sections).toHaveLength(4);
    expect(sections[0]).toContain('w:w="11906" w:h="16838"');
    expect(sections[0]).toMatch(/w:top="1134".*w:left="1701"|w:left="1701".*w:top="1134"/s);
    expect(sections.every((section) => section.includes('<w:titlePg/>') && section.includes('w:start="1"'))).toBe(true);
    expect(sections.map((section) => section.includes('landscape'))).toEqual([false, false, true, false]);
  });

  it('is written in named styles in Times New Roman, so that staff go on in them', () => {
    const styles = parts.get('word/styles.xml')!;
    for (const name of ['Nội dung', 'Quốc hiệu', 'Tên loại', 'Trích yếu', 'Nơi nhận', 'Chữ ký', 'Phụ lục']) {
      expect(styles).toContain(`<w:name w:val="${name}"/>`);
    }
    expect(styles).toContain('w:lang w:val="vi-VN"');
    const used = new Set([...xml().matchAll(/<w:pStyle w:val="(\w+)"\/>/g)].map(([, id]) => id!));
    expect([...used].filter((id) => !styles.includes(`w:styleId="${id}"`))).toEqual([]);
    expect(xml()).not.toMatch(/<w:p>(?!<w:pPr><w:(?:pStyle|sectPr))/);
  });

  it('marks a draft on every page, and a signed one nowhere', async () => {
    const heads = [...parts].filter(([name]) => name.startsWith('word/header')).map(([, text]) => text);
    expect(heads.every((head) => head.includes('DỰ THẢO (bản 02)'))).toBe(true);
    const signed = { number: '88/BC-SNV', signedOn: '2020-06-05', signer: 'Nguyễn Văn A' };
    const final = await docxParts(await docxFile(rollupPaper(paperFacts({ signed }))));
    expect([...final.values()].join('')).not.toContain('DỰ THẢO');
  });
});

describe('a compiled report as PDF', () => {
  let content: Buffer;
  beforeAll(async () => {
    content = await pdfFile(PAPER);
  });

  it('has every stored figure and every unit, and its diacritics are whole', async () => {
    const { pages, sizes } = await readPdf(content);
    const text = pages.join(' ');
    for (const { value } of FACTS.rollup.figures) expect(text).toContain(formatFigure(value));
    for (const { name } of FACTS.units.values()) expect(text).toContain(name);
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc');
    expect(text).toContain('Bà Rơ Châm H’Lan');
    expect(text).toBe(text.normalize('NFC'));
    expect(new Set(sizes.map(([width, height]) => `${width}x${height}`))).toEqual(new Set(['595x842', '842x595']));
  });

  it('numbers its pages from the second, each appendix anew, with the mark of a draft on all', async () => {
    const { pages } = await readPdf(content);
    expect(pages.every((page) => page.includes('DỰ THẢO (bản 02)'))).toBe(true);
    // A page number is read last; those of the first page and of each appendix's first are not shown.
    const numbers = pages.map((page) => /\(bản 02\)(\d*)$/.exec(page)?.[1]);
    expect(numbers).toEqual(['', '2', '3', '', '', '']);
  });

  it('embeds its letters, a subset of Tinos, and needs no font of the machine', () => {
    const raw = content.toString('latin1');
    const names = [...raw.matchAll(/\/FontName \/([A-Z]{6}\+[\w-]+)/g)].map(([, name]) => name!.split('+')[1]!);
    expect([...new Set(names)].sort()).toEqual(
      ['Tinos-Bold', 'Tinos-BoldItalic', 'Tinos-Italic', 'Tinos-Regular'].filter((name) => names.includes(name)),
    );
    expect(names.length).toBeGreaterThanOrEqual(3);
    expect(raw.match(/\/FontFile2/g)).toHaveLength(names.length);
  });
});

describe('every system’s paper', () => {
  it.each(Object.entries(BODIES))('of a %s body is the same text in both files', async (_, issuer) => {
    const paper = rollupPaper(paperFacts({ issuer }));
    const words = (text: string) => text.replace(/[\s\u00a0\u200b]+/g, '');
    const pdf = words((await readPdf(await pdfFile(paper))).pages.join(' '));
    const docx = paragraphsOf((await docxParts(await docxFile(paper))).get('word/document.xml')!);
    const missing = docx.map(words).filter((line) => line.length > 0 && line.length < 60 && !pdf.includes(line));
    expect(missing).toEqual([]);
  });
});

describe('a paper with texts from outside', () => {
  const hostile = '<w:p/>&amp; \u000b\u0000\uE0000\uE000 =1+1 \uD800 ]]> “ngoặc” 1.234,5';
  const paper: Paper = {
    ...PAPER,
    body: [
      { kind: 'paragraph', text: hostile },
      {
        kind: 'table',
        columns: [{ head: 'A', align: 'left', weight: 1 }],
        rows: [{ cells: [hostile], look: 'plain' }],
      },
    ],
  };

  it('is one that programs open: the texts stand as words, without the signs no XML may hold', async () => {
    const xml = (await docxParts(await paperFile(paper, 'docx', () => undefined))).get('word/document.xml')!;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must be gone
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\uE000]/);
    const kept = '<w:p/>&amp; 0 =1+1  ]]> “ngoặc” 1.234,5';
    expect(paragraphsOf(xml).filter((words) => words === kept)).toHaveLength(2);
    const { pages } = await readPdf(await paperFile(paper, 'pdf', () => undefined));
    expect(pages[0]).toContain('“ngoặc” 1.234,5');
  });
});

describe('the thread that writes papers', () => {
  it('gives the same bytes’ worth of words, several at once, and says how far a PDF is', async () => {
    const shares: number[] = [];
    const [docx, pdf] = await Promise.all([
      writePaper(PAPER, 'docx'),
      writePaper(PAPER, 'pdf', (share) => shares.push(share)),
    ]);
    expect((await docxParts(docx)).get('word/document.xml')).toBe(
      (await docxParts(await docxFile(PAPER))).get('word/document.xml'),
    );
    expect((await readPdf(pdf)).pages).toEqual((await readPdf(await pdfFile(PAPER))).pages);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('passes on what went wrong, and works on', async () => {
    const broken = { ...PAPER, format: { ...PAPER.format, margins: null } } as unknown as Paper;
    await expect(writePaper(broken, 'docx')).rejects.toThrow(/margins|null/);
    expect((await writePaper(PAPER, 'docx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('stops a paper whose person no longer wants it, and writes those behind it', async () => {
    const stop = new AbortController();
    const stopped = writePaper(PAPER, 'pdf', () => undefined, stop.signal);
    const behind = writePaper(PAPER, 'docx');
    stop.abort();
    await expect(stopped).rejects.toThrow(/abort/i);
    expect((await behind).subarray(0, 2).toString()).toBe('PK');
    await expect(writePaper(PAPER, 'docx', () => undefined, stop.signal)).rejects.toThrow(/abort/i);
  });
});
