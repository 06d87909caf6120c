/** The steps of a round and of a plan, and notices. */
export const STEPS = {};
