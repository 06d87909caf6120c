import { API } from './api';
import { CALENDAR } from './calendar';
import { DECISIONS } from './decisions';
import { DELIVERIES } from './deliveries';
import { DUTIES } from './duties';
import { EXPORTS } from './exports';
import { FRAME } from './frame';
import { GUIDES } from './guides';
import { HELD_MAILS } from './held-mails';
import { JOURNAL } from './journal';
import { LATENESS } from './lateness';
import { LEADERS } from './leaders';
import { LETTERS } from './letters';
import { LISTS } from './lists';
import { MAILBOX } from './mailbox';
import { MARKING } from './marking';
import { MATRIX } from './matrix';
import { OVER_TIME } from './over-time';
import { PAPERS } from './papers';
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
import { SEARCH } from './search';
import { SUCCESSIONS } from './successions';
import { TODAY } from './today';
import { TRACKING } from './tracking';

/**
 * The texts of the pages in Vietnamese, by the subject they belong to: a text, or a function of the values it holds. The English
 * of the same names is in `../english/`; the compiler holds both together.
 */
export const TEXTS = {
  parts: PARTS,
  frame: FRAME,
  rounds: ROUNDS,
  rollups: ROLLUPS,
  rollupChain: ROLLUP_CHAIN,
  tracking: TRACKING,
  reminders: REMINDERS,
  letters: LETTERS,
  papers: PAPERS,
  decisions: DECISIONS,
  lateness: LATENESS,
  requested: REQUESTED,
  reports: REPORTS,
  calendar: CALENDAR,
  plans: PLANS,
  registers: REGISTERS,
  search: SEARCH,
  guides: GUIDES,
  successions: SUCCESSIONS,
  people: PEOPLE,
  exports: EXPORTS,
  journal: JOURNAL,
  mailbox: MAILBOX,
  deliveries: DELIVERIES,
  heldMails: HELD_MAILS,
  today: TODAY,
  matrix: MATRIX,
  marking: MARKING,
  leaders: LEADERS,
  overTime: OVER_TIME,
  lists: LISTS,
  duties: DUTIES,
  api: API,
};

export type Texts = typeof TEXTS;
