import type { JOURNAL as VIETNAMESE } from '../vietnamese/journal';

export const JOURNAL: typeof VIETNAMESE = {};
