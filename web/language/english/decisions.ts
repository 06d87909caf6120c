import type { DECISIONS as VIETNAMESE } from '../vietnamese/decisions';

export const DECISIONS: typeof VIETNAMESE = {};
