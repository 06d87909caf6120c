import { codeOfStep, newSecret, otpauthAddress, timeStepOf } from '../../../web/people/totp';

/** "12345678901234567890", the secret of the appendix. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('the code of the telephone', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('is that of RFC 6238, appendix B, at %d seconds', (seconds, code) => {
    expect(codeOfStep(SECRET, Math.floor(seconds / 30))).toBe(code);
  });

  it('is accepted half a minute early or late, and never twice', () => {
    const now = 1_234_567_890;
    const step = Math.floor(now / 30);
    const taken = (at: number, after = 0) => timeStepOf(SECRET, codeOfStep(SECRET, step), at * 1_000, after);
    expect(taken(now)).toBe(step);
    expect(taken(now + 30)).toBe(step);
    expect(taken(now - 30)).toBe(step);
    expect(taken(now + 90)).toBeNull();
    expect(taken(now, step)).toBeNull();
    expect(timeStepOf(SECRET, '00592', now * 1_000, 0)).toBeNull();
    expect(timeStepOf(SECRET, '0059240', now * 1_000, 0)).toBeNull();
  });

  it('comes from a secret of 160 bits that authenticators read', () => {
    expect(newSecret(20)).toMatch(/^[A-Z2-7]{32}$/);
    expect(newSecret(20)).not.toBe(newSecret(20));
    const address = new URL(otpauthAddress(SECRET, 'a@b.vn'));
    expect(decodeURIComponent(`${address.protocol}//${address.host}${address.pathname}`)).toBe(
      'otpauth://totp/Đúng Hạn:a@b.vn',
    );
    expect(Object.fromEntries(address.searchParams)).toMatchObject({ secret: SECRET, issuer: 'Đúng Hạn' });
  });
});
