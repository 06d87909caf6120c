import type { TODAY as VIETNAMESE } from '../vietnamese/today';

export const TODAY: typeof VIETNAMESE = {};
