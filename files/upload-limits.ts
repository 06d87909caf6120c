/** Every limit on the size of what people and programs send, whatever way it comes. Bytes, where nothing else is said. */

const MB = 1_048_576;

/** The most one report may carry. */
export const ATTACHMENT_LIMITS = {
  files: 10,
  /** A scanned report of a hundred pages. */
  fileBytes: 20 * MB,
  totalBytes: 40 * MB,
};

/** What files a request may carry. */
export type FileLimits = typeof ATTACHMENT_LIMITS;

/** Scans of papers recorded together; each report of them may carry what any report may. */
export const RECORDING_LIMITS: FileLimits = { files: 100, fileBytes: 20 * MB, totalBytes: 100 * MB };

/** The signed copy of a paper (bản đã ký). */
export const SIGNED_FILE_LIMITS: FileLimits = { ...ATTACHMENT_LIMITS, files: 1 };

/** All that was typed in one form with files. */
export const TYPED_BYTES = 4 * MB;

/** A form with files (`multipart/form-data`); reading stops there. */
export const FORM_LIMITS = {
  fileSize: ATTACHMENT_LIMITS.fileBytes,
  files: ATTACHMENT_LIMITS.files,
  /** A form of a thousand list rows would be sent as a file; the page that records 500 papers has eight fields a row. */
  fields: 4_100,
  parts: 4_700,
  /** A text that is too long for its field comes back with its fault, and is kept as a draft. */
  fieldSize: TYPED_BYTES,
  fieldNameSize: 200,
  headerPairs: 50,
};

/** A request with files that says it is longer is not read at all; up to here the form comes back with what was typed. */
export const REQUEST_BYTES = 256 * MB;

/** A form without files, and the body of a request to the API where nothing else is said. */
export const BODY_BYTES = MB;

/** A body of somebody without a session: an address, a code. */
export const STRANGER_BYTES = 16_384;
/** Fields of a form without files; a table of a thousand cells comes in parts. */
export const MOST_FORM_FIELDS = 1_000;
/** Levels of lists and objects in each other in a JSON body; no operation has a tenth of it. */
export const DEEPEST_JSON = 64;

/** A plan file or a register on a page; parsers refuse texts over 1 MB, a sheet of 12,000 units has less than 2 MB. */
export const TEXT_FILE_BYTES = 5 * MB;

/** Bytes of a JSON body, where an operation asks for no more. */
export const JSON_BYTES = MB;
/** With a plan file or a sheet, a million characters of which each may be escaped, or with thousands of ids. */
export const LARGE_JSON_BYTES = 16 * MB;
/** With a register beside it, whose tables are larger. */
export const REGISTER_JSON_BYTES = 32 * MB;

/** Characters of such a text in the body; a workbook comes as Base64. */
export const TEXT_LENGTHS = { plan: 1_000_000, table: 3_000_000, workbook: 6_000_000, recordSheet: 1_000_000 };

/** A table in an XLSX file. A register of 12,000 units needs about three million bytes in one part. */
export const TABLE_LIMITS = { rows: 20_000, columns: 60, partBytes: 30 * MB };

/** Files of all requests that one web process holds at once: a dozen full reports, hundreds of usual ones. */
export const UPLOAD_MEMORY_BYTES = 512 * MB;

/** What one unit may send on one day: ten full reports. */
export const DAILY_QUOTA = { submissions: 60, files: 200, bytes: 400 * MB };
