import type { LEADERS as VIETNAMESE } from '../../../../domain/messages/leaders';
import { counted } from '../plural';

export const LEADERS: typeof VIETNAMESE = {
  'leaders.sign-letter': ({ units, report }, say) =>
    `read and sign the letter urging ${say(units)} to send ${report} (a draft is there).`,
  'leaders.direct': ({ units, report }, say) => `please direct ${say(units)} to complete ${report} soon.`,
  'leaders.have-confirmed': ({ compiler, report }) =>
    `remind ${compiler} to confirm the compiled report: every unit has sent ${report}.`,
  'leaders.units-missing': ({ units }) => `the ${counted(units, 'overdue unit')}`,
};
