import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_SECONDS = 30;
const DIGITS = 6;

/** @example base32(Buffer.from('12345678901234567890')) // 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** A new secret of 160 bits, as people type it into their telephone. */
export function newSecret(): string {
  return base32(randomBytes(20));
}

/**
 * The code of one time step (RFC 4226 section 5.3, RFC 6238).
 * @example codeAt('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 1) // '287082', RFC 6238 appendix B at 59 seconds
 */
export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const number = hash.readUInt32BE(hash.at(-1)! & 0x0f) & 0x7fff_ffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/**
 * The step whose code this is: now, the one before or the one after, for telephones whose clock is a little off.
 * @param after the last step already taken; its code and older ones are refused
 * @param nowMs machine time
 * @returns null for a wrong or used code.
 */
export function stepOf(secret: string, code: string, nowMs: number, after: number): number | null {
  const now = Math.floor(nowMs / 1_000 / STEP_SECONDS);
  const given = Buffer.from(code.padEnd(DIGITS).slice(0, DIGITS));
  const fits = [now - 1, now, now + 1].filter((step) => timingSafeEqual(Buffer.from(codeAt(secret, step)), given));
  return code.length === DIGITS ? (fits.find((step) => step > after) ?? null) : null;
}

/** What an authenticator application reads. */
export function otpauthAddress(secret: string, email: string): string {
  const issuer = encodeURIComponent('Đúng Hạn');
  return `otpauth://totp/${issuer}:${encodeURIComponent(email)}?secret=${secret}&issuer=${issuer}`;
}
