import type { SCENARIOS as VIETNAMESE } from '../../../../domain/messages/scenarios';

export const SCENARIOS: typeof VIETNAMESE = {};
