import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inVietnamese } from '../../../domain/messages/message';
import { inWords } from '../../../domain/source/issue';
import { readRegisterUpload } from '../../../files/read-register';

const FOLDER = join(__dirname, '..', '..', 'fixtures', 'tables', 'register');

/** The units a table gives, each in a line, and what a person is told; or its faults. */
async function kept(name: string) {
  const read = await readRegisterUpload(name, readFileSync(join(FOLDER, name)), { id: 'tinh-mau', title: 'Mẫu' });
  if (!read.ok) {
    return { faults: read.issues.map(inWords).map(({ line, path, message }) => `${line} ${path}: ${message}`) };
  }
  const { register, notes, doubts } = read.value;
  const units = register.units.map(({ code, officialCode, name: called, parents, contacts, validFrom, groups }) => {
    const cells = [parents.government?.slice(9), contacts[0]?.email, contacts[0]?.phone, validFrom, groups.join('|')];
    return [officialCode ?? code, called, ...cells.filter(Boolean)].join(' ');
  });
  return { units, notes: notes.map(inVietnamese), doubts };
}

const TOP = 'ubnd-tinh Ủy ban nhân dân tỉnh vanthu@ubnd.example 0269 382 4404';
const HEALTH = 'so-y-te Sở Y tế ubnd-tinh vanthu@so-y-te.example 0269 382 4000';
const HOME = 'so-noi-vu Sở Nội vụ ubnd-tinh vanthu@so-noi-vu.example 0269 382 4000';
const LAW = 'so-tu-phap Sở Tư pháp ubnd-tinh vanthu@so-tu-phap.example 0269 382 4000';

/** Tables that are read: what is kept of them, and the sentences about the rest. */
const READ: Readonly<Record<string, { units: string[]; notes?: string[] }>> = {
  'reg-plain.csv': { units: [TOP, HEALTH] },
  'reg-utf16be.csv': { units: [TOP, HEALTH] },
  'reg-sep-line.csv': { units: [TOP, HEALTH] },
  'reg-nbsp-head.csv': { units: ['ubnd-tinh Ủy ban nhân dân tỉnh vanthu@ubnd.example'] },
  'reg-short-rows.csv': {
    units: [TOP, 'so-y-te Sở Y tế ubnd-tinh vanthu@so-y-te.example', 'so-noi-vu Sở Nội vụ ubnd-tinh'],
  },
  'k-blank-last-col.csv': { units: ['ubnd-tinh Ủy ban nhân dân tỉnh v@u.example', 'so-y-te Sở Y tế ubnd-tinh'] },
  'k-star-head.csv': { units: ['ubnd-tinh Ủy ban nhân dân tỉnh'] },
  'k-stt.csv': {
    units: ['ubnd-tinh Ủy ban nhân dân tỉnh vanthu@ubnd.example', 'so-y-te Sở Y tế ubnd-tinh v@y.example'],
    notes: ['Không dùng cột stt, ghi chú.'],
  },
  'k-quotes.csv': { units: [TOP, 'so-y-te Sở "Y tế" ubnd-tinh v@y.example 0269 382 4000'] },
  'k-same-name.csv': {
    units: [
      TOP,
      'so-y-te Sở Y tế ubnd-tinh v@y.example 0269 382 4000',
      'so-y-te-2 Sở Y tế ubnd-tinh v@y2.example 0269 382 4000',
    ],
    notes: ['2 đơn vị cùng tên “Sở Y tế”: so-y-te, so-y-te-2.'],
  },
  'k-us-31.csv': {
    units: [TOP, `${HEALTH} 2025-07-01`, 'so-noi-vu Sở Nội vụ ubnd-tinh v@nv.example 0269 382 4001 2025-07-31'],
    notes: ['Cột valid_from viết tháng trước ngày'],
  },
  'k-tcvn3-bytes.csv': {
    units: [
      'ubnd-tinh Uỷ ban nhân dân tỉnh vanthu@ubnd.example 0269 382 4000',
      'so-noi-vu Sở Nội vụ ubnd-tinh v@nv.example 0269 382 4000',
    ],
    notes: ['Tệp viết bằng bảng mã TCVN3 (ABC)'],
  },
  'k-tcvn3-utf8.csv': {
    units: [
      'ubnd-tinh Uỷ ban nhân dân tỉnh vanthu@ubnd.example 0269 382 4000',
      'so-noi-vu Sở Nội vụ ubnd-tinh v@nv.example 0269 382 4000',
    ],
    notes: ['dòng 3, “Së Néi vô” thành “Sở Nội vụ”'],
  },
  'k-vni-utf8.csv': {
    units: [
      'ubnd-tinh Ủy ban nhân dân tỉnh vanthu@ubnd.example 0269 382 4000',
      'so-noi-vu Sở Nội vụ ubnd-tinh v@nv.example 0269 382 4000',
    ],
    notes: ['dòng 3, “Sôû Noäi vuï” thành “Sở Nội vụ”'],
  },
  'reg-double-utf8.csv': { units: [TOP, HEALTH], notes: ['dòng 3, “Sá»Ÿ Y táº¿” thành “Sở Y tế”'] },
  'reg-tcvn3.xlsx': {
    units: [TOP.replace('Ủy', 'Uỷ'), HOME, HEALTH.replace('4000', '4001')],
    notes: ['dòng 4, “Së Y tÕ” thành “Sở Y tế”'],
  },
  'reg-official-codes.csv': {
    units: [
      'H21 Ủy ban nhân dân tỉnh vanthu@ubnd.example 0269 382 4404',
      '000.04.01.H21 Sở Nội vụ h21 vanthu@so-noi-vu.example',
      '000.05.01.H21 Sở Y tế h21 vanthu@so-y-te.example',
    ],
  },
  'reg-date-with-hour.xlsx': { units: [TOP, ...[HEALTH, HOME, LAW].map((unit) => `${unit} 2025-07-01`)] },
  'reg-phone-number.xlsx': {
    units: [TOP, HEALTH.replace('0269 382 4000', '02693824000'), `${HOME} (gặp chị Lan)`],
    notes: ['dòng 3, “2693824000” thành “02693824000”'],
  },
  'k-formats.xlsx': {
    units: [
      TOP,
      '007 Phòng số 007 ubnd-tinh vanthu@p7.example 0269 382 400',
      '008 Phòng số 008 ubnd-tinh vanthu@p8.example 02693 824 000',
    ],
    notes: ['“2693 824 000” thành “02693 824 000”'],
  },
  'reg-merged-parent.xlsx': { units: [TOP, HEALTH, HOME, LAW] },
  'k-merged-groups.xlsx': { units: [TOP, ...[HEALTH, HOME, LAW].map((unit) => `${unit} so-ban-nganh`)] },
  'reg-hidden-first-sheet.xlsx': { units: [TOP, HEALTH, HOME], notes: ['Không đọc trang tính đang ẩn “Bản 2020”'] },
  'reg-hidden-row.xlsx': { units: [TOP, HEALTH, HOME], notes: ['đang ẩn trong Excel nhưng vẫn được đọc: dòng 4'] },
  'k-two-sheets.xlsx': { units: [TOP, HEALTH], notes: ['Không đọc trang tính “Các xã”'] },
};

