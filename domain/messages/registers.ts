/** What a register of units (danh mục đơn vị) must hold, and what is wrong with it. */
export const REGISTERS = {};
