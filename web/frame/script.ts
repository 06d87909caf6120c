import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLIC_FOLDER } from './asset';

/** The application's scripts in the public folder. */
export const SCRIPT_FILES = ['bieu-mau.js', 'dan-o.js', 'lien-ket.js', 'chep.js', 'phim-tat.js', 'bang.js'] as const;

/** The address of a script; the hash lets browsers keep it for a year and still fetch a changed one. */
function addressOf(file: (typeof SCRIPT_FILES)[number]): string {
  const content = readFileSync(join(PUBLIC_FOLDER, file));
  return `/tinh/${file}?v=${createHash('sha256').update(content).digest('hex').slice(0, 12)}`;
}

/** Scripts of the report form: one checks and saves a draft, the other spreads pasted cells over a table. */
export const FORM_SCRIPTS = [addressOf('bieu-mau.js'), addressOf('dan-o.js')];

/** Script of the page that a sign-in link opens: takes the token out of the address. */
export const LINK_SCRIPT = addressOf('lien-ket.js');

/** Script of the reminder page: copies the text for the telephone. */
export const COPY_SCRIPT = addressOf('chep.js');

/** Script of every page: the key "/" opens the search, the menu of a phone shows where one is. */
export const SHORTCUT_SCRIPT = addressOf('phim-tat.js');

/** Script of the matrix: arrow keys move from cell to cell. */
export const MATRIX_SCRIPT = addressOf('bang.js');
