import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SUCCESSOR_COLUMNS } from '../../../domain/successions/successor-table';
import { REGISTER_COLUMNS } from '../../../domain/units/register-columns';
import { PUBLIC_FOLDER } from '../../../web/frame/asset';
import { SCRIPT_FILES } from '../../../web/frame/script';
import { sourceFiles, withoutComments } from '../../structure/source-files';
import { vietnameseLines, viewFiles } from './view-texts';

/** Catalogues contain the texts of the pages; the compiler checks that both languages have all of them. */
describe('the texts of the pages', () => {
  it('are in the catalogues: no view contains Vietnamese of its own', () => {
    const views = viewFiles();
    expect(views.length).toBeGreaterThan(60);
    expect(views.flatMap(vietnameseLines)).toEqual([]);
  });

  it('in English contain Vietnamese words only in marked quotations', () => {
    const english = sourceFiles(['web/language/english']);
    expect(english.length).toBeGreaterThan(20);
    const unmarked = english.flatMap(vietnameseLines).filter((line) => !/lang="vi"|\[à-ỹđ\]/.test(line));
    expect(unmarked).toEqual([]);
  });

  it('are all used by a page', () => {
    const scripts = SCRIPT_FILES.map((file) => readFileSync(join(PUBLIC_FOLDER, file), 'utf8'));
    const program = sourceFiles(['web'])
      .filter(({ path }) => !path.startsWith('web/language/'))
      .map(({ text }) => withoutComments(text))
      .concat(scripts)
      .join('\n');
    const words = new Set(program.match(/\b\w+\b/g));
    const texts = sourceFiles(['web/language/vietnamese']).flatMap(({ path, text }) =>
      [...withoutComments(text).matchAll(/^ {2,}(\w+): /gm)].map(([, name]) => ({ path, name: name! })),
    );
    expect(texts.length).toBeGreaterThan(500);
    // Texts about the columns of tables are found by the names of the columns.
    const columns = new Set([...Object.keys(REGISTER_COLUMNS), ...Object.keys(SUCCESSOR_COLUMNS)]);
    const unused = texts.filter(({ name }) => !words.has(name) && !columns.has(name));
    expect(unused).toEqual([]);
  });
});
