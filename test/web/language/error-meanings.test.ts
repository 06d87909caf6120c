import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERRORS } from '../../../domain/error-codes';
import { ERROR_MEANINGS } from '../../../web/language/english/error-meanings';
import { ROOT } from '../../setup/plans';
import { isVietnamese } from './view-texts';

const PAGE = readFileSync(join(ROOT, 'docs', 'errors.md'), 'utf8');
const plain = (cell: string) => cell.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('`', '');

describe('what a code means, in English', () => {
  it('is what docs/errors.md says of it, its remedy too', () => {
    const told = Object.fromEntries(
      [...PAGE.matchAll(/^\| `([A-Z_]+)` \| (.*) \|$/gm)]
        .map(([, code, cells]) => ({ code: code!, cells: cells!.split(' | ') }))
        .filter(({ code }) => code in ERRORS)
        .map(({ code, cells }) => [code, { meaning: plain(cells.at(-2)!), todo: plain(cells.at(-1)!) }]),
    );
    expect(ERROR_MEANINGS).toEqual(told);
  });

  it('needs no Vietnamese to be read', () => {
    const sentences = Object.values(ERROR_MEANINGS).flatMap(({ meaning, todo }) => [meaning, todo]);
    expect(sentences.filter(isVietnamese)).toEqual([]);
  });
});