test.each(Object.entries(READ))(
  '%s is read whole, with a sentence about what is left out',
  async (name, { units, notes }) => {
    const read = await kept(name);
    expect(read.units).toEqual(units);
    expect(read.notes).toEqual((notes ?? []).map((note) => expect.stringContaining(note)));
    expect(read.doubts).toEqual([]);
  },
);

/** Tables that are refused: each fault with its cell or row, and what to do. */
const REFUSED: Readonly<Record<string, string[]>> = {
  'reg-error-cells.xlsx': ['3 F3: Ô này là lỗi “#N/A”', '3 H3: Ô này là lỗi “#REF!”', '3 I3: Ô này là lỗi “#N/A”'],
  'k-error-name.xlsx': ['3 B3: Ô này là lỗi “#N/A”', '3 H3: Ô này là lỗi “#NAME?”'],
  'k-bool.xlsx': ['3 H3: Ô này là giá trị đúng/sai “TRUE”'],
  'reg-formula-no-result.xlsx': ['3 E3: Ô này có công thức chưa có kết quả', '4 E4: Ô này có công thức'],
  'k-formula-parent.xlsx': ['3 D3: Ô này có công thức chưa có kết quả', '4 G4: Ô này có công thức'],
  'k-number-not-date.xlsx': ['3 valid_from: Thấy số 45839; cần ngày viết như 01/7/2025'],
  'reg-two-addresses.csv': ['3 office_email: Ô có hai địa chỉ'],
  'k-address-forms.csv': [
    '6 office_email: Thấy "a@b,example"',
    '9 office_email: Ô có hai địa chỉ',
    '10 office_email: Ô có hai địa chỉ',
  ],
  'k-phones.csv': ['7 phone: Ô này là lỗi “#N/A”'],
};

test.each(Object.entries(REFUSED))('%s is refused, with the cell and what to do', async (name, faults) => {
  expect((await kept(name)).faults).toEqual(faults.map((fault) => expect.stringContaining(fault)));
});

test.each([
  ['reg-us-dates.csv', '7/1/2025', '2025-01-07', '2025-07-01'],
  ['k-dates.csv', '1/7/25', '2025-07-01', '2025-01-07'],
])('dates of %s that may be of another country are asked about', async (name, cell, dayFirst, monthFirst) => {
  expect((await kept(name)).doubts).toEqual([{ column: 'valid_from', cell, dayFirst, monthFirst }]);
});

test('every table of the folder is named above', () => {
  const named = [...Object.keys(READ), ...Object.keys(REFUSED), 'reg-us-dates.csv', 'k-dates.csv'];
  expect(readdirSync(FOLDER).filter((name) => !named.includes(name))).toEqual([]);
});
