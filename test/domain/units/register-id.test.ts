import { registerIdOf } from '../../../domain/units/register-id';

it.each([
  ['Danh mục đơn vị tỉnh Gia Lai (2026)', 'danh-muc-don-vi-tinh-gia-lai-2026'],
  ['DANH MỤC ĐẢNG BỘ', 'danh-muc-dang-bo'],
  ['gia-lai-2026', 'gia-lai-2026'],
  ['Danh_muc.ban cuoi', 'danh-muc-ban-cuoi'],
  ['…', ''],
])('a register from the file “%s” gets the id “%s”', (name, id) => {
  expect(registerIdOf(name)).toBe(id);
});
