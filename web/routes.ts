import type { FastifyInstance } from 'fastify';
import { apiPageRoutes } from './api/api-page-routes';
import { apiRoutes } from './api/api-routes';
import { calendarDecisionRoutes } from './calendar/calendar-decision-routes';
import { calendarFeedRoutes } from './calendar/calendar-feed-routes';
import { calendarRoutes } from './calendar/calendar-routes';
import { unitYearRoutes } from './calendar/unit-year-routes';
import { decisionRoutes } from './decisions/decision-routes';
import { latenessChangesRoutes } from './decisions/lateness-changes-routes';
import { markedRoutes } from './decisions/marked-routes';
import { severalRoutes } from './decisions/several-routes';
import type { DatabaseDependencies } from './dependencies';
import { dutyRoutes } from './duties/duty-routes';
import { exportRoutes } from './exports/export-routes';
import { languageRoutes } from './frame/language-routes';
import { styleRoutes } from './frame/style-routes';
import { guideRoutes } from './guides/guide-routes';
import { healthRoutes } from './health/health-routes';
import { metricsRoutes } from './health/metrics-routes';
import { auditRoutes } from './journal/audit-routes';
import { leaderRoutes } from './leaders/leader-routes';
import { listRoutes } from './lists/list-routes';
import { recordRoutes } from './lists/record-routes';
import { deliveryRoutes } from './mailbox/deliveries-routes';
import { heldMailsRoutes } from './mailbox/held-mails-routes';
import { mailboxRoutes } from './mailbox/mailbox-routes';
import { matrixRoutes } from './matrix/matrix-routes';
import { OPERATIONS } from './operations';
import { accountRoutes } from './people/account-routes';
import { erasureRoutes } from './people/erasure-routes';
import { homeRoutes } from './people/home-routes';
import { mailChoiceRoutes } from './people/mail-choice-routes';
import { providerRoutes } from './people/provider-routes';
import { secondFactorRoutes } from './people/second-factor-routes';
import { sessionRoutes } from './people/session-routes';
import { signInRoutes } from './people/sign-in-routes';
import { tokenRoutes } from './people/token-routes';
import { weeklyMailRoutes } from './people/weekly-mail-routes';
import { amendmentRoutes } from './plans/amendment-routes';
import { dataFormRoutes } from './plans/data-form-routes';
import { eventRoutes } from './plans/event-routes';
import { nextYearRoutes } from './plans/next-year-routes';
import { planBuilderRoutes } from './plans/plan-builder-routes';
import { planDraftRoutes } from './plans/plan-draft-routes';
import { planLoadingRoutes } from './plans/plan-loading-routes';
import { planPointRoutes } from './plans/plan-point-routes';
import { planRoutes } from './plans/plan-routes';
import { planScheduleRoutes } from './plans/plan-schedule-routes';
import { rehearsalRoutes } from './plans/rehearsal-routes';
import { undoRoutes } from './plans/undo-routes';
import { withdrawalRoutes } from './plans/withdrawal-routes';
import { contactOfficeRoutes } from './registers/contact-office-routes';
import { contactRoutes } from './registers/contact-routes';
import { registerImportRoutes } from './registers/register-import-routes';
import { registerRoutes } from './registers/register-routes';
import { unitCardRoutes } from './registers/unit-card-routes';
import { completeRecordRoutes } from './reports/complete-record-routes';
import { extensionRequestRoutes } from './reports/extension-request-routes';
import { fileHostRoutes } from './reports/file-host-routes';
import { formFileRoutes } from './reports/form-file-routes';
import { receiptProofRoutes } from './reports/receipt-proof-routes';
import { receiptRoutes } from './reports/receipt-routes';
import { recordingRoutes } from './reports/recording-routes';
import { reportFormRoutes } from './reports/report-form-routes';
import { unitReportRoutes } from './reports/unit-reports-routes';
import { callRoutes } from './rounds/call-routes';
import { explanationRoutes } from './rounds/explanation-routes';
import { letterRoutes } from './rounds/letter-routes';
import { paperRoutes } from './rounds/paper-routes';
import { reminderRoutes } from './rounds/reminder-routes';
import { requestRoutes } from './rounds/request-routes';
import { rollupChainRoutes } from './rounds/rollup-chain-routes';
import { rollupRoutes } from './rounds/rollup-routes';
import { roundRoutes } from './rounds/round-routes';
import { trackingRoutes } from './rounds/tracking-routes';
import { searchRoutes } from './search/search-routes';
import { successionRoutes } from './successions/succession-routes';
import { todayRoutes } from './today/today-routes';

/** Every address of the application. */
export function routes(app: FastifyInstance, deps: DatabaseDependencies): void {
  for (const add of [
    homeRoutes,
    languageRoutes,
    signInRoutes,
    secondFactorRoutes,
    sessionRoutes,
    todayRoutes,
    searchRoutes,
    guideRoutes,
    matrixRoutes,
    roundRoutes,
    letterRoutes,
    paperRoutes,
    unitYearRoutes,
    reminderRoutes,
    callRoutes,
    requestRoutes,
    unitCardRoutes,
    trackingRoutes,
    recordingRoutes,
    decisionRoutes,
    markedRoutes,
    severalRoutes,
    latenessChangesRoutes,
    unitReportRoutes,
    dutyRoutes,
    reportFormRoutes,
    formFileRoutes,
    exportRoutes,
    extensionRequestRoutes,
    calendarFeedRoutes,
    receiptRoutes,
    completeRecordRoutes,
    receiptProofRoutes,
    leaderRoutes,
    listRoutes,
    recordRoutes,
    weeklyMailRoutes,
    mailChoiceRoutes,
    rollupRoutes,
    rollupChainRoutes,
    planRoutes,
    planLoadingRoutes,
    nextYearRoutes,
    planBuilderRoutes,
    dataFormRoutes,
    planDraftRoutes,
    amendmentRoutes,
    withdrawalRoutes,
    planPointRoutes,
    eventRoutes,
    undoRoutes,
    planScheduleRoutes,
    rehearsalRoutes,
    registerRoutes,
    successionRoutes,
    registerImportRoutes,
    contactRoutes,
    contactOfficeRoutes,
    deliveryRoutes,
    heldMailsRoutes,
    calendarRoutes,
    calendarDecisionRoutes,
    accountRoutes,
    erasureRoutes,
    auditRoutes,
    explanationRoutes,
    tokenRoutes,
    healthRoutes,
    metricsRoutes,
    styleRoutes,
    apiPageRoutes,
  ]) {
    add(app, deps);
  }
  apiRoutes(app, deps, OPERATIONS);
  if (app.identityProviders.length > 0) providerRoutes(app, deps);
  if (deps.embedded) mailboxRoutes(app, deps);
  if (deps.filesBaseUrl) fileHostRoutes(app, deps);
}
