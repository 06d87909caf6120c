/** Writes Unicode in the encodings of before, as programs that know only windows-1252 show them. */

const TCVN3_BYTES: Readonly<Record<string, string>> = {
  a: 'aµ¸¶·¹ ¨»¾¼½Æ ©ÇÊÈÉË',
  e: 'eÌÐÎÏÑ ªÒÕÓÔÖ',
  i: 'i×ÝØÜÞ',
  o: 'oßãáâä «åèæçé ¬êíëìî',
  u: 'uïóñòô \u00adõøö÷ù',
  y: 'yúýûüþ',
};
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const MARKS: Readonly<Record<string, readonly string[]>> = {
  a: ['a', 'ă', 'â'],
  e: ['e', 'ê'],
  i: ['i'],
  o: ['o', 'ô', 'ơ'],
  u: ['u', 'ư'],
  y: ['y'],
};

const TCVN3 = new Map<string, string>([
  ...[...'ĂÂÊÔƠƯĐ'].map((letter, index) => [letter, '¡¢£¤¥¦§'[index]!] as const),
  ['đ', '®'],
  ...Object.entries(MARKS).flatMap(([base, letters]) =>
    letters.flatMap((letter, row) =>
      TONES.map((tone, column) => {
        const sign = TCVN3_BYTES[base]!.split(' ')[row]![column]!;
        return [`${letter}${tone}`.normalize('NFC'), sign] as const;
      }),
    ),
  ),
]);

/** In TCVN3 (ABC), which has no capitals with tones: their small letters stand for them. */
export function inTcvn3(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => (/[ -~]/.test(letter) ? letter : (TCVN3.get(letter) ?? TCVN3.get(letter.toLowerCase()) ?? letter)))
    .join('');
}

/** Signs of a tone alone, and with the marks of â, ê, ô or ă; ơ and ư have letters of their own. */
const VNI_TONE = ['', 'ø', 'ù', 'û', 'õ', 'ï'];
const VNI_ROOF = ['â', 'à', 'á', 'å', 'ã', 'ä'];
const VNI_BOWL = ['ê', 'è', 'é', 'ú', 'ü', 'ë'];

/** In VNI for Windows. */
export function inVni(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const written = vniLetter(letter.toLowerCase());
      return letter === letter.toLowerCase() ? written : written.toUpperCase();
    })
    .join('');
}

function vniLetter(letter: string): string {
  if (letter === 'đ') return 'ñ';
  const parts = [...letter.normalize('NFD')];
  const tone = Math.max(
    TONES.findIndex((sign) => sign !== '' && parts.includes(sign)),
    0,
  );
  const base = parts[0]!;
  if (base === 'i') return ['i', 'ì', 'í', 'æ', 'ó', 'ò'][tone]!;
  if (base === 'y' && tone === 5) return 'î';
  if (parts.includes('\u0302')) return base + VNI_ROOF[tone]!;
  if (parts.includes('\u0306')) return base + VNI_BOWL[tone]!;
  if (parts.includes('\u031b')) return (base === 'o' ? 'ô' : 'ö') + VNI_TONE[tone]!;
  return tone > 0 && /[aeouy]/.test(base) ? base + VNI_TONE[tone]! : letter;
}

/** What windows-1252 shows for the bytes 80 to 9F. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** UTF-8 that was read as windows-1252. */
export function encodedTwice(text: string): string {
  return readAsLatin1(text).replace(/[\u0080-\u009f]/g, (sign) => HIGH[sign.charCodeAt(0) - 0x80]!);
}

/** UTF-8 that was read as ISO 8859-1, as some databases do. */
export function readAsLatin1(text: string): string {
  return Buffer.from(text.normalize('NFC'), 'utf8').toString('latin1');
}
