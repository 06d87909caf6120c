import { lockCalendar } from '../../storage/calendar';
import type { Queryable, Writer } from '../../storage/database';
import { queueSignal } from '../../storage/relay';
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

it('a function of storage that writes takes a writer or a transaction, never a reader', () => {
  const taken = program
    .filter(({ path }) => path.startsWith('storage/') && path !== 'storage/database.ts')
    .flatMap(({ path, text }) =>
      withoutComments(text)
        .split(/^(?=(?:export )?(?:async )?function )/m)
        .map((part) => [path, part]),
    )
    .filter(([, part]) => writes({ text: part! }) !== null && /\((?:db|tx|reader|database): Queryable\b/.test(part!));
  expect(taken.map(([path, part]) => `${path}: ${part!.split('(')[0]}`)).toEqual([]);
});

it('the compiler refuses a reader where a write or a lock is due', () => {
  const reader = {} as Queryable;
  const writer = {} as Writer;
  const calls = [
    // @ts-expect-error: a reader does not write
    () => queueSignal(reader, 'mail'),
    () => queueSignal(writer, 'mail'),
    // @ts-expect-error: a lock outside a transaction holds nothing
    () => lockCalendar(writer),
  ];
  expect(calls).toHaveLength(3);
});
