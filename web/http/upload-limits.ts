import { ATTACHMENT_LIMITS } from '../../files/check-file';

/** The most one report may carry; multipart parsing stops there. */
export const UPLOAD_LIMITS = {
  fileSize: ATTACHMENT_LIMITS.fileBytes,
  files: ATTACHMENT_LIMITS.files,
  /** A form of a thousand list rows would be sent as a file. */
  fields: 3_000,
  parts: 3_010,
  fieldSize: 200_000,
  fieldNameSize: 200,
  headerPairs: 50,
};

/** Bytes of all files of one report together. */
export const TOTAL_BYTES = ATTACHMENT_LIMITS.totalBytes;

/** Bytes of all that was typed in one form. */
export const TEXT_BYTES = 4 * 1_048_576;

/** A request that says it is longer is not read at all; up to here the form comes back with what was typed. */
export const REQUEST_BYTES = 256 * 1_048_576;
