import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLIC_FOLDER } from './asset';

/** Name of the report form's own script in the public folder. */
export const FORM_SCRIPT_FILE = 'bieu-mau.js';

const content = readFileSync(join(PUBLIC_FOLDER, FORM_SCRIPT_FILE));

/** Its address; the hash lets browsers keep it for a year and still fetch a changed one. */
export const FORM_SCRIPT = `/tinh/${FORM_SCRIPT_FILE}?v=${createHash('sha256').update(content).digest('hex').slice(0, 12)}`;
