import type { Message } from '../../../domain/messages/message';
import { type Html, NOTHING } from '../../html';
import type { Words } from '../../language/words';
import { told } from './told';

interface Reasoned {
  /** The decision that released the unit; null where there is none. */
  release: Message | null;
  /** The reason as it was written and kept. */
  stateReason: string | null;
}

/** Why a report is in its state. The office's own text stays in Vietnamese. */
export function stateReason({ release, stateReason: reason }: Reasoned, w: Words): Html {
  const said = release ?? reason;
  return said === null ? NOTHING : told({ message: said }, w);
}
