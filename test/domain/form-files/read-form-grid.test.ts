import { checkFormFile } from '../../../domain/form-files/check-form-file';
import type { GridCell } from '../../../domain/form-files/form-grid';
import { type FormHead, formLayout } from '../../../domain/form-files/form-layout';
import { readFormGrid } from '../../../domain/form-files/read-form-grid';
import { inVietnamese, message } from '../../../domain/messages/message';
import { EMPTY_VALUES, type FormValues } from '../../../domain/rollup/form';
import { startOfDay } from '../../../domain/time/time';
import { danVanKheo } from '../rollup/dan-van-kheo';

const HEAD: FormHead = {
  obligation: 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu/gialai-2020:huyen-kbang',
  unitName: 'Ủy ban nhân dân huyện Kbang',
  title: 'Báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020',
  document: 'Kế hoạch số 614/KH-UBND ngày 24/3/2020 của UBND tỉnh Gia Lai',
  lateFrom: startOfDay('2020-05-30'),
  at: startOfDay('2020-05-01'),
};

/** The form as it comes back, with these cells changed: by code and column from 0. */
function sheet(
  changes: Readonly<Record<string, string | number>> = {},
  values: FormValues = EMPTY_VALUES,
): GridCell[][] {
  const rows = formLayout(danVanKheo, HEAD, values).flatMap((block) => block.rows);
  return rows.map((row, r) => {
    const first = [row.code, row.label, ...row.texts, ...row.answers.map(({ value }) => value ?? '')];
    const width = Math.max(
      first.length,
      ...Object.keys(changes)
        .filter((key) => key.startsWith(`${row.code}/`))
        .map((key) => Number(key.split('/')[1]) + 1),
    );
    return Array.from({ length: width }, (_, c) => cell(changes[`${row.code}/${c}`] ?? first[c] ?? '', c, r));
  });
}

function cell(value: string | number, c: number, r: number): GridCell {
  const place = message('form-files.cell', { cell: `${String.fromCharCode(65 + c)}${r + 1}` });
  return { text: String(value), figure: typeof value === 'number' ? value : null, place, fault: null };
}

const told = (grid: GridCell[][]) => {
  const checked = checkFormFile(danVanKheo, readFormGrid(danVanKheo, grid), HEAD.obligation);
  return checked.issues.map(({ code, message: fault }) => `${code} ${inVietnamese(fault)}`);
};

