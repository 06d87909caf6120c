import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds package.json and `.data/`, whether this file runs compiled in `dist/` or not. */
export function projectFolder(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
