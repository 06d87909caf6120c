import Big from 'big.js';

/**
 * How many digits a figure has after the comma.
 * @example decimalPlaces(1234.5) // 1
 */
export function decimalPlaces(value: number): number {
  if (Number.isInteger(value)) return 0;
  const { c: digits, e: exponent } = new Big(value);
  return Math.max(0, digits.length - 1 - exponent);
}

/**
 * Adds figures exactly, as one would on paper: 0.1 + 0.2 is 0.3, whatever the order.
 * @example sumExactly([0.1, 0.2]) // 0.3
 */
export function sumExactly(values: readonly number[]): number {
  return sumOfWholes(values) ?? sumOfDecimals(values);
}

/** The plain sum where it is exact, else null: a fast path, as the figures of a round are mostly whole numbers. */
function sumOfWholes(values: readonly number[]): number | null {
  let sum = 0;
  for (const value of values) {
    sum += value;
    if (!Number.isSafeInteger(value) || !Number.isSafeInteger(sum)) return null;
  }
  return sum;
}

function sumOfDecimals(values: readonly number[]): number {
  return values.reduce((sum, value) => sum.plus(value), new Big(0)).toNumber();
}
