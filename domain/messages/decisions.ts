/** What was decided on a report: extension, exemption, return, and its basis. */
export const DECISIONS = {};
