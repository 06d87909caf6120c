import { onOneLine } from '../../domain/source/unseen-signs';

/** Text in one line, one Unicode form, without invisible characters. */
export function toOneLine(text: string): string {
  return onOneLine(text).normalize('NFC');
}
