/** Days off, and where they come from. */
export const CALENDAR = {};
