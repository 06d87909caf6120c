/** Why something a person wanted to do was not done. */
export const REFUSALS = {};
