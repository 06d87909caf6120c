import { OFFICE_OPERATIONS } from './office-operations';
import type { Operation } from './operation';
import { REPORT_OPERATIONS } from './report-operations';

/** Every operation of the JSON API. */
export const OPERATIONS: readonly Operation[] = [...REPORT_OPERATIONS, ...OFFICE_OPERATIONS];
