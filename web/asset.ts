import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of what browsers fetch as it is. */
export const PUBLIC_FOLDER = join(__dirname, 'public');

/** Address of the style sheet; the hash lets browsers keep it for a year and still fetch a changed one. */
export const STYLE_ADDRESS = `/tinh/dung-han.css?v=${hashOf('dung-han.css')}`;

function hashOf(file: string): string {
  return createHash('sha256')
    .update(readFileSync(join(PUBLIC_FOLDER, file)))
    .digest('hex')
    .slice(0, 12);
}
