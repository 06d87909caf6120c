/** The most one report may carry; multipart parsing stops there. */
export const UPLOAD_LIMITS = {
  /** Bytes of one file: a scanned report of a hundred pages. */
  fileSize: 20 * 1_048_576,
  files: 10,
  /** A form of a thousand list rows would be sent as a file. */
  fields: 3_000,
  parts: 3_010,
  fieldSize: 200_000,
  fieldNameSize: 200,
  headerPairs: 50,
};

/** Bytes of all files of one report together. */
export const TOTAL_BYTES = 40 * 1_048_576;
