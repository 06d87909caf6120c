import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../../embedded/find-program';
import { ROOT } from './plans';
import { temporaryFolder } from './temporary-folder';

/** LibreOffice and poppler: other programs that read our papers. */
export interface OfficePrograms {
  soffice: string;
  pdfToText: string;
  pdfToPictures: string;
}

/**
 * The programs, or null where one is missing: then the test says in one line what it skips.
 * @throws Error on the build machine (`OFFICE_PROGRAMS=required`), where `.ci/run` installs them and their absence is a failure
 */
export function findOfficePrograms(): OfficePrograms | null {
  const found = {
    soffice: findProgram('soffice'),
    pdfToText: findProgram('pdftotext'),
    pdfToPictures: findProgram('pdftoppm'),
  };
  const missing = Object.entries(found).flatMap(([name, path]) => (path === null ? [name] : []));
  if (missing.length === 0) return found as OfficePrograms;
  const said = `not found on PATH: ${missing.join(', ')} (apt-get install libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils)`;
  if (process.env.OFFICE_PROGRAMS === 'required') throw new Error(said);
  process.stderr.write(`Papers are not opened in LibreOffice here: ${said}\n`);
  return null;
}

/** What LibreOffice makes of DOCX files in one run: PDFs, as it would print them with Tinos for Times New Roman. */
export function printedByLibreOffice<K extends string>(
  { soffice }: OfficePrograms,
  docx: Readonly<Record<K, Buffer>>,
): Record<K, Buffer> {
  const folder = temporaryFolder();
  const names = Object.keys(docx) as K[];
  for (const name of names) writeFileSync(join(folder, `${name}.docx`), docx[name]);
  writeFileSync(join(folder, 'fonts.conf'), fontsConf(folder));
  mkdirSync(join(folder, 'home'));
  const args = [`-env:UserInstallation=file://${folder}/home`, '--headless', '--convert-to', 'pdf', '--outdir', folder];
  execFileSync(soffice, [...args, ...names.map((name) => join(folder, `${name}.docx`))], {
    env: { ...process.env, HOME: join(folder, 'home'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
    stdio: 'ignore',
    timeout: 240_000,
  });
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, `${name}.pdf`))])) as Record<
    K,
    Buffer
  >;
}

/** The words of a PDF as poppler reads them, page by page, blanks as one. */
export function pagesByPoppler({ pdfToText }: OfficePrograms, pdf: Buffer): string[] {
  const text = execFileSync(pdfToText, ['-raw', '-', '-'], { input: pdf, maxBuffer: 64 * 1_048_576 }).toString('utf8');
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/[\s\u00a0\u200b]+/g, ' ').trim());
}

/** How much of each page is inked, in shares: a page without any would be empty. */
export function inkByPoppler({ pdfToPictures }: OfficePrograms, pdf: Buffer): number[] {
  const folder = temporaryFolder();
  execFileSync(pdfToPictures, ['-r', '40', '-gray', '-', join(folder, 'page')], { input: pdf });
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const picture = readFileSync(join(folder, name));
      const pixels = picture.subarray(picture.indexOf('\n255\n') + 5);
      return pixels.reduce((dark, grey) => dark + (grey < 128 ? 1 : 0), 0) / pixels.length;
    });
}

/** Tinos has the widths of Times New Roman, which Linux machines lack. */
function fontsConf(folder: string): string {
  const tinos = join(ROOT, 'node_modules', '@expo-google-fonts', 'tinos');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${tinos}</dir><cachedir>${folder}</cachedir>
<match target="pattern"><test name="family"><string>Times New Roman</string></test>
<edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit></match></fontconfig>`;
}
