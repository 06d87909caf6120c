import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERRORS } from '../../domain/error-codes';
import { OPEN_POINT_CODES } from '../../domain/open-point-codes';
import { ROOT } from '../setup/plans';

const PAGE = readFileSync(join(ROOT, 'docs', 'errors.md'), 'utf8');
const ROWS = [...PAGE.matchAll(/^\| `([A-Z_]+)` \| (.*) \|$/gm)].map(([, code, cells]) => ({
  code: code!,
  cells: cells!.split(' | '),
}));

describe('docs/errors.md', () => {
  it('lists exactly the codes of domain/errors.ts, each once', () => {
    const codes = [...Object.keys(ERRORS), ...Object.keys(OPEN_POINT_CODES)].sort();
    expect(ROWS.map((row) => row.code).sort()).toEqual(codes);
  });

  it('gives each code the class and meaning of the table', () => {
    const told = ROWS.filter((row) => row.code in ERRORS).map(({ code, cells }) => [code, cells[0], cells.at(-2)]);
    const meant = ROWS.filter((row) => row.code in ERRORS).map(({ code }) => {
      const { class: kind, meaning } = ERRORS[code as keyof typeof ERRORS];
      return [code, kind, meaning];
    });
    expect(told).toEqual(meant);
  });
});
