import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/plans';
import { sourceFiles } from './source-files';

const LEFT_OUT = /\b(it|test|describe)\.(skip|only|todo|failing)\b|\b[xf](it|test|describe)\(/;

test('no test is skipped or focused: a missing Chromium or Temporal is a failure', () => {
  const found = sourceFiles(['test']).filter(({ text }) => LEFT_OUT.test(text));
  expect(found.map(({ path }) => path).filter((path) => path !== 'test/structure/tests.test.ts')).toEqual([]);
});

test('files that run alone or first exist, and are in one list only', () => {
  const { ALONE, FIRST } = jest.requireActual<Record<'ALONE' | 'FIRST', string[]>>('../setup/jest/order');
  const named = [...ALONE, ...FIRST];
  expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  expect(new Set(named).size).toBe(named.length);
});
