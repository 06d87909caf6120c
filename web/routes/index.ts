import type { FastifyInstance } from 'fastify';
import type { WebDependencies } from '../dependencies';
import { explanationRoutes } from './explanation';
import { healthRoutes } from './health';
import { homeRoutes } from './home';
import { mailboxRoutes } from './mailbox';
import { planRoutes } from './plans';
import { receiptRoutes } from './receipt';
import { recordingRoutes } from './recording';
import { reportFormRoutes } from './report-form';
import { rollupRoutes } from './rollup';
import { styleRoutes } from './style';
import { trackingRoutes } from './tracking';
import { unitReportRoutes } from './unit-reports';

/** Every address of the application. */
export function routes(app: FastifyInstance, deps: WebDependencies): void {
  for (const add of [
    homeRoutes,
    trackingRoutes,
    recordingRoutes,
    unitReportRoutes,
    reportFormRoutes,
    receiptRoutes,
    rollupRoutes,
    planRoutes,
    explanationRoutes,
    healthRoutes,
    styleRoutes,
  ]) {
    add(app, deps);
  }
  if (deps.embedded) mailboxRoutes(app, deps);
}
