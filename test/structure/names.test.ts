import { FOLDERS, sourceFiles, withoutComments } from './source-files';

const EXPORTED = /^export (?:async )?(?:function|const|class|interface|type|enum) (\w+)/gm;

/** The two catalogues of `web/language` have the same names on purpose: one for each language. */
const program = sourceFiles(FOLDERS.filter((folder) => folder !== 'bench' && folder !== 'test')).filter(
  ({ path }) => !path.startsWith('web/language/'),
);

it('an exported name is defined in one file', () => {
  const homes = new Map<string, string[]>();
  for (const { path, text } of program)
    for (const [, name] of withoutComments(text).matchAll(EXPORTED))
      homes.set(name!, [...(homes.get(name!) ?? []), path]);
  const several = [...homes].filter(([, paths]) => new Set(paths).size > 1);
  expect(several.map(([name, paths]) => `${name}: ${paths.join(', ')}`)).toEqual([]);
  expect(homes.size).toBeGreaterThan(1_000);
});
