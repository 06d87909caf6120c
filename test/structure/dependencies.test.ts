import { FOLDERS, type Import, type SourceFile, sourceFiles, withoutComments } from './source-files';

interface Direction {
  /** Folders of ours that it may import. */
  ours: readonly string[];
  /** Folders of which it may import types only. */
  types?: readonly string[];
  /** Packages it may import; absent: any. */
  packages?: readonly string[];
  why: string;
}

/** Which folder may import which. Dependencies point to `domain`. */
const DIRECTIONS: Record<string, Direction> = {
  domain: {
    ours: [],
    packages: ['luxon', 'yaml', 'zod', 'csv-parse', 'canonicalize', 'big.js'],
    why: 'Rules must give the same answer anywhere: they know no database, no network, no file and no clock.',
  },
  workflows: {
    ours: [],
    types: ['domain', 'activities'],
    packages: ['@temporalio/workflow', '@temporalio/common'],
    why: 'A rule inside a workflow could not be changed while rounds of a year are running: their histories would not replay.',
  },
  activities: {
    ours: ['domain', 'storage', 'mail'],
    packages: ['@temporalio/activity'],
    why: 'Activities act through facts and mail that are handed to them; who builds these is none of their business.',
  },
  storage: {
    ours: ['domain'],
    why: 'Queries stand beside the rows they return, and know nothing of who asks.',
  },
  mail: {
    ours: ['domain', 'storage'],
    why: 'A digest is made of facts; that a workflow wakes for it, or a page shows it, must not matter.',
  },
  documents: {
    ours: ['domain', 'config'],
    why: 'Renderers put on paper what they are given; of the settings they know only where the built program is.',
  },
  worker: {
    ours: ['domain', 'activities', 'storage', 'mail', 'files', 'config'],
    types: ['workflows'],
    why: 'The worker puts the parts together, and has bounces read where files are; workflows run in their own bundle, never in its process.',
  },
  files: {
    ours: ['domain', 'config'],
    why: 'A file is judged by its bytes alone: who sent it, and for what, decides nothing about whether it is safe.',
  },
  client: {
    ours: ['domain', 'storage', 'files', 'mail', 'config'],
    why: 'Calls write facts and leave word for workflows; only the relay talks to Temporal.',
  },
  cli: {
    ours: ['domain', 'storage', 'client', 'files', 'config', 'rehearsal', 'documents', 'doctor'],
    why: 'A command reads its arguments, makes one call and prints the answer; what the call does is not decided here.',
  },
  rehearsal: {
    ours: ['domain', 'storage', 'mail', 'activities', 'client', 'config', 'worker', 'embedded'],
    types: ['workflows'],
    why: 'A rehearsal on real workflows is a small installation of its own: database, test server, worker, activities.',
  },
  doctor: {
    ours: ['domain', 'storage', 'mail', 'files', 'config', 'embedded', 'worker'],
    why: 'It looks at every part of a set-up from outside, and changes none.',
  },
  sample: {
    ours: ['domain', 'storage', 'client', 'config'],
    why: 'The sample writes through the calls that pages and commands use, so that it holds nothing they could not make.',
  },
  web: {
    ours: ['domain', 'storage', 'mail', 'client', 'files', 'config', 'documents'],
    why: 'A page gives its receipt while Temporal is away, so nothing of it may need Temporal.',
  },
  embedded: {
    ours: ['domain', 'storage', 'config'],
    why: 'It starts programs and processes; what they do inside is theirs.',
  },
  config: {
    ours: ['domain'],
    packages: [
      'node:crypto',
      'node:fs',
      'node:net',
      'node:path',
      'pino',
      '@temporalio/envconfig',
      'pino-pretty',
      'zod',
    ],
    why: 'Settings are read once, before anything is built.',
  },
};

/** Files outside their folder's direction, and why. */
const EXCEPTIONS: Record<string, readonly string[]> = {
  // The entry point of `npm run migrate`.
  'storage/main.ts': ['config'],
  // The command line finds the running service by the file that `npm start` has left.
  'cli/find-service.ts': ['embedded'],
  // One list of search attributes, for the dev server and for a cluster.
  'worker/register-search-attributes.ts': ['embedded'],
};

describe.each(Object.keys(DIRECTIONS))('%s', (folder) => {
  const { ours, types = [], packages, why } = DIRECTIONS[folder]!;
  const files = sourceFiles([folder]);

  it(`imports nothing it must not know. ${why}`, () => {
    const wrong = files.flatMap((file) =>
      file.imports.filter((one) => !isAllowed(file, one)).map((one) => `${file.path} imports ${one.target}`),
    );
    expect(wrong).toEqual([]);
  });

  function isAllowed(file: SourceFile, { target, typeOnly, ours: isOurs }: Import): boolean {
    if (!isOurs) return packages === undefined || packages.includes(target);
    const [other] = target.split('/') as [string];
    if (other === folder || ours.includes(other)) return true;
    return (typeOnly && types.includes(other)) || (EXCEPTIONS[file.path] ?? []).includes(other);
  }
});

