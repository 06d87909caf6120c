import type { CALENDAR as VIETNAMESE } from '../vietnamese/calendar';

export const CALENDAR: typeof VIETNAMESE = {};
