import { type Message, message } from '../messages/message';
import { withoutUnseen } from './unseen-signs';
import { recognised } from './vietnamese-encodings';

/**
 * A text as it is kept: one Unicode form, one kind of line break, without the invisible characters that Word and
 * telephones leave in it.
 * @example typedText('từ dài gạch\u001fnối\u000bdòng hai\r\n') // 'từ dài gạchnối\ndòng hai'
 */
export function typedText(typed: string): string {
  return withoutUnseen(typed.replace(/\r\n?/g, '\n')).normalize('NFC').trim();
}

/**
 * Why a text is refused that was typed in TCVN3 or VNI, or encoded twice, with what it would be in Unicode. It is not
 * converted, because nobody would check the result. Null for a text in Unicode.
 * @example inVietnamese(oldEncodingFault('Së Néi vô')!) // 'cần chữ Unicode: “Së Néi vô” là chữ TCVN3 (ABC), đọc là “Sở Nội vụ”; …'
 */
export function oldEncodingFault(typed: string): Message | null {
  for (const line of typed.split(/[\n\v\f\r]/)) {
    const found = recognised(line);
    if (found === null) continue;
    const short = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
    const at = Math.max(0, line.normalize('NFC').indexOf(found.sign) - SHOWN / 2);
    const came = short(line.normalize('NFC').slice(at).trim());
    return message('typed.in-unicode', {
      encoding: message(`tables.${found.encoding}`),
      came,
      text: short(found.text.slice(at).trim()),
    });
  }
  return null;
}

/** Characters of a text that a fault shows. */
const SHOWN = 40;
