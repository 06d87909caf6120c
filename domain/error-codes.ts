import { DATABASE_ERRORS } from './database-error-codes';
import type { ErrorClass } from './error-class';

/**
 * Every stable code of the product, with the English meaning that `docs/errors.md` prints; the message for users is
 * Vietnamese and made where the error is thrown. A test compares this table with the page, both ways.
 */
export const ERRORS = {
  // Plan files
  YAML_SYNTAX: {
    class: 'refused',
    meaning: 'The file is not YAML, or uses refused features (duplicate keys, alias bombs).',
  },
  FIELD_MISSING: { class: 'refused', meaning: 'A required field is missing.' },
  FIELD_UNKNOWN: { class: 'refused', meaning: 'An unknown field; usually a typing error.' },
  FIELD_INVALID: { class: 'refused', meaning: 'A field has another value than expected.' },
  DATE_INVALID: { class: 'refused', meaning: 'A date that does not exist (30/2) or is not written as a date.' },
  CUTOFF_TOO_LATE: {
    class: 'refused',
    meaning: 'The data cut-off leaves no working day before the end of the deadline (Article 8.5 of Decree 09/2019).',
  },
  ...DATABASE_ERRORS,
  KEY_FORBIDDEN: { class: 'refused', meaning: 'A key that could reach into the program (`__proto__` and the like).' },
  FILE_TOO_LARGE: { class: 'refused', meaning: 'A plan or register file larger than 1 MB.' },
  TEXT_ENCODING: {
    class: 'refused',
    meaning: 'A file that is not Unicode, or a text typed in TCVN3 or VNI, or encoded twice.',
  },
  ID_INVALID: { class: 'refused', meaning: 'An id with other characters than a-z, 0-9 and the hyphen.' },
  ID_DUPLICATE: { class: 'refused', meaning: 'Two entries of one file have the same id or code.' },
  UNIT_UNKNOWN: { class: 'refused', meaning: 'A unit that is not in the register.' },
  GROUP_UNKNOWN: { class: 'refused', meaning: 'A list or type of units that is not in the register.' },
  FORM_UNKNOWN: { class: 'refused', meaning: 'A form that is not in the plan file.' },
  FORM_INVALID: { class: 'refused', meaning: 'A rule of a form names a figure the form does not have.' },
  SELECTOR_EMPTY: { class: 'refused', meaning: 'A selector that matches no unit on the day the duty begins.' },
  SUPERIOR_MISSING: {
    class: 'refused',
    meaning:
      'A report goes to a body by relation (superior, same level, branch), but the register names none for a unit.',
  },
  BOUNDARY_MISSING: { class: 'refused', meaning: 'A due date without "before", "by" or "on".' },
  BOUNDARY_WITHOUT_DUE: { class: 'refused', meaning: '"before", "by" or "on" without a due date.' },
  BOUNDARY_INVALID: { class: 'refused', meaning: '"before" at a deadline that counts days from an event.' },
  ROLL_INVALID: {
    class: 'refused',
    meaning: '`roll: next` moves a deadline "before day D" onto D or later, which the document excludes.',
  },
  STANDING_DATED: { class: 'refused', meaning: 'A standing duty with a date; standing duties are never overdue.' },
  PERIOD_INVALID: {
    class: 'refused',
    meaning: 'A period that does not exist, does not fit the frequency, or is missing.',
  },
  DUE_INVALID: { class: 'refused', meaning: 'A due rule that does not fit the frequency.' },
  CUTOFF_INVALID: { class: 'refused', meaning: 'A data cut-off on a fixed day for a recurring report.' },
  FEEDS_INVALID: {
    class: 'refused',
    meaning:
      "A compiled report that goes nowhere, to a body that does not report there, to the units' own report, or in a cycle.",
  },
  DEADLINE_ORDER: { class: 'refused', meaning: 'A lower deadline that is not before the upper one.' },
  TEST_ONLY: { class: 'refused', meaning: 'Seconds in offsets or mail slots of a plan that is not `test: true`.' },
  // Registers
  TREE_CYCLE: { class: 'refused', meaning: 'Units that are indirectly their own superior.' },
  TREE_TWO_PARENTS: { class: 'refused', meaning: 'A unit with two superiors in one tree.' },
  EMAIL_INVALID: { class: 'refused', meaning: 'An address that mail cannot be sent to.' },
  CSV_SYNTAX: { class: 'refused', meaning: 'The file is not a table of comma, semicolon or tab separated values.' },
  JSON_SYNTAX: { class: 'refused', meaning: 'The file of `--values` is not JSON.' },
  // Filling in a report form
  FIGURE_INVALID: { class: 'refused', meaning: 'Not a number, or not written as 1234 or 1.234,5.' },
  FIGURE_NEGATIVE: { class: 'refused', meaning: 'A figure below zero.' },
  FIGURE_TOO_BIG: { class: 'refused', meaning: 'A figure above 1,000,000,000,000: a typing error.' },
  FIGURE_DECIMALS: { class: 'refused', meaning: 'More digits after the comma than the form accepts.' },
  FIGURE_AMBIGUOUS: {
    class: 'refused',
    meaning: 'A figure that may be read in two ways: 1.500 where the form accepts decimals.',
  },
  TEXT_INVALID: { class: 'refused', meaning: 'A text with control characters or lone surrogates.' },
  TEXT_TOO_LONG: { class: 'refused', meaning: 'A text longer than its field accepts.' },
  LIST_TOO_LONG: { class: 'refused', meaning: 'A list of more than 1,000 rows.' },
  FIELD_TWICE: { class: 'refused', meaning: 'One field given twice, flat and nested.' },
  FORM_RULE_BROKEN: { class: 'refused', meaning: 'Figures contradict each other by a rule of the form that refuses.' },
  FORM_RULE_ODD: { class: 'refused', meaning: 'Figures are unusual by a rule that only warns: a reason is required.' },
  // Starting
  NODE_TOO_OLD: { class: 'unavailable', meaning: 'Node.js is older than the program needs.' },
  CONFIG_INVALID: { class: 'usage', meaning: 'Invalid environment variables; all faults are listed.' },
  PORT_TAKEN: { class: 'unavailable', meaning: 'Another program listens on the configured port.' },
  DATA_IN_USE: { class: 'unavailable', meaning: 'A running process uses this data folder.' },
  DATA_OTHER_VERSION: {
    class: 'unavailable',
    meaning: 'The data folder belongs to another major version of PostgreSQL.',
  },
  PART_MISSING: {
    class: 'unavailable',
    meaning: 'A program we start (PostgreSQL, Temporal, test server) is missing.',
  },
  PART_FAILED: { class: 'unavailable', meaning: 'PostgreSQL or Temporal was started but did not become ready.' },
  TEMPORAL_MISCONFIGURED: {
    class: 'unavailable',
    meaning:
      'Temporal lacks the namespace or a search attribute of the system, or has one with another type: rounds could not go on.',
  },
  // Asking the service
  NOT_FOUND: { class: 'refused', meaning: 'No plan, collection, obligation or unit has this id.' },
  NOT_OWING: { class: 'refused', meaning: 'The obligation does not allow this action in its present state.' },
  CONFLICT: { class: 'refused', meaning: 'Another object with this id exists.' },
  EXTENSION_LATE: {
    class: 'refused',
    meaning: 'An extension decided after the date has passed; then only the reason for the lateness can be noted.',
  },
  DECISION_DATE: {
    class: 'refused',
    meaning: "A new last day not after the round's, or a resubmission day in the past.",
  },
  DATE_IN_FUTURE: { class: 'refused', meaning: 'A day in the future, of something that must have happened.' },
  NOT_LATE: {
    class: 'refused',
    meaning: 'The reason for lateness is noted only of a report that was sent late or is overdue.',
  },
  NOTHING_TO_RESTORE: {
    class: 'refused',
    meaning: 'There is nothing to revoke: no decision in force, or a report was sent since.',
  },
  LAST_ADMINISTRATOR: {
    class: 'refused',
    meaning: 'The last administrator would lose the role: no one could grant roles any more.',
  },
  REMINDED_TODAY: {
    class: 'refused',
    meaning: 'A mail about this report was sent today, or waits to be sent: one a day is enough.',
  },
  PLAN_REFUSED: { class: 'refused', meaning: 'The plan file has faults; all of them are listed as issues.' },
  SCENARIO_UNKNOWN: {
    class: 'refused',
    meaning: 'A scenario names a collection, unit or requirement the plan does not have.',
  },
  SCENARIO_TOO_CLOSE: {
    class: 'refused',
    meaning: 'A scenario event lies within a minute of a step or mail slot; their order is undefined.',
  },
  REHEARSAL_DIFFERS: {
    class: 'refused',
    meaning: 'The pure rehearsal and the one on real workflows gave different lists.',
  },
  PLAN_EXISTS: { class: 'refused', meaning: 'A plan with this id is active already.' },
  CALENDAR_DAYS: { class: 'refused', meaning: 'A change of the calendar without days, or one that cannot be made.' },
  LISTED_TOO_MANY: { class: 'refused', meaning: 'A list to publish with too many lines.' },
  DUTY_INVALID: { class: 'refused', meaning: 'An attestation of no standing duty of the unit, or of wrong days.' },
  PLAN_WITHDRAWN: { class: 'refused', meaning: 'The document was withdrawn: nothing more is asked for by it.' },
  PLAN_IN_FORCE: { class: 'refused', meaning: 'The document is in force: there is no withdrawal to take back.' },
  AMENDMENT_INVALID: {
    class: 'refused',
    meaning: 'The amended text changes nothing, is another document, or asks for a report on a day that is past.',
  },
  UNIT_CHANGE_INVALID: {
    class: 'refused',
    meaning: 'A change of units that cannot be: a code in use, a merger into a new unit, a superior that ended.',
  },
  TEST_PLAN_REFUSED: {
    class: 'refused',
    meaning: 'A plan with `test: true` is accepted only with an embedded database.',
  },
  VALUES_REFUSED: { class: 'refused', meaning: 'The report was refused: some of its values break the form.' },
  EXPORTS_WAIT: {
    class: 'refused',
    meaning:
      'Three long lists or papers of this person are still being made as files, or the one asked for is not ready.',
  },
  FORM_NONE: { class: 'refused', meaning: 'The report has no form for figures, so there is no file to fill in.' },
  FORM_OTHER_REPORT: { class: 'refused', meaning: 'A filled-in form belongs to another report, unit or period.' },
  FORM_CELL_UNKNOWN: {
    class: 'refused',
    meaning: 'A filled-in form has contents outside the places to fill in, or a changed heading.',
  },
  DATE_OUT_OF_BOUNDS: {
    class: 'refused',
    meaning:
      'A typed date that cannot be: in the future, of another year, before its round, or out of the order of signing, sending and receipt.',
  },
  DATE_DOUBTFUL: {
    class: 'refused',
    meaning: 'A typed date that is probably a mistake: before its round opened, or far from the date it moves.',
  },
  HOUR_MISSING: { class: 'refused', meaning: 'A paper of the day of a deadline with an hour has no hour of its own.' },
  LATENESS_UNCONFIRMED: {
    class: 'refused',
    meaning: 'The dates would turn a late report into one on time, and nobody has confirmed that.',
  },
  NOT_RECORDED: {
    class: 'refused',
    meaning: 'Only the latest submission that staff recorded can be withdrawn as a mistake, and once.',
  },
  REQUEST_INVALID: {
    class: 'refused',
    meaning: 'An ad-hoc request names no report or unit of its document, or is due too soon or too late.',
  },
  REQUEST_WAITS: { class: 'refused', meaning: 'An extension request for this report waits for an answer already.' },
  NO_REQUEST: { class: 'refused', meaning: 'There is no request that waits, so none can be withdrawn.' },
  PAPER_UNNAMED: {
    class: 'refused',
    meaning: 'What turns a late report into one on time does not name its paper.',
  },
  SAME_PERSON: {
    class: 'refused',
    meaning:
      'The person who recorded an act that changes lateness tried to confirm it alone, or from an account that is tied to theirs.',
  },
  CHANGE_SETTLED: {
    class: 'refused',
    meaning: 'This change of lateness has been answered already (confirmed or not confirmed).',
  },
  NOT_OPEN_YET: { class: 'refused', meaning: 'The report comes before its period, or its round, has begun.' },
  ROUND_OVER: {
    class: 'refused',
    meaning: 'A further version of a report whose round ended long ago, without a request for it.',
  },
  REPORT_EMPTY: {
    class: 'refused',
    meaning: 'The report has no figure, no text and no file: an empty form is no report.',
  },
  NIL_NOT_ALLOWED: { class: 'refused', meaning: 'The requirement does not allow a nil report.' },
  RECEIVED_AT_INVALID: { class: 'refused', meaning: 'A paper receipt is in the future or has no reason.' },
  ROLLUP_MISSING: { class: 'refused', meaning: 'The collection has no compiled version (with this number) yet.' },
  ROLLUP_OUTDATED: {
    class: 'refused',
    meaning: 'A newer draft of the compiled report stands, or a change below waits to be confirmed.',
  },
  NOT_RETURNED: { class: 'refused', meaning: 'The level above has not returned the compiled report.' },
  ROLLUP_CONFIRMED: { class: 'refused', meaning: 'This version is confirmed already, or a newer one is.' },
  SETTLE_INVALID: { class: 'refused', meaning: 'The requirement is not undated, or the date or rule cannot be used.' },
  EVENT_INVALID: { class: 'refused', meaning: 'The event opens no round: its day, period or units do not fit.' },
  USAGE: { class: 'usage', meaning: 'The command line or request was not understood.' },
  SERVICE_UNAVAILABLE: {
    class: 'unavailable',
    meaning: 'PostgreSQL or Temporal does not answer, nothing is running, or too many send files at once.',
  },
  // Web pages
  SECOND_FACTOR_UNREADABLE: {
    class: 'fault',
    meaning: 'The stored secret of a second factor is sealed under a key that the settings do not have.',
  },
  SIGN_IN_NEEDED: { class: 'refused', meaning: 'The page is only for people who have signed in.' },
  SIGN_IN_REFUSED: {
    class: 'refused',
    meaning: 'The sign-in link is used, old or unknown, belongs to another browser, or its owner has no role any more.',
  },
  PROVIDER_AWAY: {
    class: 'unavailable',
    meaning: "The office's own sign-in service does not answer, or fails.",
  },
  PROVIDER_REFUSED: {
    class: 'refused',
    meaning:
      'The sign-in at the office’s own service was cancelled, is used, old or of another browser, or its answer failed a check.',
  },
  PROVIDER_ADDRESS: {
    class: 'refused',
    meaning: 'The sign-in service gives no address, has not verified it, or nobody with a role has this address.',
  },
  TOO_MANY_REQUESTS: { class: 'refused', meaning: 'Too many requests from one network, address or person.' },
  METHOD_NOT_ALLOWED: {
    class: 'usage',
    meaning: 'The address of the JSON API does not take this method; the header `Allow` names those it takes.',
  },
  FORBIDDEN: { class: 'refused', meaning: 'The page or action is not for this role.' },
  ORIGIN_REFUSED: {
    class: 'refused',
    meaning: 'The request was sent from another site, or the page it came from is old.',
  },
  UPLOAD_TYPE: {
    class: 'refused',
    meaning:
      'A file that is not PDF, DOCX, XLSX, JPEG or PNG inside, holds macros, scripts or other files, is not what its own list says, or could not be looked into in time.',
  },
  UPLOAD_TOO_LARGE: {
    class: 'refused',
    meaning: 'A file, all files together, or the whole request is over the limit.',
  },
  UPLOAD_QUOTA: { class: 'refused', meaning: 'The unit has sent more files today than one unit may.' },
  STATE_SECRET: {
    class: 'refused',
    meaning: 'A number, name, text or file is marked as a state secret of any grade; such papers are not sent here.',
  },
  REASON_MISSING: { class: 'refused', meaning: 'What was entered needs a reason, and none was given.' },
  INTERNAL: { class: 'fault', meaning: 'A fault of the program itself; the log has the details.' },
} as const satisfies Record<string, { class: ErrorClass; meaning: string }>;

export type ErrorCode = keyof typeof ERRORS;
