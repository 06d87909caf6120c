/** Registers of units, unit cards, contacts. */
export const REGISTERS = {};