const ALL = sourceFiles(FOLDERS);

it('every folder of the program has its direction; bench may import all, and nothing imports bench or the tests', () => {
  expect(FOLDERS.filter((folder) => folder !== 'bench' && DIRECTIONS[folder] === undefined)).toEqual([]);
  const known = ALL.filter(({ path }) => !path.startsWith('bench/')).flatMap(({ imports }) => imports);
  expect(known.filter(({ ours, target }) => ours && /^(bench|test)\//.test(target))).toEqual([]);
});

it('no exception is left without need', () => {
  const idle = Object.entries(EXCEPTIONS).flatMap(([path, folders]) => {
    const file = ALL.find((candidate) => candidate.path === path);
    return folders
      .filter((folder) => !file?.imports.some(({ target }) => target.startsWith(`${folder}/`)))
      .map((folder) => `${path}: ${folder}`);
  });
  expect(idle).toEqual([]);
});

it.each(['web', 'client'])('no two rooms of %s/ need each other, directly or through a third', (folder) => {
  const room = (path: string): string => {
    const [, subject, file] = path.split('/');
    return file === undefined ? `${subject}.ts` : subject!;
  };
  const needs = new Map<string, Set<string>>();
  for (const { path, imports } of ALL.filter((file) => file.path.startsWith(`${folder}/`))) {
    const targets = imports.filter(({ ours, target }) => ours && target.startsWith(`${folder}/`));
    const others = targets.map(({ target }) => room(target)).filter((other) => other !== room(path));
    needs.set(room(path), new Set([...(needs.get(room(path)) ?? []), ...others]));
  }
  expect(circleIn(needs)).toBeNull();
});

/** The first import cycle, as the folders on its way; null where there is none. */
function circleIn(needs: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const done = new Set<string>();
  const follow = (room: string, way: readonly string[]): string[] | null => {
    if (way.includes(room)) return [...way.slice(way.indexOf(room)), room];
    if (done.has(room)) return null;
    for (const other of needs.get(room) ?? []) {
      const circle = follow(other, [...way, room]);
      if (circle !== null) return circle;
    }
    done.add(room);
    return null;
  };
  for (const room of needs.keys()) {
    const circle = follow(room, []);
    if (circle !== null) return circle;
  }
  return null;
}

it('only the worker talks to Temporal: a page or a command never waits for it', () => {
  const speakers = ALL.filter(({ imports }) =>
    imports.some(({ target, typeOnly }) => !typeOnly && ['@temporalio/client', '@temporalio/worker'].includes(target)),
  ).map(({ path }) => path);
  const elsewhere = speakers.filter((path) => !/^(worker|bench|embedded)\//.test(path));
  // A rehearsal on real workflows is the one command that runs a worker of its own; `doctor` asks whether Temporal answers.
  expect(elsewhere.sort()).toEqual(['cli/rehearse.ts', 'doctor/temporal-checks.ts', 'rehearsal/run-real.ts']);
});

it('nothing asks Temporal for lists of workflows, which may be stale or empty: PostgreSQL decides', () => {
  expect(linesWith(FOLDERS, /\bworkflow\.(list|count)\(|\b(list|scan|count)\w*WorkflowExecutions\b/)).toEqual([]);
});

it('no mail has an attachment, a file or a URL that nodemailer would open: it opens no file and no URL', () => {
  expect(linesWith(['mail', 'activities'], /\b(attachments|alternatives|icalEvent|amp|href|raw)\s*:/)).toEqual([]);
  const [transport] = sourceFiles(['mail']).filter(({ path }) => path === 'mail/smtp-transport.ts');
  expect(transport!.text.match(/disable(File|Url)Access: true/g)).toHaveLength(4);
});

it('no rule reads a clock, a random number or the environment: "now" is a parameter', () => {
  expect(
    linesWith(
      ['domain'],
      /\bDate\.now\(|new Date\(\)|DateTime\.(now|local|utc)\(\)|Math\.random|\bprocess\.|performance\.now/,
    ),
  ).toEqual([]);
});

it('workflows read the clock in one place, which is replayed', () => {
  expect(
    linesWith(['workflows'], /\bDate\.now\(|new Date\(\)|Temporal\.Now|Math\.random|\bprocess\.|setTimeout/),
  ).toEqual(['workflows/business-time.ts: const now = () => Date.now() + shift;']);
});

it('only entry points, settings and starters of processes read the environment', () => {
  const readers = linesWith(FOLDERS, /\bprocess\.env\b/).map((line) => line.split(':')[0]!);
  const allowed = /^(config|embedded|bench)\/|\/(main|server)\.ts$|^cli\/io\.ts$/;
  expect([...new Set(readers)].filter((path) => !allowed.test(path))).toEqual([]);
});

function linesWith(folders: readonly string[], pattern: RegExp): string[] {
  return sourceFiles(folders).flatMap(({ path, text }) =>
    withoutComments(text)
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
}
