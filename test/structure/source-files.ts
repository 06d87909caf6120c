import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { ROOT } from '../setup/plans';

/** The folders of the program, tests left out: those that are built. */
export const FOLDERS: readonly string[] = (require('../../bin/build.js') as { SOURCES: string[] }).SOURCES;

/** A TypeScript file of the program. */
export interface SourceFile {
  /** From the project's folder: `mail/claim.ts`. */
  path: string;
  text: string;
  imports: Import[];
}

export interface Import {
  /** Path without extension for files of ours, package name for others (`node:fs`, `@temporalio/client`). */
  target: string;
  /** `import type`, which the built program does not contain. */
  typeOnly: boolean;
  ours: boolean;
}

/** All TypeScript files below folders of the project. */
export function sourceFiles(folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name))
      .map((path) => {
        const text = readFileSync(join(ROOT, path), 'utf8');
        return { path, text, imports: importsOf(path, text) };
      }),
  );
}

/** A text without its comments, so that their words are not taken for code. */
export function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');
}

const STATEMENT = /^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'/gm;
const CALL = /\b(?:import|require)\('([^']+)'\)/g;

function importsOf(path: string, text: string): Import[] {
  const code = withoutComments(text);
  const statements = [...code.matchAll(STATEMENT)].map(([, type, target]) => ({
    target: target!,
    typeOnly: Boolean(type),
  }));
  const calls = [...code.matchAll(CALL)].map(([, target]) => ({ target: target!, typeOnly: false }));
  return [...statements, ...calls].map(({ target, typeOnly }) =>
    target.startsWith('.')
      ? { target: normalize(join(path, '..', target)), typeOnly, ours: true }
      : {
          target: target
            .split('/')
            .slice(0, target.startsWith('@') ? 2 : 1)
            .join('/'),
          typeOnly,
          ours: false,
        },
  );
}
