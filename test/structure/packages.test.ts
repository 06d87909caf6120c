import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDERS, sourceFiles } from './source-files';

const read = (name: string) => readFileSync(join(__dirname, '../..', name), 'utf8');

interface Locked {
  resolved?: string;
  integrity?: string;
  optional?: boolean;
  engines?: { node?: string };
}

/** Whether the range accepts some Node 20: an alternative begins at 20 or before without an end, or is a 20 itself. */
function takesNode20(range: string): boolean {
  return range.split('||').some((alternative) => {
    const [, sign, major] = /^\s*(>=|>|\^|~|)\s*v?(\d+|\*)/.exec(alternative)!;
    return major === '*' || major === '20' || (sign!.startsWith('>') && Number(major) < 20);
  });
}

/** Where a package of development may be imported: what runs only beside the sources, or goes on without it. */
const OF_DEVELOPMENT: Readonly<Record<string, RegExp>> = {
  '@temporalio/testing': /^(rehearsal|embedded)\//,
  'pino-pretty': /^config\/logger\.ts$/,
  'smtp-server': /^bench\//,
};

/** Packages whose code a file loads; imports of types only are gone when it is compiled. */
function loadedPackages(text: string): string[] {
  const loads = text.matchAll(/(?:^import (?!type )[^;]*?from |require\(|import\()'([^'.][^']*)'/gms);
  const names = [...loads].map(([, name]) => name!).filter((name) => !name.startsWith('node:'));
  return names.map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
}

describe('the packages the program depends on', () => {
  it('are no packages of development, which the image leaves out', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const found = sourceFiles(FOLDERS).flatMap(({ path, text }) =>
      loadedPackages(text)
        .filter((name) => dependencies[name] === undefined && OF_DEVELOPMENT[name]?.test(path) !== true)
        .map((name) => `${path}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  it('are named by their exact versions', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('have a SHA-512 in the lock file, and no download address of their own', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
    const locked = Object.entries(packages).filter(([name]) => name !== '');
    expect(locked.length).toBeGreaterThan(300);
    expect(locked.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-'))).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('are named in README where npm warns about them under Node 20', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
    const warned = Object.entries(packages)
      .filter(([, { optional = false, engines }]) => !optional && !takesNode20(engines?.node ?? '*'))
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    const [, list = ''] = /`EBADENGINE`\) of (.+?), which/s.exec(read('README.md')) ?? [];
    const named = [...list.matchAll(/`(.+?)`/g)].map(([, name]) => name);
    expect(named).toEqual([...new Set(warned)].sort());
  });

  it('run no script when they are installed', () => {
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
  });
});
