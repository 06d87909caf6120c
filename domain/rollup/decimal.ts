/**
 * A figure as a whole number of its smallest decimal: 1234.5 is 12345 at scale 1. Doubles print the shortest text that
 * reads back the same, so what the office typed is what is added.
 */
interface Decimal {
  digits: bigint;
  scale: number;
}

function decimalOf(value: number): Decimal {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!match) throw new RangeError(`not a finite number: ${value}`);
  const [, sign, whole, fraction = '', exponent = '0'] = match;
  const digits = BigInt(`${sign}${whole}${fraction}`);
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/**
 * How many digits a figure has after the comma.
 * @example decimalPlaces(1234.5) // 1
 */
export function decimalPlaces(value: number): number {
  return Number.isInteger(value) ? 0 : decimalOf(value).scale;
}

/**
 * Adds figures exactly, as one would on paper: 0.1 + 0.2 is 0.3, whatever the order.
 * @example sumExactly([0.1, 0.2]) // 0.3
 */
export function sumExactly(values: readonly number[]): number {
  return sumOfWholes(values) ?? sumOfDecimals(values);
}

/** The plain sum, where no step of it can lose a digit; else null. */
function sumOfWholes(values: readonly number[]): number | null {
  let sum = 0;
  for (const value of values) {
    sum += value;
    if (!Number.isSafeInteger(value) || !Number.isSafeInteger(sum)) return null;
  }
  return sum;
}

function sumOfDecimals(values: readonly number[]): number {
  const parts = values.map(decimalOf);
  const scale = Math.max(0, ...parts.map((part) => part.scale));
  const total = parts.reduce((sum, part) => sum + part.digits * 10n ** BigInt(scale - part.scale), 0n);
  return Number(`${total}e-${scale}`);
}
