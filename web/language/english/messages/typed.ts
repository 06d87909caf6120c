import type { TYPED as VIETNAMESE } from '../../../../domain/messages/typed';

export const TYPED: typeof VIETNAMESE = {
  'typed.required': ({ label }, say) => `${say(label)}: empty; it must be filled in.`,
  'typed.length': ({ label, length, most }, say) =>
    `${say(label)}: it has ${length} characters; at most ${most} are accepted.`,
  'typed.longer-than': ({ label, most }, say) => `${say(label)}: longer than ${most} characters.`,
  'typed.unexpected': ({ label, found, expected }, say) => `${say(label)}: ${say(found)}; ${say(expected)}.`,
  'typed.nothing': 'empty',
  'typed.left-empty': 'empty',
  'typed.text': ({ text }) => `found “${text}”`,

  'typed.a-day': ({ example }) => `a date that exists is needed, written like ${example}`,
  'typed.hours': 'a whole number of hours, from 1 to 960, is needed',
  'typed.a-day-and-clock': 'a date is needed, an hour may go with it, like 16:00 05/12/2026',
  'typed.a-day-until-today': 'a date that exists and is not after today is needed',
  'typed.a-day-from-today': ({ example }) => `a date that exists, today or later, is needed, written like ${example}`,
  'typed.in-unicode': ({ encoding, came, text }, say) =>
    `text in Unicode is needed: “${came}” is written in ${say(encoding)} and means “${text}”; convert it (UniKey has a converter) and paste it again`,
  'typed.an-address': 'an address like lan@snv.gov.vn is needed',
  'typed.a-plain-address': 'an address like vanthu@donvi.gov.vn is needed, without accents or spaces',
  'typed.two-addresses': ({ label }, say) =>
    `${say(label)}: there are two addresses; one is needed, add the other as another contact.`,
  'typed.a-contact-name': 'a name is needed, like “Office of the Finance Department”',
  'typed.a-phone': 'a telephone number with all its digits is needed, such as 0269 3824 000',
  'typed.a-responsible-name': 'the name of the person responsible is needed',
  'typed.a-document-or-word': 'the number of a document, or who said so and when, is needed',
  'typed.a-day-name': 'a name is needed, like “Day off in lieu of National Day”, “Worked weekend”',
  'typed.a-published-source': 'the number and date of a document, or where it was announced, is needed',

  'typed.not-filled-in': 'Not filled in.',
  'typed.not-chosen': 'Nothing is chosen.',
  'typed.no-number-for-id': 'There is no number to make the id of; fill in the number or the id.',
  'typed.year-recurs': ({ date }) =>
    `Found the day of one year, ${date}; a recurring report has only day, or day and month. Does the document name a ` +
    'single day? Tick “This period only, not every one” and write the period, as in 2027-H1.',
  'typed.year-of-rule': ({ date }) =>
    `Found the day of one year, ${date}; a rule for every period has only day, or day and month. Is it one day? Choose “once”.`,
  'typed.second-half-day':
    'The day of the second half-year is missing. Does the document name a single day? Tick “This period only, not every one” ' +
    'and write the period, as in 2027-H1. Is only the first half asked for every year? Write “none” here.',
  'typed.day-and-count': 'There is a date and a number of days, too; only one of them can hold.',
  'typed.cycle-length': ({ text }) =>
    text === ''
      ? 'The length of the cycle is missing: a number like 2, with days, weeks, months or years.'
      : `Found “${text}”; a number from 1 to 366 was expected.`,
  'typed.forms-unreadable':
    'The forms cannot be read; the part “forms” of a plan file was expected: the id of a form, then title and fields below it.',
  'typed.same-title': ({ report }) =>
    `Report ${report} has the same name and period; write another name or period, so that readers can tell them apart.`,
  'typed.no-reporter-chosen': 'No group or unit was chosen.',
  'typed.no-document': 'There is no document: choose a file, or paste its text into the box below.',
  'typed.no-register-file': 'No file was chosen.',
  'typed.no-post': 'No post was chosen.',
  'typed.no-answer': 'Neither Yes nor No was chosen.',
  'typed.off-or-worked': 'Neither off nor worked was chosen.',
  'typed.cutoff-days': ({ text }) => `Working days: found “${text}”; a number from 1 to 60 is needed, or nothing.`,
  'typed.a-past-day': ({ text }) =>
    `As of the day: found “${text}”; a past day is needed, written like 17/11/2026. ` +
    'The matrix below shows the present state.',
  'typed.form-id': ({ text }) => `Found “${text}”; an id of small letters a-z, digits and hyphens is needed.`,
  'typed.no-question': 'The form has no question yet. Add at least one.',
};
