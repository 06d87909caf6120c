import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, type WorkBook } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { readAppendix } from '../../../client/rounds/appendix-facts';
import { rollupTables } from '../../../documents/rollup-tables';
import { at, codes, dungHan, FOLDER } from '../../cli/command-line';
import { convertedByLibreOffice, withLibreOffice } from '../../setup/libre-office';
import { programOf } from '../setup/program';
import { type RunningApp, runningApp } from '../setup/running-app';
import { OVERDUE_ROUND } from '../setup/sample-office';

let office: RunningApp;
let content: Buffer;
let book: WorkBook;

beforeAll(async () => {
  office = await runningApp();
  const staff = await office.signIn('chuyen-vien');
  content = (await staff.get(`/phu-luc/${OVERDUE_ROUND}?dang=xlsx`)).bytes;
  book = opened(content);
});
afterAll(() => office.close());

/** Stored figures of the version by id. */
async function stored(): Promise<{ field: string; value: number }[]> {
  const [row] = await office.database.rows<{ figures: { field: string; value: number }[] }>(
    `select body -> 'figures' as figures from rollups where collection = $1 order by version desc limit 1`,
    [OVERDUE_ROUND],
  );
  return row!.figures;
}

const opened = (bytes: Buffer): WorkBook => read(bytes, { cellFormula: true });

const cellsOf = (from: WorkBook, sheet: string): unknown[][] =>
  utils.sheet_to_json(from.Sheets[sheet]!, { header: 1, blankrows: true });

describe('the appendix of a compiled report', () => {
  it('has every stored figure as a total of the units, and every unit that had to report', async () => {
    const rows = cellsOf(book, 'Theo đơn vị');
    const head = rows.findIndex(([first]) => first === 'TT');
    const totals = rows.at(-1)!;
    const figures = await stored();
    expect(totals.slice(6).filter((value) => value !== undefined && value !== null)).toEqual(
      figures.map(({ value }) => value),
    );
    expect(rows.slice(head + 1, -1)).toHaveLength(10);
    const late = rows.slice(head + 1, -1).filter(([, , result]) => result === 'chậm');
    const unsent = rows.slice(head + 1, -1).filter(([, , result]) => result === 'chưa gửi');
    expect([late.length, unsent.length]).toEqual([2, 3]);
    expect(unsent.every((row) => row.slice(6).every((value) => value === undefined || value === null))).toBe(true);
  });

  it('has the tables, lists and texts of the form, each on a sheet', async () => {
    const facts = await readAppendix({ reader: office.database }, OVERDUE_ROUND, null);
    expect(book.SheetNames).toHaveLength(rollupTables(facts).length);
    const rows = facts.rollup.lists.exemplars!;
    const sheet = book.SheetNames.find((name) => cellsOf(book, name).some((row) => row.includes(rows[0]!.row.name)))!;
    expect(cellsOf(book, sheet).filter(([number]) => typeof number === 'number')).toHaveLength(rows.length);
  });

  it('is the same over the API and at the command line, which writes over no file', async () => {
    const staff = await programOf(office, await office.signIn('chuyen-vien'));
    const answer = await staff.call('downloadAppendix', { collection: OVERDUE_ROUND });
    expect(cellsOf(opened(answer.bytes), 'Theo đơn vị')).toEqual(cellsOf(book, 'Theo đơn vị'));
    const csv = await staff.call('downloadAppendix', { collection: OVERDUE_ROUND, format: 'csv' });
    expect(parse(csv.bytes, { bom: true })).toHaveLength(12);
    const env = at(office.databaseUrl, '2026-11-23T09:15:00+07:00');
    const out = join(FOLDER, 'phu-luc.xlsx');
    rmSync(out, { force: true });
    const args = ['rollup', 'appendix', OVERDUE_ROUND, '--out', out, '--json'];
    const ran = await dungHan(args, env);
    expect([ran.code, existsSync(out)]).toEqual([0, true]);
    expect(cellsOf(opened(readFileSync(out)), 'Theo đơn vị')).toEqual(cellsOf(book, 'Theo đơn vị'));
    const again = await dungHan(args, env);
    expect([again.code, codes(again)]).toEqual([2, ['USAGE']]);
  });

  it('stays with its compiler: another unit does not get it', async () => {
    const unit = await office.signIn('don-vi', 'gialai-2025:w23575');
    expect((await unit.get(`/phu-luc/${OVERDUE_ROUND}?dang=xlsx`)).status).toBe(403);
  });

  withLibreOffice('calc', 'LibreOffice computes each total to the stored figure', async () => {
    const computed = opened(convertedByLibreOffice(content, 'xlsx', 'xlsx:Calc MS Excel 2007 XML'));
    expect(computed.SheetNames).toEqual(book.SheetNames);
    const figures = await stored();
    const totals = cellsOf(computed, 'Theo đơn vị').at(-1)!.slice(6);
    expect(totals.filter((value) => value !== undefined && value !== null)).toEqual(figures.map(({ value }) => value));
    // LibreOffice keeps 15 digits of a moment.
    const shown = (from: WorkBook, name: string) =>
      cellsOf(from, name).map((row) =>
        row.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(14)) : cell)),
      );
    for (const name of book.SheetNames) expect(shown(computed, name)).toEqual(shown(book, name));
  });
});
