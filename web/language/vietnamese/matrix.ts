/** The table of units and rounds (bảng theo dõi). */
export const MATRIX = {};
