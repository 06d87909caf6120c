/** Decisions on a report: extension, return, exemption, reason of lateness. */
export const DECISIONS = {};
