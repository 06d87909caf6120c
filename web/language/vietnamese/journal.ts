/** The journal of what was done. */
export const JOURNAL = {};
