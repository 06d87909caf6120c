import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './project-folder';

/** The program's version, as package.json has it. */
export function programVersion(): string {
  return (JSON.parse(readFileSync(join(projectFolder(), 'package.json'), 'utf8')) as { version: string }).version;
}
