/** A round of reports: its page, letters, reminders, calls, the compiled report, why a date is what it is. */
export const ROUNDS = {};
