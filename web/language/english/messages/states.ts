import type { STATES as VIETNAMESE } from '../../../../domain/messages/states';

export const STATES: typeof VIETNAMESE = {};
