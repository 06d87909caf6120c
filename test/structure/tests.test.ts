import { sourceFiles } from './source-files';

const LEFT_OUT = /\b(it|test|describe)\.(skip|only|todo|failing)\b|\b[xf](it|test|describe)\(/;

test('no test is skipped or focused: a missing Chromium or Temporal is a failure', () => {
  const found = sourceFiles(['test']).filter(({ text }) => LEFT_OUT.test(text));
  expect(found.map(({ path }) => path).filter((path) => path !== 'test/structure/tests.test.ts')).toEqual([]);
});
