/**
 * Codes of open points (nội dung cần xác nhận): questions a document leaves open, answered by a person; never a
 * refusal.
 */
export const OPEN_POINT_CODES = {
  BOUNDARY_READING:
    'Whether a report sent on day D itself is on time, where the document says “before day D”; until answered it is not.',
  SHORT_MONTH:
    'Whether the last day of a month without the named day is on time, for “before the 31st”; until answered it is not.',
  CUTOFF_MISSING: 'The document names no data cut-off; a day may be proposed.',
  DATE_MISSING: 'The document names no date; no reminders are sent until a person confirms one.',
  RECEIVER_INFERRED: 'The receiver is not named in the report clause; it was inferred from other places.',
  DATE_PROVISIONAL: 'A date depends on a day off that is not officially decided yet.',
  EFFECTIVE_ASSUMED: 'The document has no date; the day its duties begin was assumed.',
  PERIOD_ASSUMED: 'The first or last period was assumed.',
  UNITS_UNCONFIRMED: 'The list of units that must report is not in the document and waits for confirmation.',
  DOCUMENT_INFERRED: 'Issuer, place or number was inferred from other places of the document.',
  TITLE_TWICE: 'Two reports have one name and one period, so that nobody can tell their rounds apart.',
  READING_UNCLEAR: 'A passage is ambiguous; the chosen reading is named.',
} as const;

export type OpenPointCode = keyof typeof OPEN_POINT_CODES;
