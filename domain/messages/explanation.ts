/** Why a date is what it is ("Vì sao có ngày này?"). */
export const EXPLANATION = {};
