import { parseSync } from '@swc/core';
import { sourceFiles } from './source-files';

/** A function of the program that takes apart a text or file: `domain/plan/parse-plan.ts parsePlan`. */
export interface FoundParser {
  path: string;
  name: string;
  /** Type of its first parameter. */
  takes: string;
}

type Node = Readonly<Record<string, unknown>>;

/** Rooms that are given what comes from outside before anything has looked at it. */
const ROOMS = ['domain', 'files', 'mail', 'web/http', 'web/access', 'web/people'];
const OF_TEXT = new Set(['string', 'unknown', 'Buffer', 'Uint8Array']);
const NAME = /^(parse|read|is|has|count|depth|find|look)[A-Z]|(Of|In|From|At)$/;

/**
 * Every exported function whose first parameter is a text, bytes or anything at all and whose name says that it takes it apart
 * (`parsePlan`, `readYaml`, `isMailAddress`, `dayOf`), found by the syntax tree.
 */
export function parsersOfTexts(): FoundParser[] {
  return sourceFiles(ROOMS).flatMap(({ path, text }) => {
    const tree = parseSync(text, { syntax: 'typescript', target: 'es2024' });
    return tree.body.flatMap((item) => {
      const { type, declaration } = item as unknown as { type: string; declaration?: Node };
      if (type !== 'ExportDeclaration' || declaration?.type !== 'FunctionDeclaration') return [];
      const { identifier, params } = declaration as unknown as {
        identifier: { value: string };
        params: { pat: { typeAnnotation?: { typeAnnotation: Node } } }[];
      };
      const first = params[0]?.pat.typeAnnotation?.typeAnnotation as
        | { kind?: string; typeName?: { value?: string } }
        | undefined;
      const named = first?.kind ?? first?.typeName?.value ?? '';
      return OF_TEXT.has(named) && NAME.test(identifier.value) ? [{ path, name: identifier.value, takes: named }] : [];
    });
  });
}
