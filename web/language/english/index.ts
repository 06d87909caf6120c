import type { Texts } from '../vietnamese';
import { API } from './api';
import { CALENDAR } from './calendar';
import { DECISIONS } from './decisions';
import { FRAME } from './frame';
import { JOURNAL } from './journal';
import { LATENESS } from './lateness';
import { LEADERS } from './leaders';
import { LETTERS } from './letters';
import { MAILBOX } from './mailbox';
import { MATRIX } from './matrix';
import { PARTS } from './parts';
import { PEOPLE } from './people';
import { PLANS } from './plans';
import { REGISTERS } from './registers';
import { REMINDERS } from './reminders';
import { REPORTS } from './reports';
import { REQUESTED } from './requested';
import { ROLLUP_CHAIN } from './rollup-chain';
import { ROLLUPS } from './rollups';
import { ROUNDS } from './rounds';
import { TODAY } from './today';
import { TRACKING } from './tracking';

/** The texts of the pages in English, by the names they have in Vietnamese. */
export const TEXTS: Texts = {
  parts: PARTS,
  frame: FRAME,
  rounds: ROUNDS,
  rollups: ROLLUPS,
  rollupChain: ROLLUP_CHAIN,
  tracking: TRACKING,
  reminders: REMINDERS,
  letters: LETTERS,
  decisions: DECISIONS,
  lateness: LATENESS,
  requested: REQUESTED,
  reports: REPORTS,
  calendar: CALENDAR,
  plans: PLANS,
  registers: REGISTERS,
  people: PEOPLE,
  journal: JOURNAL,
  mailbox: MAILBOX,
  today: TODAY,
  matrix: MATRIX,
  leaders: LEADERS,
  api: API,
};
