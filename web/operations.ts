import type { Operation } from './api/operation';
import { CALENDAR_DECISION_OPERATIONS } from './calendar/calendar-decision-operations';
import { CALENDAR_FEED_OPERATIONS } from './calendar/calendar-feed-operations';
import { CALENDAR_OPERATIONS } from './calendar/calendar-operations';
import { DECISION_OPERATIONS } from './decisions/decision-operations';
import { LATENESS_OPERATIONS } from './decisions/lateness-changes-operations';
import { SHARED_DECISION_OPERATIONS } from './decisions/shared-decision-operations';
import { DUTY_OPERATIONS } from './duties/duty-operations';
import { EXPORT_OPERATIONS } from './exports/export-operations';
import { JOURNAL_OPERATIONS } from './journal/journal-operations';
import { DOCUMENT_OPERATIONS } from './leaders/document-operations';
import { LEADER_OPERATIONS } from './leaders/leader-operations';
import { LIST_OPERATIONS } from './lists/list-operations';
import { DELIVERY_OPERATIONS } from './mailbox/delivery-operations';
import { HELD_MAILS_OPERATIONS } from './mailbox/held-mails-operations';
import { TRACKING_OPERATIONS } from './matrix/tracking-operations';
import { ACCOUNT_OPERATIONS } from './people/account-operations';
import { MAIL_CHOICE_OPERATIONS } from './people/mail-choice-operations';
import { ROLE_OPERATIONS } from './people/role-operations';
import { EVENT_OPERATIONS } from './plans/event-operations';
import { NEXT_YEAR_OPERATIONS } from './plans/next-year-operations';
import { PLAN_CHANGE_OPERATIONS } from './plans/plan-change-operations';
import { PLAN_DRAFT_OPERATIONS } from './plans/plan-draft-operations';
import { PLAN_OPERATIONS } from './plans/plan-operations';
import { PLAN_POINT_OPERATIONS } from './plans/plan-point-operations';
import { REHEARSAL_OPERATIONS } from './plans/rehearsal-operations';
import { UNDO_OPERATIONS } from './plans/undo-operations';
import { CONTACT_OFFICE_OPERATIONS } from './registers/contact-office-operations';
import { CONTACTS_DRAFT_OPERATIONS } from './registers/contacts-draft-operations';
import { REGISTER_DRAFT_OPERATIONS } from './registers/register-draft-operations';
import { REGISTER_OPERATIONS } from './registers/register-operations';
import { UNIT_OPERATIONS } from './registers/unit-operations';
import { EXTENSION_REQUEST_OPERATIONS } from './reports/extension-request-operations';
import { FORM_FILE_OPERATIONS } from './reports/form-file-operations';
import { RECEIPT_OPERATIONS } from './reports/receipt-operations';
import { RECORDING_OPERATIONS } from './reports/recording-operations';
import { REPORT_DRAFT_OPERATIONS } from './reports/report-draft-operations';
import { REPORT_OPERATIONS } from './reports/report-operations';
import { CALL_OPERATIONS } from './rounds/call-operations';
import { LETTER_OPERATIONS } from './rounds/letter-operations';
import { PAPER_OPERATIONS } from './rounds/paper-operations';
import { REMINDER_OPERATIONS } from './rounds/reminder-operations';
import { REQUEST_OPERATIONS } from './rounds/request-operations';
import { ROLLUP_CHAIN_OPERATIONS } from './rounds/rollup-chain-operations';
import { ROLLUP_OPERATIONS } from './rounds/rollup-operations';
import { ROUND_OPERATIONS } from './rounds/round-operations';
import { SEARCH_OPERATIONS } from './search/search-operations';
import { SUCCESSION_OPERATIONS } from './successions/succession-operations';
import { TODAY_OPERATIONS } from './today/today-operations';

/** Every operation of the JSON API: whatever a page does, a program can do; what is left out stands in docs/api.md. */
export const OPERATIONS: readonly Operation[] = [
  ...REPORT_OPERATIONS,
  ...EXTENSION_REQUEST_OPERATIONS,
  ...REPORT_DRAFT_OPERATIONS,
  ...DUTY_OPERATIONS,
  ...FORM_FILE_OPERATIONS,
  ...CALENDAR_FEED_OPERATIONS,
  ...RECEIPT_OPERATIONS,
  ...TODAY_OPERATIONS,
  ...SEARCH_OPERATIONS,
  ...DELIVERY_OPERATIONS,
  ...HELD_MAILS_OPERATIONS,
  ...CONTACT_OFFICE_OPERATIONS,
  ...MAIL_CHOICE_OPERATIONS,
  ...TRACKING_OPERATIONS,
  ...UNIT_OPERATIONS,
  ...ROUND_OPERATIONS,
  ...LETTER_OPERATIONS,
  ...PAPER_OPERATIONS,
  ...REMINDER_OPERATIONS,
  ...CALL_OPERATIONS,
  ...REQUEST_OPERATIONS,
  ...RECORDING_OPERATIONS,
  ...DECISION_OPERATIONS,
  ...SHARED_DECISION_OPERATIONS,
  ...LATENESS_OPERATIONS,
  ...ROLLUP_OPERATIONS,
  ...ROLLUP_CHAIN_OPERATIONS,
  ...LEADER_OPERATIONS,
  ...DOCUMENT_OPERATIONS,
  ...LIST_OPERATIONS,
  ...PLAN_OPERATIONS,
  ...PLAN_CHANGE_OPERATIONS,
  ...EXPORT_OPERATIONS,
  ...NEXT_YEAR_OPERATIONS,
  ...PLAN_DRAFT_OPERATIONS,
  ...PLAN_POINT_OPERATIONS,
  ...EVENT_OPERATIONS,
  ...UNDO_OPERATIONS,
  ...REHEARSAL_OPERATIONS,
  ...REGISTER_OPERATIONS,
  ...REGISTER_DRAFT_OPERATIONS,
  ...CONTACTS_DRAFT_OPERATIONS,
  ...SUCCESSION_OPERATIONS,
  ...CALENDAR_OPERATIONS,
  ...CALENDAR_DECISION_OPERATIONS,
  ...JOURNAL_OPERATIONS,
  ...ACCOUNT_OPERATIONS,
  ...ROLE_OPERATIONS,
];
