/** Today: what staff have to do. */
export const TODAY = {};
