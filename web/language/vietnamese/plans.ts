/** Documents that ask for reports: loading, the builder, open points, schedule, rehearsal. */
export const PLANS = {};
