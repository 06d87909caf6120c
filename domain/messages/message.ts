import { MESSAGES } from './catalogue';
import type { Part, Say } from './part';

/**
 * Something the program tells a person: its code and the values its sentence holds. A rule answers with messages; each
 * language has a sentence of its own for every code, so nothing has to recognise a sentence to translate it. Values are
 * facts (days, instants, names, numbers, other messages), never parts of a sentence.
 */
export interface Message {
  readonly code: MessageCode;
  readonly values: object;
}

/** A message, or a text that is data: words of a document or of a person, or a sentence that was stored as text. */
export type MessageOrText = Message | string;

export type MessageCode = keyof Messages;
export type Messages = typeof MESSAGES;

/** Codes whose sentence holds no values. */
export type PlainCode = { [C in MessageCode]: ValuesOf<C> extends [] ? C : never }[MessageCode];

type ValuesOf<C extends MessageCode> = Messages[C] extends (values: infer V, say: Say) => string ? [values: V] : [];

/**
 * A message of the catalogue, made by nothing else; the compiler holds code and values together.
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

/** Whether something that was stored is a message that this version of the program still knows. */
export function isMessage(stored: unknown): stored is Message {
  const { code, values } = (stored ?? {}) as Partial<Part>;
  return typeof code === 'string' && Object.hasOwn(MESSAGES, code) && typeof values === 'object';
}

/** The sentence of a message by a catalogue of any language. */
export function sentence(catalogue: Sentences, { code, values }: Part, say: Say): string {
  const text = catalogue[code]!;
  return typeof text === 'string' ? text : text(values as never, say);
}

/** A catalogue as it is looked up: by code a text, or a function of the values its sentence holds. */
export type Sentences = Readonly<Record<string, string | ((values: never, say: Say) => string)>>;
