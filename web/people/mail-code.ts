import { randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const DIGITS = 8;
const stretch = promisify<string, string, number, Buffer>(scrypt);

/** Digits only: Vietnamese keyboards make other letters of letters ("dd", "a1"). */
export function newCode(): string {
  return String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
}

/** As a mail prints it and people read it out to themselves. @example codeInWords('01234567') // '0123 4567' */
export function codeInWords(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/** What was typed, without the blanks and dashes people copy along. */
export function digitsOf(typed: unknown): string {
  return typeof typed === 'string' ? typed.slice(0, 40).replace(/[\s.-]/g, '') : '';
}

/**
 * A code has few digits, so its hash is slow to reckon: whoever reads the table has ten minutes and needs days for all of
 * them.
 * @param salt the hash of the token that goes in the same mail
 */
export async function codeHash(code: string, salt: string): Promise<string> {
  return (await stretch(code, salt, 32)).toString('base64url');
}

export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
