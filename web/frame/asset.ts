import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of static files. */
export const PUBLIC_FOLDER = join(__dirname, '..', 'public');

/** Style sheets in the order of the cascade; later ones may override earlier ones. */
const SHEETS = [
  'base',
  'frame',
  'marks',
  'tables',
  'blocks',
  'forms',
  'charts',
  'pictures',
  'work',
  'administration',
  'finding',
  'matrix',
  'narrow',
  'dark',
  'print',
];

/** The whole style sheet, without comments and unnecessary blanks. */
export const STYLE_SHEET = SHEETS.map((name) => readFileSync(join(__dirname, '..', 'styles', `${name}.css`), 'utf8'))
  .join('\n')
  .split('/*')
  .map((part, nth) => (nth === 0 ? part : part.slice(part.indexOf('*/') + 2)))
  .join('')
  .replace(/\s+/g, ' ');

const version = createHash('sha256').update(STYLE_SHEET).digest('hex').slice(0, 12);

/** Address of the style sheet; the hash lets browsers keep it for a year and still fetch a changed one. */
export const STYLE_ADDRESS = `/tinh/dung-han.css?v=${version}`;
