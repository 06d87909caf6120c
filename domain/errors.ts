import type { ErrorClass } from './error-class';
import { ERRORS, type ErrorCode } from './error-codes';
import { inVietnamese, type MessageOrText } from './messages/message';

/**
 * A refusal or fault with a stable code and what was found, what was expected and what to do. `message` is the
 * Vietnamese sentence, for logs, the command line and JSON; pages translate `said` into the reader's language. A plain
 * text instead of a message is only for operators: errors in settings or at startup.
 * @example throw new DungHanError('NOT_FOUND', message('refusals.no-plan', { plan: 'x' }));
 */
export class DungHanError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly said: MessageOrText,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(inVietnamese(said));
    this.name = 'DungHanError';
  }
}

/** Exit codes of all our programs: 1 refused, 2 wrong usage or settings, 3 a needed service is down. */
export const EXIT_CODES = { good: 0, refused: 1, usage: 2, unavailable: 3, fault: 1 } as const satisfies Record<
  ErrorClass | 'good',
  number
>;

/**
 * The exit code for the error that ended a program.
 * @example exitCode(new DungHanError('CONFIG_INVALID', '…')) // 2
 */
export function exitCode(fault: unknown): number {
  return EXIT_CODES[fault instanceof DungHanError ? ERRORS[fault.code].class : 'fault'];
}
