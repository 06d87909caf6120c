import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withFileLock } from '../../embedded/file-lock';
import { devDependencies } from '../../package.json';
import { ROOT } from './plans';

/** A browser to start, and additional environment variables of its process. */
export interface BrowserProgram {
  path: string;
  env?: NodeJS.ProcessEnv;
}

/** The only platform the package is built for. */
const BUILT_FOR = 'linux-x64';

const FOLDER = join(ROOT, 'node_modules', '.cache', `chromium-${devDependencies['@sparticuz/chromium']}`);

/**
 * The browser of `@sparticuz/chromium`, unpacked once per installation, with the libraries that a bare machine lacks.
 * Not by the package's own `executablePath()`: that one unpacks into /tmp, where a second process starts a half-written
 * file.
 * @returns null on another platform
 */
export async function unpackedBrowser(): Promise<BrowserProgram | null> {
  if (`${process.platform}-${process.arch}` !== BUILT_FOR) return null;
  await withFileLock(`${FOLDER}.lock`, async () => {
    if (!existsSync(FOLDER)) await unpack();
  });
  return { path: join(FOLDER, 'chromium'), env: environment() };
}

async function unpack(): Promise<void> {
  const draft = `${FOLDER}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  // The package unpacks into the folder for temporary files, which a process can only be given from outside.
  await promisify(execFile)(process.execPath, [join(__dirname, 'unpack-browser.js')], {
    env: { ...process.env, TMPDIR: draft },
  });
  writeFileSync(join(draft, 'fonts', 'fonts.conf'), fontSettings(join(FOLDER, 'fonts')));
  renameSync(draft, FOLDER);
}

/** The machine's fonts where it has any; else Open Sans of the package, which has all Vietnamese letters. */
function environment(): NodeJS.ProcessEnv {
  const libraries = { LD_LIBRARY_PATH: join(FOLDER, 'al2023', 'lib') };
  if (existsSync('/etc/fonts/fonts.conf')) return libraries;
  return { ...libraries, FONTCONFIG_FILE: join(FOLDER, 'fonts', 'fonts.conf') };
}

function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>
`;
}
