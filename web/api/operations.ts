import { ACCOUNT_OPERATIONS } from './account-operations';
import { CALENDAR_FEED_OPERATIONS } from './calendar-feed-operations';
import { CALENDAR_OPERATIONS } from './calendar-operations';
import { CALL_OPERATIONS } from './call-operations';
import { DECISION_OPERATIONS } from './decision-operations';
import { JOURNAL_OPERATIONS } from './journal-operations';
import { LEADER_OPERATIONS } from './leader-operations';
import { LETTER_OPERATIONS } from './letter-operations';
import type { Operation } from './operation';
import { PLAN_DRAFT_OPERATIONS } from './plan-draft-operations';
import { PLAN_OPERATIONS } from './plan-operations';
import { PLAN_POINT_OPERATIONS } from './plan-point-operations';
import { RECEIPT_OPERATIONS } from './receipt-operations';
import { RECORDING_OPERATIONS } from './recording-operations';
import { REGISTER_DRAFT_OPERATIONS } from './register-draft-operations';
import { REGISTER_OPERATIONS } from './register-operations';
import { REHEARSAL_OPERATIONS } from './rehearsal-operations';
import { REMINDER_OPERATIONS } from './reminder-operations';
import { REPORT_DRAFT_OPERATIONS } from './report-draft-operations';
import { REPORT_OPERATIONS } from './report-operations';
import { ROLE_OPERATIONS } from './role-operations';
import { ROLLUP_OPERATIONS } from './rollup-operations';
import { ROUND_OPERATIONS } from './round-operations';
import { TODAY_OPERATIONS } from './today-operations';
import { TRACKING_OPERATIONS } from './tracking-operations';
import { UNIT_OPERATIONS } from './unit-operations';

/** Every operation of the JSON API: whatever a page does, a program can do; what is left out stands in docs/api.md. */
export const OPERATIONS: readonly Operation[] = [
  ...REPORT_OPERATIONS,
  ...REPORT_DRAFT_OPERATIONS,
  ...CALENDAR_FEED_OPERATIONS,
  ...RECEIPT_OPERATIONS,
  ...TODAY_OPERATIONS,
  ...TRACKING_OPERATIONS,
  ...UNIT_OPERATIONS,
  ...ROUND_OPERATIONS,
  ...LETTER_OPERATIONS,
  ...REMINDER_OPERATIONS,
  ...CALL_OPERATIONS,
  ...RECORDING_OPERATIONS,
  ...DECISION_OPERATIONS,
  ...ROLLUP_OPERATIONS,
  ...LEADER_OPERATIONS,
  ...PLAN_OPERATIONS,
  ...PLAN_DRAFT_OPERATIONS,
  ...PLAN_POINT_OPERATIONS,
  ...REHEARSAL_OPERATIONS,
  ...REGISTER_OPERATIONS,
  ...REGISTER_DRAFT_OPERATIONS,
  ...CALENDAR_OPERATIONS,
  ...JOURNAL_OPERATIONS,
  ...ACCOUNT_OPERATIONS,
  ...ROLE_OPERATIONS,
];
