import { type Document, isScalar, Lexer, type Node, type Pair, visit, type YAMLMap } from 'yaml';
import { type Message, message } from '../messages/message';

/** Most places that use a named part again, and most names of parts; plan files and registers need none. */
export const MAX_ALIASES = 50;
/** Lists and groups in brackets inside each other. */
const DEEPEST_FLOW = 50;

/**
 * What would make a text costly to build, found by going through its signs once: the parser looks for each `*name` through the whole file,
 * and calls itself for each bracket.
 * @returns null for a text that is built in a time that grows with its length
 */
export function overYamlLimits(text: string): Message | null {
  let [aliases, anchors, depth] = [0, 0, 0];
  for (const token of new Lexer().lex(text)) {
    const sign = token[0];
    if (sign === '*') aliases += 1;
    else if (sign === '&') anchors += 1;
    else if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (aliases > MAX_ALIASES || anchors > MAX_ALIASES) return message('files.yaml-aliases', { most: MAX_ALIASES });
    if (depth > DEEPEST_FLOW) return message('files.yaml-depth');
  }
  return null;
}

/**
 * Where a group names an entry a second time; the parser's own search for it takes time that grows with the square of
 * their number.
 */
export function repeatedKeys(document: Document.Parsed): { code: 'DUPLICATE_KEY'; pos: [number, number] }[] {
  const found: { code: 'DUPLICATE_KEY'; pos: [number, number] }[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = `${typeof key.value} ${String(key.value)}`;
        const at = key.range?.[0] ?? 0;
        if (seen.has(name)) found.push({ code: 'DUPLICATE_KEY', pos: [at, at + 1] });
        seen.add(name);
      }
    },
  });
  return found;
}

/** Finds the entries of groups by name; the names of a group are put in order once, however many are asked for. */
export class EntryIndex {
  private readonly byMap = new WeakMap<YAMLMap, Map<string, Pair<Node, Node | null>>>();

  entry(map: YAMLMap, name: string): Pair<Node, Node | null> | undefined {
    let entries = this.byMap.get(map);
    if (entries === undefined) {
      entries = new Map();
      for (const item of map.items as Pair<Node, Node | null>[]) {
        const key = isScalar(item.key) ? String(item.key.value) : null;
        if (key !== null && !entries.has(key)) entries.set(key, item);
      }
      this.byMap.set(map, entries);
    }
    return entries.get(name);
  }
}
