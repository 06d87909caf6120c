import { html } from '../html';

/**
 * Vietnamese texts and their English: `{0}`, `{1}` … stand for values, `{0|day|days}` for a word that goes with a count.
 * @example { 'Quá hạn {0} ngày': 'Overdue by {0} {0|day|days}' }
 */
export type Texts = Readonly<Record<string, string>>;

type Template = (parts: TemplateStringsArray, ...values: unknown[]) => string;

/** How a page speaks. */
export interface Translator {
  /** A text of the view, with values: t`còn ${n} đơn vị`. */
  t: Template;
  /** The same where the sentence holds markup: the fixed part is trusted, the values are escaped. */
  th: Template;
  /** A text that was composed in Vietnamese elsewhere: the name of a state, of a step, a refusal. */
  say(text: string): string;
}

const escaped = (value: unknown): string => html`${String(value)}`.toString();

/** A composed text is recognised by so many fixed letters; "{0} · {1}" could be anything. */
const RECOGNISABLE = 7;

/** Vietnamese: the texts are what they are. */
export const VIETNAMESE: Translator = {
  t: (parts, ...values) => String.raw({ raw: parts }, ...values),
  th: (parts, ...values) => String.raw({ raw: parts }, ...values.map(escaped)),
  say: (text) => text,
};

/**
 * Another language by a catalogue.
 * @param rewrite puts what is no matter of words (dates, times, numbers) into the language, or gives null
 */
export function translatorOf(texts: Texts, rewrite: (text: string) => string | null): Translator {
  const patterns = Object.keys(texts)
    .filter((key) => key.includes('{0}') && fixedLength(key) >= RECOGNISABLE)
    .sort((a, b) => fixedLength(b) - fixedLength(a))
    .map((key) => ({ matches: patternOf(key, texts[key]!), english: texts[key]!, typed: typedPlaces(key) }));

  const written = (parts: TemplateStringsArray, values: readonly unknown[]): string => {
    const key = keyOf(parts);
    return filled(texts[key] ?? key, values.map(String));
  };

  const exact = (text: string): string | null => (Object.hasOwn(texts, text) ? texts[text]! : rewrite(text));

  const composed = (text: string): string | null => {
    for (const { matches, english, typed } of patterns) {
      const found = matches.exec(text);
      if (found === null) continue;
      const values = found.slice(1).map((value, place) => (typed.has(place) ? value : say(value)));
      return filled(english, values);
    }
    return null;
  };

  /** Sentences set side by side, if each of them is known: no value reaches over the end of its sentence. */
  const sentences = (text: string): string | null => {
    const parts = text.split(SENTENCE_END);
    const english = parts.length < 2 ? [] : parts.map(lookUp);
    return english.length > 0 && english.every((part) => part !== null) ? english.join(' ') : null;
  };

  /** Several things said one after the other, as the sources of a date; a semicolon may also stand within one of them. */
  const enumerated = (text: string): string | null => {
    for (let end = text.indexOf('; '); end >= 0; end = text.indexOf('; ', end + 1)) {
      const first = exact(text.slice(0, end));
      const others = first === null ? null : lookUp(text.slice(end + 2));
      if (others !== null) return `${first}; ${others}`;
    }
    return null;
  };

  const lookUp = (text: string): string | null => exact(text) ?? sentences(text) ?? composed(text) ?? enumerated(text);

  function say(text: string): string {
    const found = lookUp(text);
    if (found !== null) return found;
    const small = text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
    const english = small === text ? null : lookUp(small);
    return english === null ? text : english.charAt(0).toUpperCase() + english.slice(1);
  }

  return {
    t: (parts, ...values) => written(parts, values),
    th: (parts, ...values) => written(parts, values.map(escaped)),
    say,
  };
}

/** @example keyOf`còn ${3} ngày` // 'còn {0} ngày' */
function keyOf(parts: readonly string[]): string {
  return parts.reduce((key, part, index) => `${key}{${index - 1}}${part}`);
}

/** Values in "…" are what somebody wrote in a file: they stay as they are. */
function typedPlaces(key: string): ReadonlySet<number> {
  return new Set([...key.matchAll(/"\{(\d)\}"/g)].map(([, place]) => Number(place)));
}

function fixedLength(key: string): number {
  return key.replace(/\{\d\}/g, '').length;
}

/** Keys hold their values in order: `{0}` first. What a word goes with in English is a count, never an office's words. */
function patternOf(key: string, english: string): RegExp {
  const fixed = key.split(/\{\d\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const value = (place: number): string => (english.includes(`{${place}|`) ? String.raw`(\d[\d.]*)` : '(.+?)');
  return new RegExp(`^${fixed.map((part, place) => (place === 0 ? part : value(place - 1) + part)).join('')}$`, 's');
}

const SENTENCE_END = /(?<=\.) (?=\p{Lu})/u;

const PLACE = /\{(\d)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

function filled(english: string, values: readonly string[]): string {
  return english.replace(PLACE, (_, place: string, one?: string, many?: string) => {
    const value = values[Number(place)] ?? '';
    return one === undefined ? value : Number(value.replace(/,/g, '')) === 1 ? one : many!;
  });
}
