import type { CALENDAR as VIETNAMESE } from '../../../../domain/messages/calendar';

export const CALENDAR: typeof VIETNAMESE = {};
