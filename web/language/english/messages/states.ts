import type { STATES as VIETNAMESE } from '../../../../domain/messages/states';
import { dateFigures, formatNumber } from '../dates';
import { counted } from '../plural';

export const STATES: typeof VIETNAMESE = {
  'states.overdue': ({ days }) => `Overdue by ${counted(days, 'day')}`,
  'states.planned': 'Not open yet',
  'states.not-sent': 'Not sent',
  'states.near': 'Due soon',
  'states.awaited': ({ workingDays }) => `Not sent, ${counted(workingDays, 'working day')} left`,
  'states.late': ({ days }) => `${counted(days, 'day')} late`,
  'states.on-time': 'On time',
  'states.returned': 'Returned',
  'states.nil': 'Nothing to report',
  'states.exempt': 'Exempt',
  'states.transferred': 'Transferred',
  'states.ended': 'Unit no longer active',

  'states.to-be-checked': 'to be checked',
  'states.checked': 'checked',
  'states.first-on-time': 'first sent on time',
  'states.first-late': ({ days }) => `first sent ${counted(days, 'day')} late`,
  'states.days-late': ({ days }) => `${counted(days, 'day')} late`,
  'states.extended-to': ({ day }) => `Extended to the end of ${dateFigures(day)}`,
  'states.end-of': ({ day }) => `the end of ${dateFigures(day)}`,

  'states.percent': ({ tenths }) => `${formatNumber(tenths / 10, 1)}%`,
  'states.share': ({ n, m, percent }, say) => (percent === null ? `${n}/${m}` : `${n}/${m} (${say(percent)})`),

  'states.total-late': 'Sent late',
  'states.total-overdue': 'Overdue',
  'states.total-awaited': 'Not sent, not yet due',
  'states.total-excused': 'Exempt, or no longer active',
};
