import type { OPEN_POINTS as VIETNAMESE } from '../../../../domain/messages/open-points';

export const OPEN_POINTS: typeof VIETNAMESE = {};
