import { onOneLine } from '../../domain/source/unseen-signs';

/** Text in one line, one Unicode form, without signs nobody sees. */
export function toOneLine(text: string): string {
  return onOneLine(text).normalize('NFC');
}
