import { addresseesOf, addresseesText } from '../../../web/plans/addressee-lines';
import { SMALL_REGISTER } from '../../domain/plan/small-plan';

test('further receivers are typed by name, by code, or by relation, and come back so', () => {
  const typed = 'Sở Nội vụ\nCấp ủy cùng cấp\nbranch\nSở không có';
  const codes = addresseesOf(typed, SMALL_REGISTER);
  expect(codes).toEqual(['so-noi-vu', 'peer-party', 'branch', 'Sở không có']);
  const shown = addresseesText(codes, SMALL_REGISTER);
  expect(shown).toBe('Sở Nội vụ\ncấp ủy cùng cấp\ncơ quan ngành dọc cấp trên\nSở không có');
  expect(addresseesOf(shown, SMALL_REGISTER)).toEqual(codes);
});
