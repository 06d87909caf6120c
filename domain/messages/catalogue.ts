import { CALENDAR } from './calendar';
import { DECISIONS } from './decisions';
import { EXPLANATION } from './explanation';
import { FILES } from './files';
import { FORMS } from './forms';
import { OPEN_POINTS } from './open-points';
import { PLANS } from './plans';
import { REFUSALS } from './refusals';
import { REGISTERS } from './registers';
import { SCENARIOS } from './scenarios';
import { STATES } from './states';
import { STEPS } from './steps';
import { UPLOADS } from './uploads';

/**
 * Every message in Vietnamese: by its code a function of its values. Codes are `<area>.<what>`; each area stands in a file of its own.
 * The English of the same codes is in web/language/english/messages/; the compiler holds both together.
 */
export const MESSAGES = {
  ...FILES,
  ...PLANS,
  ...REGISTERS,
  ...SCENARIOS,
  ...FORMS,
  ...OPEN_POINTS,
  ...UPLOADS,
  ...REFUSALS,
  ...STATES,
  ...STEPS,
  ...EXPLANATION,
  ...CALENDAR,
  ...DECISIONS,
};
