import type { STATES as VIETNAMESE } from '../../../../domain/messages/states';
import { formatNumber } from '../dates';
import { delayInWords, untilShort } from '../deadline-words';
import { counted } from '../plural';

export const STATES: typeof VIETNAMESE = {
  'states.overdue': (late) => `Overdue by ${delayInWords(late)}`,
  'states.planned': 'Not open yet',
  'states.not-sent': 'Not sent',
  'states.near': 'Due soon',
  'states.awaited': ({ workingDays }) => `Not sent, ${counted(workingDays, 'working day')} left`,
  'states.late': (late) => `${delayInWords(late)} late`,
  'states.on-time': 'On time',
  'states.returned': 'Returned',
  'states.nil': 'Nothing to report',
  'states.exempt': 'Exempt',
  'states.transferred': 'Transferred',
  'states.ended': 'Unit no longer active',

  'states.to-be-checked': 'to be checked',
  'states.checked': 'checked',
  'states.first-on-time': 'first sent on time',
  'states.first-late': (late) => `first sent ${delayInWords(late)} late`,
  'states.days-late': (late) => `${delayInWords(late)} late`,
  'states.change-waits': 'to be confirmed as on time by a second person',
  'states.changed': 'lateness changed',
  'states.both-notes': ({ note, mark }, say) => `${say(note)}; ${say(mark)}`,
  'states.extended-to': ({ lateFrom }) => `Extended ${untilShort(lateFrom).replace(/^by the end/, 'to the end')}`,
  'states.end-of': ({ lateFrom }) => untilShort(lateFrom).replace(/^by the end/, 'the end'),

  'states.percent': ({ tenths }) => `${formatNumber(tenths / 10, 1)}%`,
  'states.share': ({ n, m, percent }, say) => (percent === null ? `${n}/${m}` : `${n}/${m} (${say(percent)})`),

  'states.total-late': 'Sent late',
  'states.total-overdue': 'Overdue',
  'states.total-awaited': 'Not sent, not yet due',
  'states.total-excused': 'Exempt, or no longer active',
};
