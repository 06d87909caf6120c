import type { MAILBOX as VIETNAMESE } from '../vietnamese/mailbox';

export const MAILBOX: typeof VIETNAMESE = {};
