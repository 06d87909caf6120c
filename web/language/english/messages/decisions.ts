import type { DECISIONS as VIETNAMESE } from '../../../../domain/messages/decisions';

export const DECISIONS: typeof VIETNAMESE = {};
