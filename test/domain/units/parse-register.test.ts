import type { ErrorCode } from '../../../domain/errors';
import { parseRegister } from '../../../domain/units/parse-register';
import { readRegister } from '../plan/plan-files';
import { SMALL_REGISTER, SMALL_REGISTER_TEXT } from '../plan/small-plan';

function faults(find: string, put: string) {
  expect(SMALL_REGISTER_TEXT).toContain(find);
  const parsed = parseRegister(SMALL_REGISTER_TEXT.replace(find, put), 'small.yaml');
  return parsed.ok ? [] : parsed.issues;
}

describe('a register with one fault is refused whole', () => {
  test.each<[string, string, string, ErrorCode, number]>([
    ['an unknown superior', 'parents: { government: huyen-a }', 'parents: { government: huyen-z }', 'UNIT_UNKNOWN', 12],
    [
      'a circle of superiors',
      'type: province, parents: { government: null }',
      'type: province, parents: { government: xa-c }',
      'TREE_CYCLE',
      7,
    ],
    ['a unit above itself', 'parents: { government: huyen-a }', 'parents: { government: xa-c }', 'TREE_CYCLE', 12],
    [
      'two superiors in one tree',
      'parents: { government: huyen-a }',
      'parents: { government: [huyen-a, huyen-b] }',
      'TREE_TWO_PARENTS',
      12,
    ],
    [
      'two superiors as a key given twice',
      'parents: { government: huyen-a }',
      'parents: { government: huyen-a, government: huyen-b }',
      'YAML_SYNTAX',
      12,
    ],
    ['a code used twice', 'code: so-y-te', 'code: so-noi-vu', 'ID_DUPLICATE', 9],
    ['a code with a blank', 'code: so-y-te', 'code: so y te', 'ID_INVALID', 9],
    ['the reserved code superior', 'code: so-y-te', 'code: superior', 'ID_INVALID', 9],
    [
      'a group that is not declared',
      'groups: [so], parents: { government: ubnd-tinh } }\n  - { code: so-y-te',
      'groups: [sở], parents: { government: ubnd-tinh } }\n  - { code: so-y-te',
      'GROUP_UNKNOWN',
      8,
    ],
    ['an unknown successor', 'validTo: 2020-06-30', 'validTo: 2020-06-30, successors: [xa-z]', 'UNIT_UNKNOWN', 11],
    [
      'an end before the beginning',
      'validTo: 2020-06-30',
      'validFrom: 1/7/2020, validTo: 30/6/2020',
      'DATE_INVALID',
      11,
    ],
    ['31/6', 'validTo: 2020-06-30', 'validTo: 31/6/2020', 'DATE_INVALID', 11],
    [
      'a pattern that makes no address',
      'vanthu.{code}@small.invalid',
      'văn thư {code}@small.invalid',
      'EMAIL_INVALID',
      7,
    ],
    ['a name with a line break', 'name: Sở Y tế', 'name: "Sở Y tế\\r\\nBcc: x@y.vn"', 'FIELD_INVALID', 9],
    [
      'an address with a non-ASCII local part',
      'code: xa-c,',
      'code: xa-c, contacts: [{ post: office, name: Văn thư, email: vănthư@c.invalid }],',
      'EMAIL_INVALID',
      12,
    ],
    [
      'an address with a line break',
      'code: xa-c,',
      'code: xa-c, contacts: [{ post: office, name: Văn thư, email: "a@c.invalid\\nBcc: b@c.vn" }],',
      'EMAIL_INVALID',
      12,
    ],
  ])('%s', (_, find, put, code, line) => {
    expect(faults(find, put).map((issue) => ({ code: issue.code, line: issue.line }))).toContainEqual({ code, line });
  });
});

test('the order of the file is the order of precedence, and every unit gets its contacts from the pattern', () => {
  expect(SMALL_REGISTER.units.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(SMALL_REGISTER.units[2]!.contacts).toEqual([
    {
      id: 'small:so-y-te/office',
      unit: 'small:so-y-te',
      post: 'office',
      name: 'Văn thư Sở Y tế',
      title: '',
      email: 'vanthu.so-y-te@small.invalid',
      phone: null,
    },
  ]);
});

test('a name typed in decomposed Unicode is the same name', () => {
  const parsed = parseRegister(SMALL_REGISTER_TEXT.normalize('NFD'), 'small.yaml');
  expect(parsed).toEqual({ ok: true, value: SMALL_REGISTER });
});

test('Gia Lai 2020: Sở Nội vụ first, as Nghị định 24/2014 lists them, then 17 district units in code order', () => {
  const { units } = readRegister('gialai-2020');
  const names = (group: string) =>
    units.filter((unit) => unit.groups.includes(group)).map(({ shortName }) => shortName);
  expect(names('so-ban-nganh')).toHaveLength(20);
  expect(names('so-ban-nganh').slice(0, 3)).toEqual(['Sở Nội vụ', 'Sở Tư pháp', 'Sở KH&ĐT']);
  expect(names('huyen')).toHaveLength(17);
  expect(names('huyen').slice(0, 4)).toEqual([
    'UBND thành phố Pleiku',
    'UBND thị xã An Khê',
    'UBND thị xã Ayun Pa',
    'UBND huyện KBang',
  ]);
  const heads = units.flatMap(({ contacts }) => contacts.filter(({ post }) => post === 'head').map(({ name }) => name));
  expect(heads).toContain('Chánh Thanh tra tỉnh');
  expect(heads).toContain('Giám đốc Sở Tài chính');
});

test('Gia Lai 2025: 15 departments, 110 xã and 25 phường, with the codes of 2025', () => {
  const { units } = readRegister('gialai-2025');
  const count = (type: string) => units.filter((unit) => unit.type === type).length;
  expect([
    count('commune'),
    count('ward'),
    units.filter(({ groups }) => groups.includes('so-ban-nganh')).length,
  ]).toEqual([110, 25, 15]);
  expect(units.find(({ code }) => code === 'w23884')!.name).toBe('Ủy ban nhân dân xã Ia Nan');
});

test.each(['gialai-2020', 'gialai-2025', 'ccq-2016', 'cu-jut-2020', 'central-2020'])(
  'no address of %s can reach anybody',
  (name) => {
    const { units, sample } = readRegister(name);
    const addresses = units.flatMap(({ contacts }) => contacts.map(({ email }) => email));
    expect(addresses.length).toBe(units.length * 3);
    expect(addresses.filter((address) => !address.endsWith('.invalid'))).toEqual([]);
    expect(sample).toBe(true);
  },
);
