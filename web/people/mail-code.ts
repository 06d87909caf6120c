import { randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const DIGITS = 8;
const stretch = promisify<string, string, number, Buffer>(scrypt);

/** Digits only: Vietnamese input methods rewrite letters ("dd", "a1"). */
export function newCode(): string {
  return String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
}

/** The code as the mail prints it. @example codeInWords('01234567') // '0123 4567' */
export function codeInWords(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/** The typed code without spaces and dashes. */
export function digitsOf(typed: unknown): string {
  return typeof typed === 'string' ? typed.slice(0, 40).replace(/[\s.-]/g, '') : '';
}

/**
 * A slow hash, because a code has few digits: a thief of the table needs days to try them all, and a code is valid for
 * ten minutes.
 * @param salt the hash of the token that goes in the same mail
 */
export async function codeHash(code: string, salt: string): Promise<string> {
  return (await stretch(code, salt, 32)).toString('base64url');
}

export function isSameCode(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
