import { ERRORS, type ErrorCode } from '../../../domain/error-codes';
import { OPEN_POINT_CODES } from '../../../domain/open-point-codes';

const REMEDIES: Readonly<Record<ErrorCode, string>> = {
  YAML_SYNTAX: 'Correct the line named: indentation, quotes, a key written twice.',
  FIELD_MISSING: 'Add the field the message names.',
  FIELD_UNKNOWN: 'Correct the spelling; the message lists the fields known at that place.',
  FIELD_INVALID: 'Write what the message expects.',
  DATE_INVALID: 'Write a date that exists, as 30/5/2020 or 2020-05-30, of 1900 to 2199.',
  CUTOFF_TOO_LATE: 'Move the cut-off at least one working day before the last day.',
  KEY_FORBIDDEN: 'Rename the key.',
  FILE_TOO_LARGE: 'Split the file, or remove what is not part of the plan.',
  TEXT_ENCODING: 'Save the file as UTF-8; convert the text to Unicode (UniKey has a converter).',
  ID_INVALID: 'Use only a–z, 0–9 and the hyphen.',
  ID_DUPLICATE: 'Give one of the two another id; in a sheet keep one row for each report.',
  UNIT_UNKNOWN: 'Correct the code, or add the unit to the register.',
  GROUP_UNKNOWN: 'Correct the name, or give units of the register that group or type.',
  FORM_UNKNOWN: 'Correct the id, or add the form under forms.',
  FORM_INVALID: 'Correct left or right of the rule: a number field, or <table>.<row>.<column>, * for every row.',
  SELECTOR_EMPTY: "Check groups, types and under, and the units' validity on that day.",
  SUPERIOR_MISSING: 'Give the unit that body in the register, or name the receiver.',
  BOUNDARY_MISSING: "Add boundary: before, by or on, as the document's words say.",
  BOUNDARY_INVALID: 'Write boundary: by; “within n days” includes the n-th day.',
  ROLL_INVALID: 'Write roll: none or previous; or boundary: by, where a report sent on the named day is on time.',
  BOUNDARY_WITHOUT_DUE: 'Add due, or remove boundary.',
  STANDING_DATED: 'Remove due, or choose another kind.',
  PERIOD_INVALID:
    'Write a period of that frequency: 2020, 2020-H1, 2026-Q3, 2026-05, 2026-9M, 2026-W05, 2026-2030, or the id of a phase.',
  DUE_INVALID:
    'Choose a due type that fits the frequency: yearly, six-monthly, quarterly, monthly, weekly, period-end, after, or date for once.',
  CUTOFF_INVALID: 'Write the cut-off as working days before the last day.',
  FEEDS_INVALID: 'Let feeds name a requirement of this plan that the compiler owes.',
  DEADLINE_ORDER: 'Move the lower deadline before the upper one.',
  TEST_ONLY: 'Use working days and hours, or write test: true for a plan that only tests use.',
  TREE_CYCLE: 'Correct the superiors named in the message.',
  TREE_TWO_PARENTS: 'Keep one superior for each tree.',
  EMAIL_INVALID: 'Write an address like vanthu@donvi.gov.vn, without accents and blanks.',
  CSV_SYNTAX: 'Save the sheet again as CSV UTF-8; each row needs as many cells as the first.',
  JSON_SYNTAX: 'Correct the file of --values.',
  FIGURE_INVALID: 'Write 1234 or 1.234,5.',
  FIGURE_NEGATIVE: 'Write a figure of 0 or more.',
  FIGURE_TOO_BIG: 'Check the figure and its unit.',
  FIGURE_DECIMALS: 'Round to what the form takes.',
  FIGURE_AMBIGUOUS: 'Write 1500 or 1,5.',
  TEXT_INVALID: 'Type the text again, or paste it as plain text.',
  TEXT_TOO_LONG: 'Shorten it, and attach the long text as a file.',
  LIST_TOO_LONG: 'Attach the list as a file.',
  FIELD_TWICE: 'Give the field once, flat or nested.',
  FORM_RULE_BROKEN: 'Correct the figures the message names.',
  FORM_RULE_ODD: 'Send, with the reason in the note; it is kept with the report.',
  DATABASE_POOLER:
    'Set pool_mode = transaction or session in pgbouncer, or let DATABASE_URL point to PostgreSQL itself.',
  DATABASE_OLDER: 'Run npm run migrate with MIGRATION_DATABASE_URL, then start again.',
  DATABASE_NEWER: 'Run the newer version of Đúng Hạn; no migration goes back.',
  DATABASE_ALTERED: 'Restore the migration as it was released, and write the change as a new one.',
  BACKUP_FILE: 'Give another name or folder; look at its rights and at the free space.',
  BACKUP_DAMAGED: 'Copy the file again, or use another backup; nothing was restored.',
  BACKUP_NEWER: 'Restore it with that version.',
  DATABASE_NOT_EMPTY: 'Make a new database, or start with --empty in a new data folder.',
  NODE_TOO_OLD: 'On Linux run npm ci, which brings the right one; elsewhere install Node.js 24.',
  TEMPORAL_MISCONFIGURED:
    'Create what the message names; remove an attribute of a wrong type first; then start the worker again.',
  CONFIG_INVALID: 'Correct the variables; the message lists all of them (settings).',
  PORT_TAKEN: 'Stop the other program, or choose another port: PORT=8081 npm start.',
  DATA_IN_USE: 'Stop the process named, or set DATA_DIR to another folder.',
  DATA_OTHER_VERSION: 'Open the data with the version of Đúng Hạn that made it.',
  PART_MISSING: 'Follow the message: npm ci again, or name the program by its variable.',
  PART_FAILED: 'Read the log the message names; its last lines are shown.',
  NOT_FOUND: 'Look the id up with status.',
  NOT_OWING: 'Look at the state with status; ask the compiler if a report must be sent again.',
  CONFLICT: 'Open the page again: somebody else was quicker.',
  EXTENSION_LATE: 'Ask for the document that was signed in time; otherwise leave the date as it is.',
  DECISION_DATE: 'Give a later day.',
  DATE_IN_FUTURE: 'Give today or an earlier day.',
  NOT_LATE: 'Nothing has to be noted; look at the dates of the report.',
  NOTHING_TO_RESTORE: "Open the report's page and look at its decisions.",
  LAST_ADMINISTRATOR: 'Give the role to somebody else first.',
  REMINDED_TODAY: 'Wait until the next working day, or telephone.',
  PLAN_REFUSED: 'Correct the issues listed.',
  SCENARIO_UNKNOWN:
    'Correct the scenario; name the period or the compiler where a requirement has several collections.',
  SCENARIO_TOO_CLOSE: 'Move the event by a few minutes, away from 07:00, 08:00 and 14:00.',
  REHEARSAL_DIFFERS: 'A fault of the program: report it with the plan and the scenario.',
  PLAN_EXISTS: 'Nothing: the plan is in force. What another document changes in it is entered with plan amend.',
  CALENDAR_DAYS: 'Write each day once, with its name or the day it is swapped with; take a later change back first.',
  LISTED_TOO_MANY: 'Choose a shorter period, or one document.',
  DUTY_INVALID:
    'Attest a standing duty that the document gives to the unit, for days up to today, at most a year at a time.',
  PLAN_WITHDRAWN: 'If the withdrawal was a mistake, take it back with plan reinstate.',
  PLAN_IN_FORCE: 'Nothing.',
  AMENDMENT_INVALID:
    'Change only the clauses that the amending document names; keep id, register, tree and document of the original.',
  UNIT_CHANGE_INVALID: 'Correct the rows that the message names; nothing was changed.',
  TEST_PLAN_REFUSED: 'Remove test: true, or use the database of npm start.',
  EXPORTS_WAIT: 'Wait for one of them, then ask again.',
  FORM_NONE: 'Send the report without a form: its document, or a file.',
  FORM_OTHER_REPORT: 'Download the form from the page of this report, or open the report the file belongs to.',
  FORM_CELL_UNKNOWN: 'Move the contents into the cells to fill in, or put the heading back.',
  VALUES_REFUSED: 'Correct the issues listed; nothing was taken.',
  DATE_OUT_OF_BOUNDS: 'Correct the date; the message says which days are possible.',
  DATE_DOUBTFUL:
    'Look at the paper again; where the date is right, confirm it (confirmDates, --confirm-dates) with a reason.',
  HOUR_MISSING: 'Add the hour at which it was sent or received; it is never guessed.',
  LATENESS_UNCONFIRMED:
    'Compare the dates with the paper, and confirm them (confirmDates, --confirm-dates) with a reason.',
  NOT_RECORDED: 'Return a report that the unit has sent itself; withdraw the later recorded version first.',
  REQUEST_INVALID:
    'Choose a report of the document, units that it asks, and a deadline from half an hour to 40 days ahead.',
  REQUEST_WAITS: 'Withdraw it before making another, or wait for the answer.',
  NO_REQUEST: 'Nothing: it was answered or withdrawn meanwhile.',
  PAPER_UNNAMED: 'Give the number and date of the paper, and its number in the book of incoming documents.',
  SAME_PERSON: 'Let a second person (the head of the compiler or an administrator) confirm it.',
  CHANGE_SETTLED: 'Nothing to do; the list of changes shows who answered.',
  NOT_OPEN_YET: 'Send it from the day the message names; until then keep it as a draft.',
  ROUND_OVER: 'Ask the compiler to return the report, or to record the document with a reason.',
  REPORT_EMPTY: 'Fill in the form or add a file; where there was nothing, report that (nil).',
  NIL_NOT_ALLOWED: 'Send the report; this requirement takes no nil report.',
  RECEIVED_AT_INVALID: 'Give an instant that has passed, and a reason.',
  ROLLUP_MISSING: 'Wait for the first working day after the last day, or leave --version out.',
  ROLLUP_OUTDATED: 'Check the newest version; confirming a supplement sends it up.',
  NOT_RETURNED: 'Nothing: the report stands with the level above.',
  ROLLUP_CONFIRMED: 'Nothing, or confirm the newest version.',
  SETTLE_INVALID:
    'Choose an undated requirement and a day after the reports that feed it, or a rule that a plan file could have.',
  EVENT_INVALID: 'Correct what the message names; one event is recorded for each period.',
  USAGE: 'See --help.',
  SERVICE_UNAVAILABLE:
    'Run npm start, check DATABASE_URL, or run npm run migrate where the message says so; while many send files, try again in some minutes.',
  SECOND_FACTOR_UNREADABLE:
    'The operator adds the earlier key to SECRETS_KEY; where it is lost, an administrator resets the code (users reset-code).',
  SIGN_IN_NEEDED: 'Sign in; in the sample, choose a role on the first page.',
  SIGN_IN_REFUSED: 'Ask for a new link in the browser that will use it; ask staff whether the role still holds.',
  PROVIDER_AWAY: 'Sign in by a link sent by mail; the operator looks at identityProviders of /readyz.',
  PROVIDER_REFUSED:
    'Begin again on the sign-in page, in the same browser; where it stays so, the operator compares OIDC_<ID>_… with the client at the provider (docs/operations.md).',
  PROVIDER_ADDRESS: 'Correct the address at the provider or in the register, or sign in by a link sent by mail.',
  TOO_MANY_REQUESTS: 'Wait a few minutes and try again.',
  METHOD_NOT_ALLOWED: 'Use a method that the header Allow names.',
  FORBIDDEN: 'Ask someone who has the role; in the sample, change the role on the first page.',
  ORIGIN_REFUSED: 'Open the page again and repeat; check that BASE_URL is the address in the browser.',
  UPLOAD_TYPE:
    'Save the file as PDF, DOCX, XLSX, JPG or PNG, without macros, scripts and links to templates; send files that lie inside one by themselves.',
  UPLOAD_TOO_LARGE: 'At most 20 MB a file, 10 files and 40 MB together.',
  UPLOAD_QUOTA: 'Send the rest tomorrow, or fewer and smaller files.',
  STATE_SECRET: 'Send such papers the way the law prescribes; nothing was taken.',
  REASON_MISSING: 'Write the reason into the field or column that is named.',
  INTERNAL: 'Look into the log under the number of the request and report it.',
};

/**
 * What each code means and what to do, for readers of English beside a message that is Vietnamese: the sentences of
 * `docs/errors.md` without their markup; a test compares both.
 * @example ERROR_MEANINGS.REASON_MISSING.todo // 'Write the reason into the field or column that is named.'
 */
export const ERROR_MEANINGS = Object.fromEntries(
  Object.entries(REMEDIES).map(([code, todo]) => [
    code,
    { meaning: ERRORS[code as ErrorCode].meaning.replaceAll('`', ''), todo },
  ]),
) as Readonly<Record<ErrorCode, { meaning: string; todo: string }>>;

/**
 * What a code of a refusal or of an open point means.
 * @returns null for no code, or an unknown one
 * @example meaningOf('ID_DUPLICATE') // 'Two things of one file have the same id or code.'
 */
export function meaningOf(code: string | undefined): string | null {
  if (code === undefined) return null;
  const meanings: Readonly<Record<string, string>> = OPEN_POINT_CODES;
  return ERROR_MEANINGS[code as ErrorCode]?.meaning ?? meanings[code] ?? null;
}
