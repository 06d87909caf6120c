import type { REGISTERS as VIETNAMESE } from '../../../../domain/messages/registers';

export const REGISTERS: typeof VIETNAMESE = {};
