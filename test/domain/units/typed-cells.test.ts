import fc from 'fast-check';
import { addressIn, isMailAddress } from '../../../domain/units/mail-address';
import { telephoneOf } from '../../../domain/units/telephone';
import { codeIn, isOfficialCode } from '../../../domain/units/unit-code';
import { threadMs } from '../../setup/processor-time';

test.each([
  '(0269) 3824000',
  '0269.3824000 - 0905.123.456',
  '0269 3824 000 (máy lẻ 12)',
  'ĐT: 0269 3824 000',
  '0269 3824 000, 0905 123 456',
  '0269 382 4000 (gặp chị Lan)',
  '+84 269 3824 000',
  '84-269-3824000',
  '3824000',
  '1900 1009',
  '113',
  '024.38.252.683 số lẻ 402',
])('%s is a telephone, and stays as it is written', (typed) => {
  expect(telephoneOf(typed)).toEqual({ ok: true, phone: typed });
});

test.each([
  ['2693824000', '02693824000'],
  ['2693 824 000', '02693 824 000'],
  ['905123456', '0905123456'],
  ['0269 3824 000; 905 123 456', '0269 3824 000; 0905 123 456'],
])('%s gets its zero back: %s', (typed, phone) => {
  expect(telephoneOf(typed)).toEqual({ ok: true, phone });
});

test.each([
  ['269382400', '0269382400'],
  ['#N/A', null],
  ['không có', null],
  ['0269', null],
  ['12', null],
  ['1'.repeat(61), null],
  ['8.4E+10', null],
])('%s is refused, and what was likely meant is said: %s', (typed, likely) => {
  expect(telephoneOf(typed)).toEqual({ ok: false, likely });
});

test.each([
  'lan@snv.example',
  'mailto:lan@snv.example',
  'Lan <lan@snv.example>',
  '"Nguyễn Thị Lan" <lan@snv.example>',
  'lan@snv.example <lan@snv.example>',
  '<lan@snv.example>',
  'lan@snv.example.',
  'lan@snv.example;',
  'Email: lan@snv.example',
  'lan@snv.example (văn thư)',
  'mailto:lan@snv.example?subject=Báo cáo',
])('%s holds one address', (cell) => {
  expect(addressIn(cell)).toEqual({ kind: 'one', address: 'lan@snv.example' });
});

test.each([
  'a@b.example; c@d.example',
  'a@b.example c@d.example',
  'a@b.example/c@d.example',
  'A <a@b.example>, C <c@d.example>',
])('%s holds two', (cell) =>
  expect(addressIn(cell)).toEqual({ kind: 'two', addresses: ['a@b.example', 'c@d.example'] }),
);

test.each(['a@b,example', 'vănthư@e.example', 'van thu@e.example', 'a@@b.example', '', 'không có'])(
  '%s holds none',
  (cell) => {
    expect(addressIn(cell)).toEqual({ kind: 'none' });
  },
);

test.each([
  ['000.04.01.H21', '000-04-01-h21'],
  ['000.04.01.h21', '000-04-01-h21'],
  ['H21', 'h21'],
  ['SNV-01', 'snv-01'],
])('%s is an official code, and %s in addresses', (written, code) => {
  expect([isOfficialCode(written), codeIn(written)]).toEqual([true, code]);
});

test.each(['so-y-te', '007', 'Xa-A', 'superior', 'a.b', 'SO Y TE', '000..01'])('%s is none', (written) => {
  expect([isOfficialCode(written), codeIn(written)]).toEqual([false, written]);
});

test('any text is judged without a fault, an address found can be written to, and a telephone stays the same when read again', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: fc.constantFrom(...'0123456789 .-+()/,;ĐT:a@b.<>'), maxLength: 40 }),
  );
  fc.assert(
    fc.property(text, (cell) => {
      const found = addressIn(cell);
      if (found.kind === 'one')
        expect(isMailAddress(found.address) && cell.toLowerCase().includes(found.address.toLowerCase())).toBe(true);
      const phone = telephoneOf(cell);
      if (phone.ok) expect(telephoneOf(phone.phone)).toEqual(phone);
      expect(codeIn(codeIn(cell))).toBe(codeIn(cell));
    }),
    { seed: 17, numRuns: 2_000 },
  );
});

test('the time to judge a cell grows with its length and no faster', () => {
  const started = threadMs();
  for (const unit of ['a@', '0 ', '<a@b.c', '(', 'a@b.example ', 'mailto:', '9.', 'ĐT ']) {
    addressIn(unit.repeat(50_000));
    telephoneOf(unit.repeat(50_000));
    codeIn(unit.repeat(50_000));
  }
  expect(threadMs() - started).toBeLessThan(3_000);
});
