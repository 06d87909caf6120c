import { csvFile } from '../../../documents/table-file';
import { parseRegisterCsv } from '../../../domain/units/parse-register-csv';
import { REGISTER_EXAMPLE, registerTable } from '../../../domain/units/register-table';
import { good } from '../plan/plan-files';
import { BAD_TABLE } from './bad-registers';

const HEAD = { id: 'xa', title: 'Danh mục xã' };
const SHEET = [
  'code,name,short,type,groups,parent_government,parent_party,parent_front,office_email,officer_name,officer_email,head_name,head_title,head_email,phone',
  'tinh,UBND tỉnh,,province,,-,,,vanthu@tinh.invalid,,,,,,',
  'w1,UBND xã Đắk Wil,Đắk Wil,commune,xa|vung-1,tinh,,,vanthu@w1.invalid,Ông Nguyễn Văn A,a@w1.invalid,Bà Trần Thị B,Chủ tịch,b@w1.invalid,0261 000 001',
];

test.each([
  ['commas', (text: string) => text],
  ['semicolons, as Excel in Vietnamese writes', (text: string) => text.replaceAll(',', ';')],
  ['tabs', (text: string) => text.replaceAll(',', '\t')],
  ['a byte order mark and Windows line ends', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ['decomposed Unicode', (text: string) => text.normalize('NFD')],
])('a table with %s is read to the same register', (_, written) => {
  const register = good(parseRegisterCsv(written(SHEET.join('\n')), 'xa.csv', HEAD));
  const [tinh, w1] = register.units;
  expect([tinh!.parents, w1!.parents]).toEqual([{ government: null }, { government: 'xa:tinh' }]);
  expect(w1).toMatchObject({
    id: 'xa:w1',
    name: 'UBND xã Đắk Wil',
    shortName: 'Đắk Wil',
    groups: ['xa', 'vung-1'],
    order: 2,
  });
  expect(w1!.contacts.map(({ post, name, title, email, phone }) => [post, name, title, email, phone])).toEqual([
    ['office', 'Văn thư UBND xã Đắk Wil', 'Văn thư', 'vanthu@w1.invalid', '0261 000 001'],
    ['officer', 'Ông Nguyễn Văn A', '', 'a@w1.invalid', '0261 000 001'],
    ['head', 'Bà Trần Thị B', 'Chủ tịch', 'b@w1.invalid', null],
  ]);
});

test('faults of a table have the line of the row', () => {
  const parsed = parseRegisterCsv(
    [...SHEET, 'w2,UBND xã E,,commune,,tinh|w1,,,vănthư@e.invalid,,,,,,'].join('\n'),
    'xa.csv',
    HEAD,
  );
  expect(!parsed.ok && parsed.issues.map(({ code, line }) => [code, line])).toEqual([['EMAIL_INVALID', 4]]);
  const two = parseRegisterCsv([...SHEET, 'w2,UBND xã E,,commune,,tinh|w1,,,,,,,,,'].join('\n'), 'xa.csv', HEAD);
  expect(!two.ok && two.issues.map(({ code, line }) => [code, line])).toEqual([['TREE_TWO_PARENTS', 4]]);
});

test.each([
  ['no column for names', 'code,type\nw1,commune', 'CSV_SYNTAX'],
  ['an unknown column', 'code,name,type,tên\nw1,A,commune,x', 'CSV_SYNTAX'],
  ['a row with too many cells', 'code,name,type\nw1,A,commune,x', 'CSV_SYNTAX'],
  ['a quote that never ends', 'code,name,type\nw1,"A,commune', 'CSV_SYNTAX'],
  ['an old Vietnamese encoding', 'code,name,type\nw1,X\uFFFD \uFFFDk,commune', 'TEXT_ENCODING'],
  ['nothing at all', '', 'CSV_SYNTAX'],
])('a table with %s is refused', (_, text, code) => {
  const parsed = parseRegisterCsv(text, 'xa.csv', HEAD);
  expect(parsed.ok ? [] : parsed.issues.map((issue) => issue.code)).toEqual([code]);
});

test('commas of names stay in their cell in a table separated by semicolons', () => {
  const text = 'code;name;type\nso-vhttdl;Sở Văn hóa, Thể thao và Du lịch;department';
  expect(good(parseRegisterCsv(text, 'so.csv', HEAD)).units[0]!.name).toBe('Sở Văn hóa, Thể thao và Du lịch');
});

test('a table may have Vietnamese headings, and its faults name them', () => {
  const heads = 'Mã đơn vị;Tên đơn vị;Loại đơn vị;Cấp trên chính quyền;Thư điện tử văn thư';
  const text = `${heads}\ntinh;UBND tỉnh;province;-;vanthu@tinh.invalid\nw1;UBND xã Đắk Wil;commune;tinh;vănthư@w1`;
  const parsed = parseRegisterCsv(text, 'xa.csv', HEAD);
  expect(parsed.ok ? [] : parsed.issues.map(({ line, path, code }) => [line, path, code])).toEqual([
    [3, 'thư điện tử văn thư', 'EMAIL_INVALID'],
  ]);
  expect(good(parseRegisterCsv(text.replace('vănthư@w1', 'a@w1.invalid'), 'xa.csv', HEAD)).units).toHaveLength(2);
});

test('all faults of a table are reported at once, with row and column', () => {
  const parsed = parseRegisterCsv(BAD_TABLE, 'xa.csv', HEAD);
  expect(parsed.ok ? [] : parsed.issues.map(({ line, path, code }) => [line, path, code])).toEqual([
    [3, 'code', 'ID_INVALID'],
    [4, 'code', 'FIELD_MISSING'],
    [5, 'name', 'FIELD_MISSING'],
    [6, 'type', 'FIELD_MISSING'],
    [7, 'office_email', 'EMAIL_INVALID'],
    [8, 'officer_email', 'EMAIL_INVALID'],
    [9, 'code', 'ID_DUPLICATE'],
    [10, 'parent_government', 'UNIT_UNKNOWN'],
    [11, 'parent_government', 'TREE_CYCLE'],
    [13, 'parent_government', 'TREE_TWO_PARENTS'],
    [14, 'code', 'ID_INVALID'],
    [15, '', 'CSV_SYNTAX'],
    [17, 'officer_email', 'FIELD_MISSING'],
    [18, 'valid_from', 'DATE_INVALID'],
    [19, 'valid_to', 'DATE_INVALID'],
    [20, 'successors', 'UNIT_UNKNOWN'],
    [21, 'name', 'TEXT_ENCODING'],
  ]);
});

test('a register written as a table is parsed to the same units', () => {
  const register = good(
    parseRegisterCsv([...SHEET, 'w2,UBND xã E,,commune,,tinh,-,,,,,,,,'].join('\n'), 'xa.csv', HEAD),
  );
  const again = csvFile({ name: '', ...registerTable(register) });
  expect(parseRegisterCsv(again, 'xa.csv', HEAD)).toEqual({ ok: true, value: register });
});

test('the example of a table is a register without a fault', () => {
  const { heads } = registerTable({ id: 'x', title: '', sample: false, units: [] });
  const example = good(parseRegisterCsv(csvFile({ name: '', heads, rows: REGISTER_EXAMPLE }), 'mau.csv', HEAD));
  expect(example.units.map(({ code, contacts }) => [code, contacts.length])).toEqual([
    ['ubnd-tinh', 1],
    ['so-noi-vu', 3],
    ['xa-ia-nan', 1],
  ]);
});
