/** A file that came with a report, as it is kept. */
export interface UploadedFile {
  name: string;
  mediaType: string;
  content: Buffer;
}
