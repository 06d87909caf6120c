import type { Paper } from '../domain/papers/paper';

/** Signs that no XML may hold, the marks of `LaterRows`, and halves of signs: programs refuse a file that has one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\uE000]|\p{Cs}/gu;

/**
 * A paper without the signs that break files: texts of units may hold whatever was pasted into them.
 * @example cleanPaper(paper with the title 'A\u000bB').title // 'AB'
 */
export function cleanPaper(paper: Paper): Paper {
  return cleaned(paper) as Paper;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC').replace(FORBIDDEN, '');
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleaned(part)]));
}
