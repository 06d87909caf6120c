import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseInstant } from '../../domain/time/time';
import { connect, type Database } from '../../storage/database';
import { compileVersion } from '../../storage/rollups';
import { type TestDatabase, testDatabase } from '../setup/database';
import { docxParts, paragraphsOf, readPdf } from '../setup/paper-reader';
import { scanOf } from '../setup/pdf';
import { at, codes, dungHan, FOLDER, PLANS, type Ran } from './command-line';

const ROUND = 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu';
const COMPILED = '2020-06-01T08:00:00+07:00';

describe('papers of a round on the command line', () => {
  let test614: TestDatabase;
  let database: Database;
  const on = (iso: string, ...argv: string[]): Promise<Ran> => dungHan([...argv, '--json'], at(test614.url, iso));

  beforeAll(async () => {
    test614 = await testDatabase();
    database = connect(test614.url, { max: 2 });
    await on('2020-05-12T10:30:00+07:00', 'plan', 'activate', join(PLANS, 'gialai-614-2020.yaml'));
    const values = join(FOLDER, 'papers-values.json');
    writeFileSync(values, '{"models":{"economy":{"registered-group":1234}},"dialogues":35}');
    const unit = `${ROUND}/gialai-2020:so-tai-chinh`;
    expect((await on('2020-05-28T10:32:05+07:00', 'submit', unit, '--values', values)).code).toBe(0);
    await database.transaction((tx) =>
      compileVersion(tx, { id: ROUND, latestVersion: 0 }, 'compile', parseInstant(COMPILED)!),
    );
  });
  afterAll(async () => {
    await database.close();
    await test614.drop();
  });

  it('rollup export writes the stored figures as DOCX and PDF, a draft', async () => {
    const [docx, pdf] = [join(FOLDER, 'bao-cao.docx'), join(FOLDER, 'bao-cao.pdf')];
    const ran = await on(COMPILED, 'rollup', 'export', ROUND, '--to', 'docx', '--out', docx, '--signing', 'deputy');
    expect([ran.code, ran.json()]).toEqual([
      0,
      expect.objectContaining({ collection: ROUND, version: 1, file: docx, kind: 'docx', draft: true }),
    ]);
    const words = paragraphsOf((await docxParts(readFileSync(docx))).get('word/document.xml')!);
    expect(words).toContain('1.234');
    expect(words.some((line) => line.startsWith('KT. '))).toBe(true);
    expect((await on(COMPILED, 'rollup', 'export', ROUND, '--to', 'pdf', '--out', pdf)).code).toBe(0);
    expect((await readPdf(readFileSync(pdf))).pages.join(' ')).toContain('1.234');
  });

  it('rollup sign takes number, date, signer and scan; the next export is no draft', async () => {
    const scan = join(FOLDER, 'da-ky.pdf');
    writeFileSync(scan, scanOf());
    const signing = ['--number', '88/BC-SNV', '--date', '05/6/2020', '--signer', 'Giám đốc'];
    const early = await on(COMPILED, 'rollup', 'sign', ROUND, ...signing);
    expect([early.code, codes(early)]).toEqual([1, ['DATE_IN_FUTURE']]);
    const signed = await on('2020-06-08T08:00:00+07:00', 'rollup', 'sign', ROUND, ...signing, '--file', scan);
    expect([signed.code, signed.json()]).toEqual([0, { collection: ROUND, version: 1, number: '88/BC-SNV' }]);
    const docx = join(FOLDER, 'bao-cao-da-ky.docx');
    const ran = await on('2020-06-08T08:00:00+07:00', 'rollup', 'export', ROUND, '--to', 'docx', '--out', docx);
    expect(ran.json()).toMatchObject({ draft: false });
    const words = paragraphsOf((await docxParts(readFileSync(docx))).get('word/document.xml')!);
    expect(words).toContain('Số: 88/BC-SNV');
  });

  it('letter export says that no letter was drafted yet', async () => {
    const ran = await on(COMPILED, 'letter', 'export', ROUND, '--to', 'pdf');
    expect([ran.code, codes(ran)]).toEqual([1, ['NOT_FOUND']]);
  });
});
