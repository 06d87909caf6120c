import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A program of LibreOffice, by the library it is in. */
const PARTS = { calc: 'libsclo.so', writer: 'libswlo.so' } as const;

/** Whether this part of LibreOffice is on this machine. */
function hasPart(part: keyof typeof PARTS): boolean {
  const places = (process.env.PATH ?? '').split(':').map((folder) => join(folder, 'soffice'));
  const found = places.find((place) => existsSync(place));
  return found !== undefined && existsSync(join(dirname(realpathSync(found)), PARTS[part]));
}

/** A test that needs a part of LibreOffice; without it, one line says that it was left out. */
export function withLibreOffice(part: keyof typeof PARTS, name: string, work: () => Promise<void>): void {
  if (hasPart(part)) return void test(name, work, 180_000);
  process.stderr.write(`left out, no LibreOffice ${part} here: ${name}\n`);
}

/**
 * A file as LibreOffice saves it in another format, having computed its formulas anew.
 * @param filter what comes after `--convert-to`: `csv:…`, `pdf`, `xlsx`
 */
export function convertedByLibreOffice(content: Buffer, ending: string, filter: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'dung-han-test-office-'));
  try {
    const file = join(folder, `tep.${ending}`);
    writeFileSync(file, content);
    const args = ['--headless', '--convert-to', filter, '--outdir', join(folder, 'out'), file];
    const made = join(folder, 'out', `tep.${filter.split(':')[0]}`);
    // On a busy machine it now and then ends at its start without a word, and would again with the profile it has begun.
    for (let nth = 0; nth < 4 && !existsSync(made); nth++) {
      const profile = `-env:UserInstallation=file://${join(folder, `profile-${nth}`)}`;
      execFileSync('soffice', [profile, ...args], { stdio: 'ignore', timeout: 150_000 });
    }
    return readFileSync(made);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
