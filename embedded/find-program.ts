import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The full path of a program on PATH; null when it is not there. */
export function findProgram(name: string, env: NodeJS.ProcessEnv = process.env): string | null {
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    for (const ending of process.platform === 'win32' ? ['.exe', '.cmd'] : ['']) {
      const path = join(folder, name + ending);
      if (folder !== '' && isProgram(path)) return path;
    }
  }
  return null;
}

/** Whether the path is a file that may be executed. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
