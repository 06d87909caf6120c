import type { Measurement } from './benchmark';

const HEAD = ['measured', 'unit', 'ours', 'baseline', 'ratio', 'rounds'];

/** Measurements as a text table, each followed by its baseline's description. */
export function measurementTable(measured: readonly Measurement[]): string {
  const rows = measured.map((one) => [
    one.name,
    one.unit,
    figure(one.ours),
    figure(one.baseline),
    one.ratio === null ? '–' : one.ratio.toFixed(2),
    String(one.rounds),
  ]);
  const widths = HEAD.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]!.length)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => (at < 2 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  ');
  const notes = [...new Set(measured.map(({ name, note }) => `${name.split('/')[0]}: ${note}`))];
  return [line(HEAD), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line), '', ...notes].join('\n');
}

function figure(value: number | null): string {
  if (value === null) return '–';
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}
