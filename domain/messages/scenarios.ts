/** What a scenario of a rehearsal must hold, and what is wrong with it. */
export const SCENARIOS = {};
