import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { ErrorCode } from '../error-codes';
import { type Message, message } from '../messages/message';
import type { Issue, Parsed } from './issue';
import { lostLetters, oldLetters } from './letters-of-file';
import { yamlFaults } from './yaml-faults';
import { EntryIndex, MAX_ALIASES, overYamlLimits, repeatedKeys } from './yaml-limits';

/** Path of a value in a file: keys and indexes, `['requirements', 0, 'due']`. */
export type Path = readonly (string | number)[];

/** A YAML file as plain data, with its line numbers. */
export interface YamlSource {
  file: string;
  value: unknown;
  /**
   * A fault at a path; its line is that of the key. Of a missing key it is that of the first of `beside` that is there,
   * else that of the group.
   * @param beside entries of the same group below which a missing one belongs, the nearest first
   */
  issue(path: Path, code: ErrorCode, fault: Message, beside?: readonly string[]): Issue;
}

const MAX_BYTES = 1_000_000;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Parses a plan or register file; refuses YAML features that are errors or attacks in such a file.
 * @param text the whole file; normalized to NFC, so that "Đắk" typed on any machine is one word
 * @returns the source, or all faults: `FILE_TOO_LARGE`, `TEXT_ENCODING` (also letters of TCVN3 or VNI), `YAML_SYNTAX` (also duplicate keys, alias
 *   bombs, several documents), `KEY_FORBIDDEN`
 * @example readYaml('id: gialai-614-2020\nid: x', 'a.yaml') // YAML_SYNTAX, line 2
 */
export function readYaml(text: string, file: string): Parsed<YamlSource> {
  const refused = refuseText(text, file);
  if (refused) return { ok: false, issues: [refused] };
  const lines = new LineCounter();
  const at = (line: number | null, code: ErrorCode, fault: Message): Issue => ({
    file,
    line,
    path: '',
    code,
    message: fault,
  });
  try {
    const plain = text
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n')
      .normalize('NFC');
    const over = overYamlLimits(plain);
    if (over !== null) return { ok: false, issues: [at(null, 'YAML_SYNTAX', over)] };
    const document = parseDocument(plain, {
      lineCounter: lines,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
    });
    const errors = [...document.errors, ...document.warnings, ...repeatedKeys(document)]
      .map(({ code, pos }) => ({ code, line: lines.linePos(pos[0]).line }))
      .sort((a, b) => a.line - b.line);
    const faults = errors.length === 0 ? [] : yamlFaults(plain, errors);
    const issues = faults.map((fault) => at(fault.line, 'YAML_SYNTAX', fault.message));
    issues.push(...forbiddenKeys(document, lines, at));
    const sign = aliasOfNothing(document);
    if (sign !== null && errors.length === 0)
      issues.push(at(lines.linePos(sign).line, 'YAML_SYNTAX', message('files.yaml-sign')));
    if (issues.length > 0) return { ok: false, issues };
    const old = oldLetters(plain) ?? lostLetters(plain);
    if (old !== null) return { ok: false, issues: [at(old.line, 'TEXT_ENCODING', old.message)] };
    if (document.contents === null) return { ok: false, issues: [at(null, 'FIELD_MISSING', message('files.nothing'))] };
    return { ok: true, value: sourceOf(document, lines, file) };
  } catch (error) {
    const fault =
      error instanceof ReferenceError
        ? message('files.yaml-aliases', { most: MAX_ALIASES })
        : message('files.yaml-depth');
    return { ok: false, issues: [at(null, 'YAML_SYNTAX', fault)] };
  }
}

/** Faults of size and encoding, found before parsing. */
export function refuseText(text: string, file: string): Issue | null {
  const refuse = (code: ErrorCode, fault: Message): Issue => ({ file, line: null, path: '', code, message: fault });
  if (Buffer.byteLength(text) > MAX_BYTES) return refuse('FILE_TOO_LARGE', message('files.too-large'));
  if (isBinary(text)) return refuse('TEXT_ENCODING', message('files.no-text'));
  if (!text.includes('\uFFFD')) return null;
  return refuse('TEXT_ENCODING', message('files.not-utf8'));
}

/** Whether a file is an office file, a PDF or a picture; UTF-16 has zeros too, but one beside each letter. */
function isBinary(text: string): boolean {
  const start = text.slice(0, 1_000);
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('%PDF-')) return true;
  const zeros = start.split('\u0000').length - 1;
  return zeros > 0 && zeros < start.length / 3;
}

function forbiddenKeys(
  document: Document.Parsed,
  lines: LineCounter,
  at: (line: number | null, code: ErrorCode, fault: Message) => Issue,
): Issue[] {
  const found: Issue[] = [];
  visit(document, {
    Pair(_, pair) {
      if (!isScalar(pair.key) || !FORBIDDEN_KEYS.has(String(pair.key.value))) return;
      const line = lines.linePos(pair.key.range?.[0] ?? 0).line;
      found.push(at(line, 'KEY_FORBIDDEN', message('files.forbidden-key', { key: String(pair.key.value) })));
    },
  });
  return found;
}

/** Where the file first writes `*` before a word, as if it used a part that has a name. */
function aliasOfNothing(document: Document.Parsed): number | null {
  let looked = 0;
  let place: number | null = null;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) === undefined) place = alias.range?.[0] ?? 0;
      return place !== null || ++looked > MAX_ALIASES ? visit.BREAK : undefined;
    },
  });
  return place;
}

function sourceOf(document: Document.Parsed, lines: LineCounter, file: string): YamlSource {
  const index = new EntryIndex();
  return {
    file,
    value: document.toJS({ maxAliasCount: MAX_ALIASES }),
    issue: (path, code, fault, beside = []) => ({
      file,
      line: lines.linePos(offsetOf(document, path, { beside, index })).line,
      path: writtenPath(path),
      code,
      message: fault,
    }),
  };
}

/** Where a value stands, or its key; for a missing entry the entry that it belongs beside, else its group. */
function offsetOf(
  document: Document.Parsed,
  path: Path,
  { beside, index }: { beside: readonly string[]; index: EntryIndex },
): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const part of path) {
    const inner = isAlias(node) ? node.resolve(document) : node;
    if (isMap(inner)) {
      const entry = (name: string | number) => index.entry(inner as YAMLMap, String(name));
      const pair = entry(part);
      if (!pair) {
        const near = beside.map(entry).find((found) => found !== undefined);
        return (near?.key as Node | undefined)?.range?.[0] ?? offset;
      }
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(inner)) {
      const item = inner.items[Number(part)] as Node | undefined;
      if (!item) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}

/** @example writtenPath(['requirements', 0, 'due']) // 'requirements[0].due' */
export function writtenPath(path: Path): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${part}` : part),
    '',
  );
}
