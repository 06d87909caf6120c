import type { PEOPLE as VIETNAMESE } from '../vietnamese/people';

export const PEOPLE: typeof VIETNAMESE = {};
