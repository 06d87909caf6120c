import type { REGISTERS as VIETNAMESE } from '../vietnamese/registers';

export const REGISTERS: typeof VIETNAMESE = {};
