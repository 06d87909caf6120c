import { MESSAGES } from './catalogue';
import type { Part, Say } from './part';

/**
 * Something the program tells a person: its code and the values its sentence holds. A rule answers with messages; each
 * language has a sentence of its own for every code, so nothing has to recognise a sentence to translate it. Values are
 * facts (days, instants, names, numbers, other messages), never parts of a sentence.
 */
export type Message = { [C in MessageCode]: { readonly code: C; readonly values: ValuesOf<C> } }[MessageCode];

export type MessageCode = keyof Messages;
export type Messages = typeof MESSAGES;

/** The values that the sentence of a code holds. */
export type ValuesOf<C extends MessageCode> = Parameters<Messages[C]> extends [infer V, ...unknown[]] ? V : NoValues;

type NoValues = Readonly<Record<string, never>>;
type Given<C extends MessageCode> = Parameters<Messages[C]> extends [infer V, ...unknown[]] ? [values: V] : [];

/**
 * A message of the catalogue; the compiler holds code and values together.
 * @example message('forms.missing', { label: 'Số mô hình', expected: message('forms.a-figure') })
 */
export function message<C extends MessageCode>(code: C, ...[values]: Given<C>): Message {
  return { code, values: values ?? {} } as unknown as Message;
}

/**
 * The Vietnamese sentence: for command line, mails, logs and the JSON API.
 * @example inVietnamese(message('forms.a-figure')) // 'một số, kể cả số 0'
 */
export function inVietnamese(said: Message): string {
  return sentence(MESSAGES, said, inVietnamese as Say);
}

/** The sentence of a message by a catalogue of any language. */
export function sentence(catalogue: Sentences, { code, values }: Part, say: Say): string {
  return catalogue[code]!(values as never, say);
}

type Sentences = Readonly<Record<string, (values: never, say: Say) => string>>;
