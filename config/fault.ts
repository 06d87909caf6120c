/** An invalid variable. The value of a secret is never repeated. */
export interface ConfigFault {
  variable: string;
  /** The found value, quoted; null when not set. */
  found: string | null;
  /** The expected value, in Vietnamese and in English. */
  expected: { vi: string; en: string };
}

/**
 * All faults as a text for the terminal: Vietnamese, then English.
 * @example printFaults([{ variable: 'PORT', found: '"tám"', expected: { vi: 'số nguyên 1–65535', en: 'integer 1–65535' } }])
 */
export function printFaults(faults: readonly ConfigFault[]): string {
  const vi = faults.map(
    (fault) =>
      `  ${fault.variable}: ${fault.found === null ? 'chưa có' : `có ${fault.found}`}; cần ${fault.expected.vi}.`,
  );
  const en = faults.map(
    (fault) => `  ${fault.variable}: found ${fault.found ?? 'nothing'}; expected ${fault.expected.en}.`,
  );
  return [
    `Cấu hình có ${faults.length} chỗ chưa dùng được:`,
    ...vi,
    `${faults.length} fault(s) in the configuration:`,
    ...en,
  ].join('\n');
}
