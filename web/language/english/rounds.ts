import type { ROUNDS as VIETNAMESE } from '../vietnamese/rounds';

export const ROUNDS: typeof VIETNAMESE = {};
