import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { ROOT } from '../setup/plans';
import { FOLDERS, sourceFiles } from './source-files';

/** A regular expression as the source has it. */
export interface Expression {
  /** `config/logger.ts:19`. */
  where: string;
  source: string;
  flags: string;
}

/** What a syntax tree says of regular expressions: literals, and the lines on which one is made of texts. */
export interface FoundExpressions {
  literals: Expression[];
  /** Places of `new RegExp(…)` and `RegExp(…)`: `files/secrecy.ts:18`. */
  built: string[];
}

/** All scripts of the program: TypeScript of every room, and what browsers run. */
export function programTexts(): { path: string; text: string }[] {
  const scripts = readdirSync(join(ROOT, 'web/public')).filter((name) => name.endsWith('.js'));
  return [
    ...sourceFiles(FOLDERS).map(({ path, text }) => ({ path, text })),
    ...scripts.map((name) => {
      const path = join('web/public', name);
      return { path, text: readFileSync(join(ROOT, path), 'utf8') };
    }),
  ];
}

type Tree = Readonly<Record<string, unknown>>;

/** Finds every regular expression of a text by its syntax tree, so that none in a comment or a string counts. */
export function expressionsIn(path: string, text: string): FoundExpressions {
  const found: FoundExpressions = { literals: [], built: [] };
  // Positions of the parser count bytes from a base that grows with each text; an empty statement in front shows the base.
  const bytes = Buffer.from(`;${text}`);
  const tree = parseSync(bytes.toString('utf8'), { syntax: 'typescript', target: 'es2024' });
  const base = (tree.body[0] as unknown as { span: { start: number } }).span.start;
  const lineAt = (start: number) =>
    bytes
      .subarray(0, start - base)
      .toString('utf8')
      .split('\n').length;
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, span, callee } = node as Tree & { span?: { start: number }; callee?: Tree };
    if (type === 'RegExpLiteral') {
      const { pattern, flags } = node as unknown as { pattern: string; flags: string };
      found.literals.push({ where: `${path}:${lineAt(span!.start)}`, source: pattern, flags });
    }
    if ((type === 'NewExpression' || type === 'CallExpression') && callee?.value === 'RegExp') {
      found.built.push(`${path}:${lineAt(span!.start)}`);
    }
    for (const value of Object.values(node)) visit(value);
  };
  visit(tree);
  return found;
}