describe('a form that was filled in as a file', () => {
  it('gives back what was sent last, exactly', () => {
    const values: FormValues = {
      figures: { dialogues: 1_500, budget: 1_234.5, 'models.economy.registered-group': 3 },
      texts: { difficulties: 'Thiếu kinh phí\nthiếu người' },
      lists: { examples: [{ name: 'Tổ liên gia' }, { name: 'Câu lạc bộ' }] },
    };
    const reading = readFormGrid(danVanKheo, sheet({}, values));
    expect([reading.issues, reading.obligation]).toEqual([[], HEAD.obligation]);
    expect(reading.values).toEqual({
      dialogues: '1.500',
      budget: '1234,5',
      'models.economy.registered-group': '3',
      difficulties: 'Thiếu kinh phí\nthiếu người',
      'examples.0.name': 'Tổ liên gia',
      'examples.1.name': 'Câu lạc bộ',
    });
  });

  it('reads a number of a cell as it is, also where its format shows less', () => {
    expect(readFormGrid(danVanKheo, sheet({ 'dialogues/2': 12, 'budget/2': 1_234.5 })).values).toEqual({
      dialogues: '12',
      budget: '1234,5',
    });
    expect(told(sheet({ 'dialogues/2': 12.4 }))).toEqual([
      'FIGURE_DECIMALS Ô C8: Số cuộc đối thoại: tìm thấy “12,4”; cần số nguyên.',
    ]);
  });

  it('names every fault with its cell, all at once', () => {
    const faults = told(
      sheet({
        'dialogues/2': 'khoảng 12',
        'budget/2': '1,500',
        'models.economy/3': '-1',
        'difficulties/2': 'x'.repeat(51),
      }),
    );
    expect(faults).toEqual([
      expect.stringMatching(/^FIGURE_INVALID Ô C8: Số cuộc đối thoại: tìm thấy “khoảng 12”; cần một số/),
      expect.stringMatching(/^FIGURE_AMBIGUOUS Ô C9: Kinh phí huy động: .* chưa rõ là 1500 hay 1,5/),
      expect.stringMatching(/^FIGURE_NEGATIVE Ô D12: /),
      expect.stringMatching(/^TEXT_TOO_LONG Ô C16: /),
    ]);
  });

  it('says which cell is empty that must be filled in', () => {
    expect(told(sheet())).toEqual(['FIELD_MISSING Ô C8: Số cuộc đối thoại: chưa điền; cần một số, kể cả số 0.']);
  });

  it('passes over nothing that somebody has written beside the places to fill in', () => {
    expect(told(sheet({ 'dialogues/2': 1, 'dialogues/3': 'tăng so với kỳ trước', '#don-vi/4': 'x' }))).toEqual([
      'FORM_CELL_UNKNOWN Ô E3: tìm thấy “x” ngoài các ô để ghi; hãy chuyển vào ô của mục cần ghi, hoặc xóa đi.',
      expect.stringContaining('FORM_CELL_UNKNOWN Ô D8: tìm thấy “tăng so với kỳ trước” ngoài các ô để ghi'),
    ]);
    expect(told(sheet({ 'dialogues/2': 1, 'budget/1': 'Kinh phí: 12,5' }))).toEqual([
      expect.stringMatching(
        /^FORM_CELL_UNKNOWN Ô B9: tìm thấy “Kinh phí: 12,5”; cần “Kinh phí huy động \(triệu đồng\)”/,
      ),
    ]);
  });

  it('refuses columns that were moved, codes that are strange or there twice', () => {
    const filled = { 'dialogues/2': 1 };
    const moved = told(sheet({ ...filled, 'models/2': 'Cá nhân, đăng ký' }));
    expect(moved).toEqual([expect.stringMatching(/^FORM_CELL_UNKNOWN Ô C11: /)]);
    expect(told(sheet({ ...filled, 'budget/0': 'kinh-phi' }))).toEqual([
      expect.stringMatching(/^FIELD_UNKNOWN Ô A9: biểu mẫu của báo cáo này không có mã “kinh-phi”/),
    ]);
    expect(told(sheet({ ...filled, 'budget/0': 'dialogues' }))).toEqual([
      expect.stringMatching(/^FIELD_TWICE Ô A9: mã “dialogues” đã có ở dòng trên/),
    ]);
  });

  it('takes rows that were put into a list by hand, and moved rows', () => {
    const grid = sheet({ 'dialogues/2': 1, 'examples.2/2': 'Tổ hai' });
    const at = grid.findIndex(([code]) => code!.text === 'examples.2');
    grid.splice(at, 0, [cell('', 0, 99), cell('', 1, 99), cell('Tổ chen\nvào', 2, 99)]);
    const [moved] = grid.splice(8, 1);
    grid.push(moved!);
    const reading = readFormGrid(danVanKheo, grid);
    expect([reading.issues, reading.values]).toEqual([
      [],
      { dialogues: '1', 'examples.0.name': 'Tổ chen vào', 'examples.1.name': 'Tổ hai' },
    ]);
  });

  it('takes nothing from the form of another unit or period', () => {
    const other = readFormGrid(danVanKheo, sheet({ 'dialogues/2': 1 }));
    const checked = checkFormFile(danVanKheo, other, 'gialai-614-2020/six-month/2020-H1/x/y');
    expect([checked.values, checked.issues.map(({ code }) => code)]).toEqual([{}, ['FORM_OTHER_REPORT']]);
  });
});
