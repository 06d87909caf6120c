import type { Messages } from '../../../../domain/messages/message';
import { AMENDMENTS } from './amendments';
import { BACKUP } from './backup';
import { CALENDAR } from './calendar';
import { CHAIN } from './chain';
import { COMMAND_LINE } from './command-line';
import { CONTACTS } from './contacts';
import { COPY } from './copy';
import { DECISIONS } from './decisions';
import { DELIVERIES } from './deliveries';
import { EVENTS } from './events';
import { EXPLANATION } from './explanation';
import { EXPORTS } from './exports';
import { FAULTS } from './faults';
import { FILES } from './files';
import { FORM_FILES } from './form-files';
import { FORMS } from './forms';
import { JOURNAL } from './journal';
import { LABELS } from './labels';
import { LATENESS } from './lateness';
import { LEADERS } from './leaders';
import { LISTS } from './lists';
import { MACHINERY } from './machinery';
import { NEXT_YEAR } from './next-year';
import { NOTICES } from './notices';
import { OPEN_POINTS } from './open-points';
import { PEOPLE } from './people';
import { PERIODS } from './periods';
import { PLAN_DATES } from './plan-dates';
import { PLAN_DOCUMENT_FIELDS } from './plan-document-fields';
import { DUE_FIELDS } from './plan-due-fields';
import { FORM_FIELDS } from './plan-form-fields';
import { REQUIREMENT_FIELDS } from './plan-requirement-fields';
import { PLANS } from './plans';
import { RECORDING } from './recording';
import { REFUSALS } from './refusals';
import { REGISTER_FIELDS } from './register-fields';
import { UNIT_FIELDS } from './register-unit-fields';
import { REGISTERS } from './registers';
import { REHEARSALS } from './rehearsals';
import { RELATION_WORDS } from './relations';
import { REPORTS } from './reports';
import { REQUESTED } from './requested';
import { REQUESTS } from './requests';
import { ROUNDS } from './rounds';
import { SCENARIO_FIELDS } from './scenario-fields';
import { SCENARIOS } from './scenarios';
import { SETTLEMENTS } from './settlements';
import { STATES } from './states';
import { STEPS } from './steps';
import { SUCCESSIONS } from './successions';
import { TABLES } from './tables';
import { TYPED } from './typed';
import { TYPED_DATES } from './typed-dates';
import { UNITS } from './units';
import { UPLOADS } from './uploads';
import { VOCABULARY } from './vocabulary';

/** Every message of the program in English, by the same codes as in Vietnamese. */
export const MESSAGES: Messages = {
  ...AMENDMENTS,
  ...BACKUP,
  ...CALENDAR,
  ...CHAIN,
  ...COMMAND_LINE,
  ...CONTACTS,
  ...COPY,
  ...DECISIONS,
  ...DELIVERIES,
  ...EVENTS,
  ...EXPLANATION,
  ...EXPORTS,
  ...FAULTS,
  ...FILES,
  ...FORM_FILES,
  ...FORMS,
  ...JOURNAL,
  ...LABELS,
  ...LATENESS,
  ...LEADERS,
  ...LISTS,
  ...MACHINERY,
  ...NEXT_YEAR,
  ...NOTICES,
  ...OPEN_POINTS,
  ...PEOPLE,
  ...PERIODS,
  ...PLAN_DATES,
  ...PLAN_DOCUMENT_FIELDS,
  ...DUE_FIELDS,
  ...FORM_FIELDS,
  ...REQUIREMENT_FIELDS,
  ...PLANS,
  ...RECORDING,
  ...REFUSALS,
  ...REGISTER_FIELDS,
  ...UNIT_FIELDS,
  ...REGISTERS,
  ...REHEARSALS,
  ...RELATION_WORDS,
  ...REPORTS,
  ...REQUESTED,
  ...REQUESTS,
  ...ROUNDS,
  ...SCENARIO_FIELDS,
  ...SCENARIOS,
  ...SETTLEMENTS,
  ...STATES,
  ...STEPS,
  ...SUCCESSIONS,
  ...TABLES,
  ...TYPED,
  ...TYPED_DATES,
  ...UNITS,
  ...UPLOADS,
  ...VOCABULARY,
};
