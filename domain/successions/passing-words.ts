import { type Message, message } from '../messages/message';
import type { OpenBecause } from './pass-reports';

/** A passing with the names of its units. */
export interface NamedPassing {
  unit: string;
  kind: 'passed' | 'covered' | 'open';
  because: OpenBecause | null;
  successor: string | null;
}

/**
 * What became of a report that a unit owed when it ended, in one line.
 * @example passingSaid({ unit: 'Phường Thị Nại', kind: 'passed', because: null, successor: 'Phường Quy Nhơn' })
 */
export function passingSaid({ unit, kind, because, successor }: NamedPassing): Message {
  if (kind === 'open') {
    if (because === null || because === 'no-successor') return message('successions.open-no-successor', { unit });
    return message(`successions.open-${because}`, { unit, successor });
  }
  return message(`successions.${kind}`, { unit, successor: successor ?? '' });
}
