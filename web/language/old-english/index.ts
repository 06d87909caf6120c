import type { Texts } from '../translate';
import { ACCOUNTS } from './accounts';
import { DAILY } from './daily';
import { LISTS } from './daily-lists';
import { RECORDING } from './daily-recording';
import { ROUNDS } from './daily-rounds';
import { STATES } from './daily-states';
import { STEPS } from './daily-steps';
import { TODAY } from './daily-today';
import { DAYS_OFF } from './days-off';
import { DECISIONS } from './decisions';
import { EXPLANATION } from './explanation';
import { FILE_FAULTS } from './file-faults';
import { PLAN_FILE_FAULTS } from './file-faults-plans';
import { REGISTER_FILE_FAULTS } from './file-faults-registers';
import { SCENARIO_FAULTS } from './file-faults-scenarios';
import { FORM_FAULTS } from './form-faults';
import { FRAME } from './frame';
import { LEADERS } from './leaders';
import { MANY_PAGES } from './many-pages';
import { PLANS } from './plans';
import { CALENDAR } from './plans-calendar';
import { JOURNAL } from './plans-journal';
import { PLAN_LOADING } from './plans-loading';
import { PLAN_POINTS } from './plans-points';
import { REGISTERS } from './plans-registers';
import { REFUSALS } from './refusals';
import { SIGN_IN } from './sign-in';
import { UNITS } from './units';
import { UPLOADS } from './uploads';

/** The catalogues by area; a text of two areas stands in one of them only. */
export const AREAS: Readonly<Record<string, Texts>> = {
  FRAME,
  MANY_PAGES,
  DAYS_OFF,
  DAILY,
  DECISIONS,
  ACCOUNTS,
  STATES,
  STEPS,
  TODAY,
  LISTS,
  ROUNDS,
  RECORDING,
  PLANS,
  PLAN_LOADING,
  PLAN_POINTS,
  REGISTERS,
  CALENDAR,
  JOURNAL,
  UNITS,
  EXPLANATION,
  FORM_FAULTS,
  UPLOADS,
  LEADERS,
  SIGN_IN,
  REFUSALS,
};

/** Every Vietnamese text of the pages with its English. */
export const ENGLISH: Texts = Object.assign({}, ...Object.values(AREAS));

/** What is wrong in a file. Kept apart: words as short as "ngày" would be found in texts of the pages, too. */
export const FAULT_AREAS: Readonly<Record<string, Texts>> = {
  FILE_FAULTS,
  PLAN_FILE_FAULTS,
  REGISTER_FILE_FAULTS,
  SCENARIO_FAULTS,
};

export const FAULTS_OF_FILES: Texts = Object.assign({}, ...Object.values(FAULT_AREAS));
