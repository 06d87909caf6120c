import { FOLDERS, type SourceFile, sourceFiles, withoutComments } from './source-files';

/** Statements that change a table, or lock its rows until a transaction ends. */
const WRITE =
  /\b(insert into \w+|update \w+ (\w+ )?set|delete from \w+|lock table \w+|for (no key )?update\b|truncate \w+)/i;

const program = sourceFiles(FOLDERS.filter((folder) => folder !== 'bench' && folder !== 'test'));

function writes({ text }: Pick<SourceFile, 'text'>): string | null {
  return WRITE.exec(withoutComments(text))?.[0] ?? null;
}

it('every statement that writes stands in storage, beside its table', () => {
  const outside = program.filter(({ path }) => !path.startsWith('storage/')).map((file) => [file.path, writes(file)]);
  expect(outside.filter(([, statement]) => statement !== null)).toEqual([]);
});

it('finds such statements', () => {
  const inside = program.filter((file) => file.path.startsWith('storage/') && writes(file) !== null);
  expect(inside.length).toBeGreaterThan(20);
  expect(writes({ text: 'await tx.rows(`update obligations o set state = $1`)' })).toBe('update obligations o set');
  expect(writes({ text: '// insert into plans' })).toBeNull();
});
