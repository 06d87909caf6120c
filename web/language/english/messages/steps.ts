import type { STEPS as VIETNAMESE } from '../../../../domain/messages/steps';

export const STEPS: typeof VIETNAMESE = {};
