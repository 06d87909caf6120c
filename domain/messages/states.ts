/** How a report stands: the states of an obligation as they are shown. */
export const STATES = {};
