import { checkNumbers, textWithLabels } from './check-numbers';
import { ENGLISH } from './english';
import { NUMBERS } from './table';
import { VIETNAMESE } from './vietnamese';

const faultsOf = (text: string, book = VIETNAMESE) => checkNumbers(text, NUMBERS, book).faults;

test('a number that differs from the table is a fault, in each place of a phrase', () => {
  expect(faultsOf('đã gửi 06/10, trong đó 02 đang bổ sung')).toEqual([]);
  expect(faultsOf('đã gửi 05/10')).toEqual(['đã gửi 05/10: sent is 6']);
  expect(faultsOf('đã gửi 06/12')).toEqual(['đã gửi 06/12: expected is 10']);
  expect(faultsOf('Đúng hạn 4/10 (40,1%)')).toEqual(['Đúng hạn 4/10 (40,1%): share is 40%']);
  expect(faultsOf('sent: 5/10', ENGLISH)).toEqual(['sent: 5/10: sent is 6']);
});

test('a number that no phrase knows is a fault; dates, names and document numbers are none', () => {
  expect(faultsOf('UBND xã 04, số 12/UBND-NC, ngày 03/6/2026, 08 giờ 45')).toEqual([]);
  expect(faultsOf('đạt 50%')).toEqual(['not known: …đạt 50%…']);
  expect(faultsOf('6 đơn vị rồi')).toEqual(['not known: …6 đơn vị rồi…']);
  expect(faultsOf('not sent: 1/10', ENGLISH)).toEqual(['not known: …not sent: 1/10…']);
});

test('cells are read with the heads of their columns, and what is only read out is read too', () => {
  const page =
    '<h1>9</h1><main><p aria-label="Kỳ này: 4"></p><td data-l="Đã gửi" role="cell"><div>6/10</div></td></main>';
  expect(textWithLabels(page).trim()).toBe('Kỳ này: 4. Đã gửi: 6/10');
});
