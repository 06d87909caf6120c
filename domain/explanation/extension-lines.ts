import { basisInWords } from '../decisions/decision';
import { weekdayDate } from '../time/vietnamese';
import type { ExplainInput, ExplainLine } from './explanation';

/** The later last day of an extension, with the old one and who granted it; none where the round's date holds. */
export function extensionLines({ extension, deadline }: ExplainInput): ExplainLine[] {
  if (!extension) return [];
  const { basis, roundDeadline } = extension;
  return [
    {
      what: 'Gia hạn',
      value: `hết ${weekdayDate(deadline.lastDay)}`,
      because: `${basis.decider} thống nhất gia hạn cho đơn vị này; hạn cũ: hết ${weekdayDate(roundDeadline.lastDay)}.`,
      source: basisInWords(basis),
    },
  ];
}
