import { MESSAGES } from './catalogue';
import type { Part, Say } from './part';

/**
 * A message to a person: its code and the values of its sentence. Rules return messages; each language has a sentence
 * for every code, so that no sentence needs translating. Values are facts (days, instants, names, numbers, other
 * messages), never parts of a sentence.
 */
export interface Message {
  readonly code: MessageCode;
  readonly values: object;
}

/** A message, or a text that is data: from a document, from a person, or a sentence stored as text. */
export type MessageOrText = Message | string;

export type MessageCode = keyof Messages;
export type Messages = typeof MESSAGES;

/** Codes without values. */
export type PlainCode = { [C in MessageCode]: ValuesOf<C> extends [] ? C : never }[MessageCode];

type ValuesOf<C extends MessageCode> = Messages[C] extends (values: infer V, say: Say) => string ? [values: V] : [];

/**
 * Makes a message of the catalogue; the compiler checks its values by its code.
 * @example message('forms.missing', { label: 'Số mô hình', expected: message('forms.a-figure') })
 */
export function message<C extends MessageCode>(code: C, ...[values]: ValuesOf<C>): Message {
  return { code, values: values ?? {} };
}

/**
 * The Vietnamese sentence: for command line, mails, logs and the JSON API.
 * @example inVietnamese(message('forms.a-figure')) // 'một số, kể cả số 0'
 */
export function inVietnamese(said: MessageOrText): string {
  return typeof said === 'string' ? said : sentence(MESSAGES, said, inVietnamese as Say);
}

/** Whether a stored value is a message whose code this version of the program still has. */
export function isMessage(stored: unknown): stored is Message {
  const { code, values } = (stored ?? {}) as Partial<Part>;
  return typeof code === 'string' && Object.hasOwn(MESSAGES, code) && typeof values === 'object';
}

/** The sentence of a message in the language of a catalogue. */
export function sentence(catalogue: Sentences, { code, values }: Part, say: Say): string {
  const text = catalogue[code]!;
  return typeof text === 'string' ? text : text(values as never, say);
}

/** A catalogue for lookup: by code a text, or a function of values. */
export type Sentences = Readonly<Record<string, string | ((values: never, say: Say) => string)>>;
