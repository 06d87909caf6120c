/** A unit's reports: the form, receipts, recording of reports that came by another channel. */
export const REPORTS = {};
