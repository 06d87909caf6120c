import { inVietnamese, isMessage, type Message } from '../../domain/messages/message';

/** A type with every message replaced by its sentence. */
export type InVietnamese<T> = T extends Message
  ? string
  : T extends (...given: never[]) => unknown
    ? T
    : T extends readonly (infer U)[]
      ? InVietnamese<U>[]
      : T extends object
        ? { [K in keyof T]: InVietnamese<T[K]> }
        : T;

/**
 * The result of a rule, with every message replaced by its Vietnamese sentence.
 * @example withSentences({ day: '2020-05-30', name: message('calendar.saturday') }) // { day: '2020-05-30', name: 'Thứ Bảy' }
 */
export function withSentences<T>(found: T): InVietnamese<T> {
  return plain(found) as InVietnamese<T>;
}

function plain(found: unknown): unknown {
  if (isMessage(found)) return inVietnamese(found);
  if (Array.isArray(found)) return found.map(plain);
  if (typeof found !== 'object' || found === null || Object.getPrototypeOf(found) !== Object.prototype) return found;
  return Object.fromEntries(Object.entries(found).map(([name, part]) => [name, plain(part)]));
}
