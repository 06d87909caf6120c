import { sha256 } from '../../files/sha256';
import type { UploadedFile } from '../../files/uploaded-file';

/** A file that was taken, as the pages hand it to `submitReport`. */
export function uploadedFile(name: string, content: Buffer, firstText: string | null = null): UploadedFile {
  return {
    name,
    mediaType: 'application/pdf',
    content,
    sha256: sha256(content),
    firstText,
    laterMark: null,
    isPartlyRead: false,
  };
}
