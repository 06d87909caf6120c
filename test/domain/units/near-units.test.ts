import { nearUnits } from '../../../domain/units/near-units';
import type { Register } from '../../../domain/units/unit';
import { SMALL_REGISTER } from '../plan/small-plan';

const codes = (written: string, register: Register = SMALL_REGISTER) =>
  nearUnits(written, register).map(({ code }) => code);

test.each([
  ['so-noivu', 'so-noi-vu'],
  ['so noi vu', 'so-noi-vu'],
  ['Sở Nội vụ', 'so-noi-vu'],
  ['SỞ NỘI VỤ', 'so-noi-vu'],
  ['so-noi-v', 'so-noi-vu'],
  ['so-noi-vuu', 'so-noi-vu'],
  ['so-moi-vu', 'so-noi-vu'],
  ['so-nio-vu', 'so-noi-vu'],
  ['so–noi–vu', 'so-noi-vu'],
  ['so-noi-vu\u200b', 'so-noi-vu'],
  ['UBND xã C', 'xa-c'],
])('%j may mean %s', (written, code) => {
  expect(codes(written)).toEqual([code]);
});

test('nothing is offered for what is like no unit, or for no letters at all', () => {
  expect(codes('cuc-thue')).toEqual([]);
  expect(codes('')).toEqual([]);
  expect(codes('…')).toEqual([]);
});

test('two units that may be meant are both offered', () => {
  expect(codes('huyen-x')).toEqual(['huyen-a', 'huyen-b']);
});

test('a register of 20,000 units and as many wrong codes are compared in seconds', () => {
  const [unit] = SMALL_REGISTER.units;
  const units = Array.from({ length: 20_000 }, (_, at) => ({
    ...unit!,
    code: `xa-${at}`,
    name: `Xã ${at} huyện Kbang`,
    shortName: `Xã ${at}`,
  }));
  const register = { ...SMALL_REGISTER, units };
  const begun = process.cpuUsage();
  for (let at = 0; at < 20_000; at++) nearUnits(`phuong-${at}`, register);
  const { user } = process.cpuUsage(begun);
  expect(user / 1e6).toBeLessThan(6);
});
