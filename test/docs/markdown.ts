import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '../setup/plans';

/** A document of the project with its text. */
export interface Document {
  /** From the project's folder: `docs/technical.md`. */
  path: string;
  text: string;
}

/** The documents at the top and everything under `docs/`. */
export function documents(): Document[] {
  const top = readdirSync(ROOT).filter((name) => name.endsWith('.md'));
  const below = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => relative(ROOT, join(ROOT, 'docs', name)));
  return [...top, ...below].sort().map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** A document without its fenced blocks and code in the line: what is left may hold links. */
export function prose(text: string): string {
  return text.replace(/^ *```[\s\S]*?^ *```$/gm, '').replace(/`[^`\n]*`/g, '');
}

/** The anchors of a document's headings, as GitHub makes them. */
export function anchors(text: string): Set<string> {
  const headings = [...text.replace(/^ *```[\s\S]*?^ *```$/gm, '').matchAll(/^#{1,6} (.+)$/gm)];
  return new Set(
    headings.map(([, heading]) =>
      heading!
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );
}

/** What a document has in backticks within a line, fenced blocks left out; of a command each word. */
export function codeWords(text: string): string[] {
  const lines = text.replace(/^ *```[\s\S]*?^ *```$/gm, '');
  return [...lines.matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) =>
    /^(npm|npx|node) /.test(code!) ? code!.split(/\s+/) : [code!],
  );
}
