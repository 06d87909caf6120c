import type { FastifyInstance } from 'fastify';
import type { WebDependencies } from '../dependencies';
import { accountRoutes } from './accounts';
import { apiRoutes } from './api';
import { auditRoutes } from './audit';
import { calendarRoutes } from './calendar';
import { calendarFeedRoutes } from './calendar-feed';
import { callRoutes } from './calls';
import { contactRoutes } from './contacts';
import { decisionRoutes } from './decisions';
import { explanationRoutes } from './explanation';
import { fileHostRoutes } from './file-host';
import { healthRoutes } from './health';
import { homeRoutes } from './home';
import { languageRoutes } from './language';
import { leaderRoutes } from './leaders';
import { letterRoutes } from './letters';
import { mailboxRoutes } from './mailbox';
import { matrixRoutes } from './matrix';
import { metricsRoutes } from './metrics';
import { planBuilderRoutes } from './plan-builder';
import { planDraftRoutes } from './plan-draft';
import { planLoadingRoutes } from './plan-loading';
import { planPointRoutes } from './plan-points';
import { planScheduleRoutes } from './plan-schedule';
import { planRoutes } from './plans';
import { receiptRoutes } from './receipt';
import { receiptProofRoutes } from './receipt-proof';
import { recordingRoutes } from './recording';
import { registerImportRoutes } from './register-import';
import { registerRoutes } from './registers';
import { rehearsalRoutes } from './rehearsal';
import { reminderRoutes } from './reminder';
import { reportFormRoutes } from './report-form';
import { rollupRoutes } from './rollup';
import { roundRoutes } from './round';
import { secondFactorRoutes } from './second-factor';
import { sessionRoutes } from './sessions';
import { signInRoutes } from './sign-in';
import { styleRoutes } from './style';
import { todayRoutes } from './today';
import { tokenRoutes } from './tokens';
import { trackingRoutes } from './tracking';
import { unitCardRoutes } from './unit-card';
import { unitReportRoutes } from './unit-reports';
import { weeklyMailRoutes } from './weekly-mail';

/** Every address of the application. */
export function routes(app: FastifyInstance, deps: WebDependencies): void {
  for (const add of [
    homeRoutes,
    languageRoutes,
    signInRoutes,
    secondFactorRoutes,
    sessionRoutes,
    todayRoutes,
    matrixRoutes,
    roundRoutes,
    letterRoutes,
    reminderRoutes,
    callRoutes,
    unitCardRoutes,
    trackingRoutes,
    recordingRoutes,
    decisionRoutes,
    unitReportRoutes,
    reportFormRoutes,
    calendarFeedRoutes,
    receiptRoutes,
    receiptProofRoutes,
    leaderRoutes,
    weeklyMailRoutes,
    rollupRoutes,
    planRoutes,
    planLoadingRoutes,
    planBuilderRoutes,
    planDraftRoutes,
    planPointRoutes,
    planScheduleRoutes,
    rehearsalRoutes,
    registerRoutes,
    registerImportRoutes,
    contactRoutes,
    calendarRoutes,
    accountRoutes,
    auditRoutes,
    explanationRoutes,
    tokenRoutes,
    apiRoutes,
    healthRoutes,
    metricsRoutes,
    styleRoutes,
  ]) {
    add(app, deps);
  }
  if (deps.embedded) mailboxRoutes(app, deps);
  if (deps.filesBaseUrl) fileHostRoutes(app, deps);
}
