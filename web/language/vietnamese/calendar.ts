/** The working calendar, and the calendar feed of a unit. */
export const CALENDAR = {};
