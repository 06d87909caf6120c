import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../config/project-folder';
import { temporaryFolder } from './temporary-folder';

/**
 * A program for a confined process that does these jobs, as the real one is started and locked down. The test removes the folder.
 * @param jobs methods of an object, in JavaScript: `say(name) { return name; }`
 * @param before what stands before, such as modules that were loaded early
 */
export function confinedProgram(jobs: string, before = ''): string {
  const path = join(temporaryFolder(), 'program.js');
  const serve = join(projectFolder(), 'dist', 'files', 'confined', 'serve.js');
  writeFileSync(path, `${before}\nrequire(${JSON.stringify(serve)}).serve({ ${jobs} });\n`);
  return path;
}
