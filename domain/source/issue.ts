import { inVietnamese, type Message, type MessageOrText } from '../messages/message';

/** One fault of a source file: its position, what was found, what was expected. */
export interface Issue {
  file: string;
  line: number | null;
  path: string;
  code: string;
  message: Message;
}

/** A fault with its Vietnamese sentence, for JSON and the command line. */
export type InWords<T> = Omit<T, 'message'> & { message: string };

export function inWords<T extends { message: MessageOrText }>(issue: T): InWords<T> {
  return { ...issue, message: inVietnamese(issue.message) };
}

/** The value, or all faults of the file. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; issues: readonly Issue[] };
