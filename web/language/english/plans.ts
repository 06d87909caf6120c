import type { PLANS as VIETNAMESE } from '../vietnamese/plans';

export const PLANS: typeof VIETNAMESE = {};
