/** What a plan file (văn bản yêu cầu báo cáo) must hold, and what is wrong with it. */
export const PLANS = {};
