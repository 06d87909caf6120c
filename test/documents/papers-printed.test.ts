import { docxFile } from '../../documents/docx-paper';
import { pdfFile } from '../../documents/pdf-file';
import { letterPaper } from '../../domain/letters/letter-paper';
import { letterText } from '../../domain/letters/letter-text';
import { letterSheet } from '../../domain/papers/letter-sheet';
import { rollupPaper } from '../../domain/papers/rollup-paper';
import { formatFigure } from '../../domain/rollup/number-text';
import { atTime, startOfDay } from '../../domain/time/time';
import { findOfficePrograms, inkByPoppler, pagesByPoppler, printedByLibreOffice } from '../setup/office-programs';
import { BODIES, paperFacts } from '../setup/paper-facts';

const programs = findOfficePrograms();

/** Compared without blanks: lines break elsewhere. */
const words = (pages: readonly string[]) => pages.join(' ').replace(/\s/g, '');

function letterOf(issuer: (typeof BODIES)['state']) {
  const draftedAt = atTime('2020-06-03', '07:00');
  const names = ['Sở Ngoại vụ', 'Ban Quản lý Khu kinh tế tỉnh', 'Ủy ban nhân dân huyện Kông Chro'];
  const units = names.map((name) => ({
    name,
    lateFrom: startOfDay('2020-05-30'),
    remindedOn: ['2020-05-26'],
    received: false,
  }));
  const facts = {
    letter: { issuer: 'compiler' as const, expected: 37, received: 34, asOf: draftedAt, askedFor: '2020-06-05' },
    tree: issuer.tree,
    issuer,
    compiler: issuer.name,
    receiver: 'UBND tỉnh Gia Lai',
    report: 'báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020',
    document: 'Kế hoạch số 614/KH-UBND ngày 24/3/2020 của UBND tỉnh Gia Lai, khoản 2 mục III',
    due: 'trước ngày 30/5/2020',
    place: 'Gia Lai',
    contact: 'Bà Rơ Châm H’Lan, chuyên viên, điện thoại 0269 382 0000',
    units,
    year: 2020,
  };
  const paper = letterPaper(units, draftedAt);
  return letterSheet({ text: letterText(facts), paper, issuer, draftedAt, signed: null });
}

const FACTS = Object.entries(BODIES).map(([name, issuer]) => [name, paperFacts({ issuer })] as const);

describe('papers in other programs, where there are some', () => {
  let opened: Record<string, Buffer>;
  beforeAll(async () => {
    if (programs === null) return;
    const files: Record<string, Buffer> = {};
    for (const [name, facts] of FACTS) {
      files[`report-${name}`] = await docxFile(rollupPaper(facts));
      files[`letter-${name}`] = await docxFile(letterOf(facts.issuer));
    }
    opened = printedByLibreOffice(programs, files);
  }, 240_000);

  it.each(FACTS)(
    'the compiled report of a %s body opens in LibreOffice with every figure and unit, page for page as the PDF',
    async (name, facts) => {
      if (programs === null) return;
      const pdf = await pdfFile(rollupPaper(facts));
      const docx = opened[`report-${name}`]!;
      const [fromDocx, fromPdf] = [pagesByPoppler(programs, docx), pagesByPoppler(programs, pdf)];
      for (const pages of [fromDocx, fromPdf]) {
        const text = words(pages);
        for (const { value } of facts.rollup.figures) expect(text).toContain(formatFigure(value));
        for (const unit of facts.units.values()) expect(text).toContain(unit.name.replaceAll(' ', ''));
        expect(text).toContain('BÁOCÁOCôngtácdânvậnchínhquyền6thángđầunăm2020');
      }
      expect(Math.abs(fromDocx.length - fromPdf.length)).toBeLessThanOrEqual(1);
      for (const ink of [...inkByPoppler(programs, docx), ...inkByPoppler(programs, pdf)])
        expect(ink).toBeGreaterThan(0.002);
    },
    120_000,
  );

  it.each(FACTS)(
    'and the urging letter of a %s body on one page, with days late only in the list behind',
    async (name, { issuer }) => {
      if (programs === null) return;
      const paper = letterOf(issuer);
      const pages = pagesByPoppler(programs, opened[`letter-${name}`]!);
      expect(pages).toHaveLength(2);
      expect(words(pages)).toContain('Thờihạnnàyđểkịptổnghợp,khôngphảigiahạnsovớiquyđịnh.');
      expect(pages[0]).not.toContain('05 ngày');
      expect(words(pages)).toContain('1SởNgoạivụhết29/05/202005ngày26/5/2020');
      expect(words(pagesByPoppler(programs, await pdfFile(paper)))).toContain(words([paper.heads!.subject!]));
    },
    120_000,
  );
});

test('a machine without LibreOffice says what it skips, and the build machine refuses', () => {
  const { PATH, OFFICE_PROGRAMS } = process.env;
  try {
    process.env.PATH = '/nowhere';
    delete process.env.OFFICE_PROGRAMS;
    expect(findOfficePrograms()).toBeNull();
    process.env.OFFICE_PROGRAMS = 'required';
    expect(() => findOfficePrograms()).toThrow(/not found on PATH: soffice, pdfToText, pdfToPictures/);
  } finally {
    process.env.PATH = PATH;
    if (OFFICE_PROGRAMS === undefined) delete process.env.OFFICE_PROGRAMS;
    else process.env.OFFICE_PROGRAMS = OFFICE_PROGRAMS;
  }
});
