import type { RECORDING as VIETNAMESE } from '../../../../domain/messages/recording';
import { formatInstant } from '../../../../domain/time/time';
import { dateInWords } from '../dates';
import { counted, plural } from '../plural';

export const RECORDING: typeof VIETNAMESE = {
  'recording.sheet-refused': ({ faults, file }) =>
    `No report was recorded: ${counted(faults, 'place')} to correct in ${file}.`,
  'recording.sheet-empty': 'The table has no rows; it needs the row of heads and at least one report.',
  'recording.row-twice': ({ line }) => `This report stands on row ${line} too; one row for each report.`,
  'recording.report-missing': 'The id of the report owed is missing.',
  'recording.not-a-report': ({ text }) =>
    `Found “${text}”; needed: the id of a report owed, as the command status shows it.`,
  'recording.report-unknown': ({ report }) =>
    `There is no report “${report}”; the command status lists the reports owed.`,
  'recording.not-taken': ({ report, because }, say) => `The report “${report}” is not taken again: ${say(because)}.`,
  'recording.a-moment': ({ text }) =>
    `Found “${text}”; needed: day, or day and time, of receipt, written like 28/5/2020 10:32.`,
  'recording.a-day': ({ text }) => `Found “${text}”; needed: a date that exists, written like 28/5/2020.`,
  'recording.day-ahead': ({ text }) => `Found “${text}”; needed: a day that is not after today.`,
  'recording.received-ahead': ({ receivedAt, at }) =>
    `The time of receipt, ${formatInstant(receivedAt)}, is after the time of recording, ${formatInstant(at)}.`,
  'recording.reason-column': 'A past time of receipt is given: the column reason or --reason is needed.',

  'recording.scan-missing': ({ name }) =>
    `No file “${name}” came with the reports; give the name of the scan exactly, with its ending and without a folder.`,
  'recording.scan-unnamed': ({ name }) =>
    `The file “${name}” belongs to no report: name it in the report it is the scan of, or leave it out. Of two files with one name, rename one.`,
  'recording.of-unit': ({ unit, said }, say) => `${unit}: ${say(said)}`,
  'recording.sent-for-all': 'Common date sent',
  'recording.received-day': 'Received on',
  'recording.issued-of': ({ unit }) => `${unit}, date of issue`,
  'recording.sent-of': ({ unit }) => `${unit}, date sent`,
  'recording.after-today': ({ label, day }, say) => `${say(label)}: ${dateInWords(day)} is after today. Please check.`,
  'recording.number-needed': ({ unit }) => `${unit}: the document number is needed.`,
  'recording.date-needed': ({ unit }) => `${unit}: the date of issue or the date sent is needed.`,
  'recording.reason-needed': 'An earlier moment of receipt is given: a reason is needed.',
  'recording.received-day-needed': 'The time of receipt is given: the date of receipt is needed too.',
  'recording.received-time': ({ found }, say) =>
    `Time of receipt: ${say(found)}; hours and minutes are needed, written like 10:32.`,
  'recording.received-in-future': 'The moment of receipt is in the future. Please check.',
  'recording.nothing-chosen':
    'No unit is chosen. Tick a unit that has sent by another channel, or type the number of its document.',
  'recording.sent-elsewhere': ({ reports }) =>
    `Nothing was recorded: ${reports} of the chosen reports ${plural(reports, 'was', 'were')} sent or recorded elsewhere ` +
    'just now. Open the page again to see the new list.',

  'recording.nothing-added': 'No figures were typed and no scan was chosen to add.',
  'recording.added': ({ receipt }) => `Figures or a scan added to the recorded report (receipt ${receipt})`,
  'recording.not-to-complete': ({ receipt }) =>
    `Nothing can be added to receipt ${receipt}: only the latest version that staff recorded and that stands takes additions.`,
  'recording.not-to-withdraw': ({ receipt }) =>
    `Receipt ${receipt} cannot be withdrawn: only the latest submission, recorded by staff from another channel and not withdrawn ` +
    'yet, can be. A report that the unit has sent itself is returned for additions.',
  'recording.withdrawn': ({ reason }) => `Recorded by mistake, withdrawn: ${reason}`,
};
