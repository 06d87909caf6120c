import type { REPORTS as VIETNAMESE } from '../vietnamese/reports';

export const REPORTS: typeof VIETNAMESE = {};
