import type { AMENDMENTS as VIETNAMESE } from '../../../../domain/messages/amendments';
import { untilInWords } from '../deadline-words';
import { counted, plural } from '../plural';

export const AMENDMENTS: typeof VIETNAMESE = {
  'amendments.withdrawn': ({ plan, day }) =>
    `The document “${plan}” was withdrawn on ${day}. If that was a mistake, take the withdrawal back first.`,
  'amendments.in-force': ({ plan }) => `The document “${plan}” is in force; there is no withdrawal to take back.`,
  'amendments.nothing-changes':
    'The new text is the same as the one in force. Change the clauses that the amending document names, and look at it again.',
  'amendments.other-register':
    'The new text names another register or tree than the document in force. An amendment keeps the register; with another one, load it as a new document and withdraw the old one.',
  'amendments.other-document':
    'Number, date or issuer under `document` differ from the document in force. They stay those of the original; number and date of the amending document are given apart.',
  'amendments.past-date': ({ day, round }) =>
    `New last day of the round “${round}”: found ${day}, which is past; it must be today or later.`,
  'amendments.other-id': ({ plan }) => `The document being amended has the id “${plan}”; the new text must keep it.`,

  'amendments.part-dates': 'deadlines, periods',
  'amendments.part-units': 'reporting units',
  'amendments.part-addressees': 'receiver, compiler',
  'amendments.part-form': 'form',
  'amendments.part-steps': 'steps of reminding and urging',
  'amendments.part-words': 'wording',
  'amendments.requirement-added': 'requirement added',
  'amendments.requirement-removed': 'requirement withdrawn',
  'amendments.requirement-changed': ({ parts }, say) => `changed: ${parts.map(say).join('; ')}`,

  'amendments.kept-over': 'The round is over: it stays under the old text.',
  'amendments.kept-past':
    'The round is past its last day: the old date stays. If the amending document was signed before, record an extension for each unit that has one.',
  'amendments.kept-before-effect':
    'The round ends before the amending document takes effect: it stays under the old text.',
  'amendments.dropped': ({ units }) =>
    `The new text does not ask for this round: ${counted(units, 'unit')} that had not sent need not send any more.`,
  'amendments.last-day': ({ before, after }) => `Deadline: ${untilInWords(after)} (before: ${untilInWords(before)}).`,
  'amendments.cutoff': ({ day }) => (day === null ? 'There is no data cut-off any more.' : `Data cut-off: ${day}.`),
  'amendments.dates-otherwise': 'The deadline is worked out in another way; the last day stays.',
  'amendments.addressees': 'Receiver or compiler changes.',
  'amendments.replaced': 'Another body compiles, and no unit has sent yet: a new round replaces this one.',
  'amendments.compiler-later':
    'Another body compiles from the next period on: units have sent already, so this round stays with the first one.',
  'amendments.joined': ({ units }) => `${units} more ${plural(units, 'unit reports', 'units report')}.`,
  'amendments.freed': ({ units }) => `${counted(units, 'unit')} that had not sent need not send any more.`,
  'amendments.sent-already': ({ units }) =>
    `${counted(units, 'unit')} had sent and would not be asked now: what was sent still counts.`,
  'amendments.unchanged': 'Days and units of the round stay.',
};
