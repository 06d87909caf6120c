/** @example receiptStep(2) // 'receipt:2' */
export function receiptStep(version: number): string {
  return `receipt:${version}`;
}
