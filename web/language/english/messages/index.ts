import type { Messages } from '../../../../domain/messages/message';
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

/** Every message of the program in English, by the same codes as in Vietnamese. */
export const MESSAGES: Messages = {
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
