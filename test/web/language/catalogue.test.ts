import { AREAS, ENGLISH, FAULT_AREAS, FAULTS_OF_FILES } from '../../../web/language/old-english';
import type { Texts } from '../../../web/language/translate';
import { sourceFiles } from '../../structure/source-files';
import { bareLines, isVietnamese, keysOf, readViews } from './view-texts';

/** Keys of both, one beside the other. */
const EVERYTHING: Texts = { ...FAULTS_OF_FILES, ...ENGLISH };
const views = readViews();
const used = new Set(views.flatMap(({ source }) => keysOf(source)));
const placesOf = (text: string) => [...new Set([...text.matchAll(/\{(\d)/g)].map(([, place]) => place))].sort();

describe('the English of the pages', () => {
  it('has no view whose Vietnamese goes past the translator', () => {
    expect(views.flatMap(bareLines)).toEqual([]);
  });

  it('knows every text of every view', () => {
    expect([...used].filter((key) => !Object.hasOwn(ENGLISH, key))).toEqual([]);
  });

  it('says no text in two areas', () => {
    for (const areas of [AREAS, FAULT_AREAS]) {
      const keys = Object.values(areas).flatMap(Object.keys);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    }
  });

  it('leaves out no value of a text and adds none', () => {
    const wrong = Object.entries(EVERYTHING).filter(([key, text]) => placesOf(key).join() !== placesOf(text).join());
    expect(wrong).toEqual([]);
  });

  it('holds no Vietnamese words in its English, and no English without a Vietnamese text', () => {
    expect(Object.values(EVERYTHING).filter(isVietnamese)).toEqual([]);
    expect(Object.entries(EVERYTHING).filter(([key, text]) => key === '' || text === '')).toEqual([]);
  });

  it('keeps no text that neither a view nor the program says any more', () => {
    const program = sourceFiles(['domain', 'storage', 'mail', 'client', 'web'])
      .filter(({ path }) => !path.includes('language/english/'))
      .map(({ text }) => text.toLocaleLowerCase('vi'))
      .join('\n');
    const longestPart = (key: string) =>
      key
        .split(/\{\d\}/)
        .reduce((longest, part) => (part.length > longest.length ? part : longest))
        .trim();
    const dead = Object.keys(EVERYTHING).filter(
      (key) => !used.has(key) && !program.includes(longestPart(key).toLocaleLowerCase('vi')),
    );
    expect(dead).toEqual([]);
  });
});
