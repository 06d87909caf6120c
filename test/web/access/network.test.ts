import { networkOf, rangeOf } from '../../../web/access/network';

test('addresses of one house are one network, however they are written', () => {
  // Zeros in the middle are left out in one way of writing: the host's part must not count as the network's.
  expect(networkOf('2001:db8::1')).toBe('2001:db8::/64');
  expect(networkOf('2001:db8::a:b:c:d')).toBe(networkOf('2001:db8:0:0:1:2:3:4'));
  expect(networkOf('2405:4800:102:7:1:2:3:4')).toBe('2405:4800:102:7::/64');
  expect(networkOf('::1')).toBe('::/64');
  expect(networkOf('203.113.131.7')).toBe('203.113.131.7/32');
  expect(networkOf('::ffff:203.113.131.7')).toBe('203.113.131.7/32');
});

test('a range covers one office or provider', () => {
  expect(rangeOf('203.113.131.7')).toBe('203.113.131.0/24');
  expect(rangeOf('2405:4800:102:7:1:2:3:4')).toBe('2405:4800:102::/48');
});
