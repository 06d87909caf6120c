/** The leaders' page. */
export const LEADERS = {};
