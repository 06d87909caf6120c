import { createHmac } from 'node:crypto';
import { HOTP, Secret, TOTP } from 'otpauth';

const STEP_SECONDS = 30;
const DIGITS = 6;
/** 160 bits, as RFC 4226 recommends. */
const SECRET_BYTES = 20;
const ISSUER = 'Đúng Hạn';

/** Random letters and digits in base32, which people can type. */
export function newSecret(bytes: number): string {
  return new Secret({ size: bytes }).base32;
}

/**
 * The secret that a half-finished sign-in sets up, made of its own cookie: nothing is stored before the first right
 * code, and a secret that was shown in another sign-in is never used.
 */
export function secretOfSignIn(cookie: string): string {
  const bytes = createHmac('sha256', cookie).update('totp secret').digest().subarray(0, SECRET_BYTES);
  return new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32;
}

/**
 * The code of one time step (RFC 4226 section 5.3, RFC 6238).
 * @example codeAt('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 1) // '287082', RFC 6238 appendix B at 59 seconds
 */
export function codeOfStep(secret: string, step: number): string {
  return HOTP.generate({ secret: Secret.fromBase32(secret), digits: DIGITS, counter: step });
}

/**
 * The time step of a code: the present one, or the one before or after, because clocks of telephones drift.
 * @param after the last step already used; its code and older ones are refused
 * @param nowMs machine time
 * @returns null for a wrong or used code.
 */
export function timeStepOf(secret: string, code: string, nowMs: number, after: number): number | null {
  const key = Secret.fromBase32(secret);
  const delta = TOTP.validate({
    token: code,
    secret: key,
    digits: DIGITS,
    period: STEP_SECONDS,
    timestamp: nowMs,
    window: 1,
  });
  if (delta === null) return null;
  const step = Math.floor(nowMs / 1_000 / STEP_SECONDS) + delta;
  return step > after ? step : null;
}

/** What an authenticator application reads from the QR code. */
export function otpauthAddress(secret: string, email: string): string {
  const key = Secret.fromBase32(secret);
  return new TOTP({ issuer: ISSUER, label: email, secret: key, digits: DIGITS, period: STEP_SECONDS }).toString();
}
