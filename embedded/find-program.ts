import { accessSync, constants, statSync } from 'node:fs';
import which from 'which';

/** The full path of a program on PATH; null when it is not found. */
export function findProgram(name: string, env: NodeJS.ProcessEnv = process.env): string | null {
  return which.sync(name, { path: env.PATH ?? '', nothrow: true });
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
