import type { LEADERS as VIETNAMESE } from '../vietnamese/leaders';

export const LEADERS: typeof VIETNAMESE = {};
