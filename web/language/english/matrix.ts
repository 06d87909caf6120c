import type { MATRIX as VIETNAMESE } from '../vietnamese/matrix';

export const MATRIX: typeof VIETNAMESE = {};
