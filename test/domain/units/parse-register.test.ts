import { parseRegister } from '../../../domain/units/parse-register';
import { readSourceRegister } from '../plan/plan-files';
import { SMALL_REGISTER, SMALL_REGISTER_TEXT } from '../plan/small-plan';
import { BAD_REGISTERS } from './bad-registers';

function faults(find: string, put: string) {
  expect(SMALL_REGISTER_TEXT).toContain(find);
  const parsed = parseRegister(SMALL_REGISTER_TEXT.replace(find, put), 'small.yaml');
  return parsed.ok ? [] : parsed.issues;
}

describe('a register with one fault is refused', () => {
  test.each(BAD_REGISTERS)('%s', (_, find, put, code, line) => {
    expect(faults(find, put).map((issue) => ({ code: issue.code, line: issue.line }))).toContainEqual({ code, line });
  });
});

test('the order of the file is the order of precedence, and contacts are made from the pattern', () => {
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
  const { units } = readSourceRegister('gialai-2020');
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
  const { units } = readSourceRegister('gialai-2025');
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
    const { units, sample } = readSourceRegister(name);
    const addresses = units.flatMap(({ contacts }) => contacts.map(({ email }) => email));
    expect(addresses.length).toBe(units.length * 3);
    expect(addresses.filter((address) => !address.endsWith('.invalid'))).toEqual([]);
    expect(sample).toBe(true);
  },
);
