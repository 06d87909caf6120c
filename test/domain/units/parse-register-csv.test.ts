import { parseRegisterCsv } from '../../../domain/units/parse-register-csv';
import { good } from '../plan/plan-files';

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

test('faults of a table are told with the line of the row', () => {
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
  ['a column nobody knows', 'code,name,type,tên\nw1,A,commune,x', 'CSV_SYNTAX'],
  ['a row with too many cells', 'code,name,type\nw1,A,commune,x', 'CSV_SYNTAX'],
  ['a quote that never ends', 'code,name,type\nw1,"A,commune', 'CSV_SYNTAX'],
  ['an old Vietnamese encoding', 'code,name,type\nw1,X\uFFFD \uFFFDk,commune', 'TEXT_ENCODING'],
  ['nothing at all', '', 'CSV_SYNTAX'],
])('a table with %s is refused', (_, text, code) => {
  const parsed = parseRegisterCsv(text, 'xa.csv', HEAD);
  expect(parsed.ok ? [] : parsed.issues.map((issue) => issue.code)).toEqual([code]);
});
