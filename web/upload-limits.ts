import { ATTACHMENT_LIMITS } from '../client/attachments';

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
