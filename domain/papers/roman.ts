const SIGNS: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A small whole number in Roman figures, as appendices are counted. @example roman(4) // 'IV' */
export function roman(number: number): string {
  let left = number;
  let text = '';
  for (const [value, sign] of SIGNS) {
    while (left >= value) {
      text += sign;
      left -= value;
    }
  }
  return text;
}
