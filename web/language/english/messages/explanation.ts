import type { EXPLANATION as VIETNAMESE } from '../../../../domain/messages/explanation';

export const EXPLANATION: typeof VIETNAMESE = {};
