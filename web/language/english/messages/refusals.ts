import type { REFUSALS as VIETNAMESE } from '../../../../domain/messages/refusals';

export const REFUSALS: typeof VIETNAMESE = {};
