import type { LEADERS as VIETNAMESE } from '../../../../domain/messages/leaders';
import { counted, plural } from '../plural';

export const LEADERS: typeof VIETNAMESE = {
  'leaders.sign-letter': ({ units, report }, say) =>
    `read and sign the letter urging ${say(units)} to send ${report} (a draft is there).`,
  'leaders.direct': ({ units, report }, say) => `please direct ${say(units)} to complete ${report} soon.`,
  'leaders.have-confirmed': ({ compiler, report }) =>
    `remind ${compiler} to confirm the compiled report: every unit has sent ${report}.`,
  'leaders.nothing-runs': 'No round of reports is running.',
  'leaders.headline': (running) =>
    `${counted(running.rounds, 'round')} of reports ${plural(running.rounds, 'is', 'are')} running: ${standing(running)}.`,
  'leaders.rounds-standing': (running) => standing(running),
  'leaders.units-missing': ({ units }) => `the ${counted(units, 'overdue unit')}`,
};

type Running = Parameters<(typeof VIETNAMESE)['leaders.rounds-standing']>[0];

function standing({ withOverdue, overdueReports, ended, ahead }: Running): string {
  return [
    ...(withOverdue === 0
      ? []
      : [`${counted(withOverdue, 'round')} with overdue units (${counted(overdueReports, 'report')})`]),
    ...(ended === 0 ? [] : [`${counted(ended, 'round')} past the date with none overdue`]),
    ...(ahead === 0 ? [] : [`${counted(ahead, 'round')} not yet due`]),
  ].join('; ');
}
