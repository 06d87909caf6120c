import type { PLANS as VIETNAMESE } from '../../../../domain/messages/plans';

export const PLANS: typeof VIETNAMESE = {};
