import type { Expression } from './expressions';

/** Signs among which one is looked for that an atom of an expression takes. */
const SIGNS = [...'aA0bZ9 .-/:_@"\'<>()[]{}=&%,;#*+\\|~!?$^`', ...'ạĐơ\t\n\r\u00a0\u0301\u0000€'];
/** Signs that most expressions refuse: what comes after a long run makes it go back. */
const STOPS = ['', '\u0000', ' x'];
/** Most atoms of one expression that are made long. */
const MOST_ATOMS = 16;

/**
 * Texts of about this length that are meant to make one expression slow: each of its atoms repeated after what leads to it, pairs of
 * atoms, and the beginning of a match again and again, each with an end that fits nothing.
 */
export function* adversarialTexts(expression: Expression, length: number): Generator<string> {
  const atoms = atomsOf(expression.source).slice(0, 4 * MOST_ATOMS);
  const samples = atoms.map(({ text, times }) => ({ signs: signsOf(text, expression.flags), times }));
  const fitting = samples.filter(({ signs }) => signs.length > 0);
  const seen = new Set<string>();
  const step = Math.max(1, Math.floor(fitting.length / MOST_ATOMS));
  let lead = '';
  for (const [nth, { signs, times }] of fitting.entries()) {
    const next = fitting[nth + 1]?.signs[0] ?? '';
    if (nth % step === 0) {
      for (const unit of [...signs, signs[0] + next, lead + signs[0]!.repeat(times), `${lead}${signs[0]} `]) {
        for (const start of new Set(['', lead])) {
          if (seen.has(`${start}\n${unit}`)) continue;
          seen.add(`${start}\n${unit}`);
          const run = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
          for (const stop of STOPS) yield start + run + stop;
        }
      }
    }
    lead += signs[0]!.repeat(times);
  }
}

interface Atom {
  text: string;
  times: number;
}

/** The atoms of a pattern in their order: classes, escapes, plain signs; groups and alternatives are run through. */
export function atomsOf(source: string): Atom[] {
  const atoms: Atom[] = [];
  const chars = [...source];
  for (let at = 0; at < chars.length; ) {
    const [text, after] = atomAt(chars, at);
    at = after;
    if (text === null) continue;
    const [, least] = /^\{(\d+)/.exec(chars.slice(at, at + 6).join('')) ?? [];
    atoms.push({ text, times: Math.min(64, Math.max(1, Number(least ?? 1))) });
  }
  return atoms;
}

/** One atom, null for what takes no sign, and where the next begins. */
function atomAt(chars: readonly string[], at: number): [string | null, number] {
  const sign = chars[at]!;
  if (sign === '\\') {
    const braced = chars[at + 2] === '{' && 'pPu'.includes(chars[at + 1]!);
    const coded = chars[at + 1] === 'u' ? 6 : chars[at + 1] === 'x' ? 4 : 2;
    const end = braced ? chars.indexOf('}', at) + 1 : at + coded;
    const text = chars.slice(at, end).join('');
    return [/^\\[bB\dk]$/.test(text) && !/^\\[dD]/.test(text) ? null : text, end];
  }
  if (sign === '[') {
    let end = at + 1;
    while (chars[end] !== ']') end += chars[end] === '\\' ? 2 : 1;
    return [chars.slice(at, end + 1).join(''), end + 1];
  }
  if (sign === '(') {
    const head = /^\((?:\?(?:<[A-Za-z]\w*>|<[=!]|[=!:]|[ims-]+:))?/.exec(chars.slice(at, at + 40).join(''))![0];
    return [null, at + [...head].length];
  }
  if (sign === '{') return [null, chars.indexOf('}', at) + 1];
  return ['^$|)*+?'.includes(sign) ? null : sign, at + 1];
}

/** Up to three signs that an atom takes. */
function signsOf(atom: string, flags: string): string[] {
  const whole = new RegExp(`^(?:${atom === '/' ? '\\/' : atom})$`, flags.replace(/[gy]/g, ''));
  const plain = [...atom].length === 1 ? [atom] : [];
  const fitting = [...plain, ...SIGNS].filter((sign) => whole.test(sign));
  return [...new Set([fitting[0], fitting[1], fitting.at(-1)])].filter((sign) => sign !== undefined);
}
