import type { REFUSALS as VIETNAMESE } from '../../../../domain/messages/refusals';
import { dateFigures } from '../dates';
import { counted } from '../plural';

export const REFUSALS: typeof VIETNAMESE = {
  'refusals.no-report': ({ report }) => `There is no report “${report}”.`,
  'refusals.no-report-see-status': ({ report }) =>
    `There is no report “${report}”. The command status lists the reports owed.`,
  'refusals.no-report-check-code': ({ report }) =>
    `There is no report “${report}”. Check the id, or see the list of the command status.`,
  'refusals.promise': ({ day, days }) =>
    `Day promised: found ${dateFigures(day)}; a day from today to ${counted(days, 'day')} ahead is needed.`,
  'refusals.no-round': ({ round }) => `There is no round “${round}”.`,
  'refusals.no-plan': ({ plan }) => `There is no document “${plan}”.`,
  'refusals.no-register': ({ register }) => `There is no register of units “${register}”.`,
  'refusals.no-receipt': ({ receipt }) =>
    `There is no receipt with the code “${receipt}”. Please check every letter and digit.`,
  'refusals.no-unit': 'This unit was not found.',
  'refusals.no-contact': 'This contact was not found.',
  'refusals.no-letter': 'This draft letter was not found.',
  'refusals.draft-gone': 'This draft was put in force already, or dropped.',
  'refusals.register-draft-gone': 'This register was loaded already, or is gone.',
  'refusals.no-file': ({ file }) => `The file “${file}” cannot be read. Check its path.`,

  'refusals.plan-file': ({ file, faults }) =>
    `The file ${file} cannot be used yet: ${counted(faults, 'place')} to correct.`,
  'refusals.draft-spoilt': ({ file, fault }, say) => `The file ${file} can no longer be used: ${say(fault)}`,
  'refusals.file': ({ file }) => `The file ${file} cannot be used yet.`,
  'refusals.register-file': ({ file, faults }) =>
    `The register ${file} cannot be used yet: ${counted(faults, 'place')} to correct.`,
  'refusals.scenario-file': ({ file, faults }) =>
    `The scenario ${file} cannot be used yet: ${counted(faults, 'place')} to correct.`,
  'refusals.test-plan': ({ plan }) =>
    `The document “${plan}” is for testing (test: true); ` +
    'it is taken with the embedded database only, not where DATABASE_URL is set.',
  'refusals.plan-in-force': ({ plan }) =>
    `The document “${plan}” is in force already. A document is put in force once; check the id in the file.`,
  'refusals.register-changed': ({ register, suggested }) =>
    `There is a register “${register}” with other content. ` +
    `A changed register needs a new id, such as “${suggested}”.`,
  'refusals.not-a-day': ({ text, firstYear, lastYear }) =>
    `“${text}” is no day of the calendar. A day like 2020-05-30 is needed, from ${firstYear} to ${lastYear}.`,
};
