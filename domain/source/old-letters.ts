/**
 * The letters of TCVN3 (also ABC; fonts .VnTime, .VnArial), as they stand in a text that was read as windows-1252. Fonts whose
 * name ends in H show the small letters as capitals.
 */
const TCVN3_SMALL =
  '¨ă ©â ªê «ô ¬ơ \u00adư ®đ µà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ Ëậ Ìè Îẻ Ïẽ Ðé Ñẹ Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị ' +
  'ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ íớ îợ ïù ñủ òũ óú ôụ õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ';
const TCVN3_CAPITAL = '¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ';

const TCVN3 = new Map(`${TCVN3_SMALL} ${TCVN3_CAPITAL}`.split(' ').map((pair) => [pair[0]!, pair[1]!]));

const BEYOND_ASCII = /[^ -~]/;

/** @returns null where the word holds a sign that TCVN3 has no letter for */
export function fromTcvn3(word: string): string | null {
  let text = '';
  for (const sign of word) {
    const letter = TCVN3.get(sign);
    if (letter === undefined && BEYOND_ASCII.test(sign)) return null;
    text += letter ?? sign;
  }
  return text;
}

/** VNI (fonts VNI-Times): a letter and the sign of its marks behind it; capitals have capital signs, not always. */
const VNI_PAIRS = [
  'aùá aøà aûả aõã aïạ aââ aáấ aàầ aåẩ aãẫ aäậ aêă aéắ aèằ aúẳ aüẵ aëặ',
  'eùé eøè eûẻ eõẽ eïẹ eâê eáế eàề eåể eãễ eäệ oùó oøò oûỏ oõõ oïọ oâô oáố oàồ oåổ oãỗ oäộ',
  'uùú uøù uûủ uõũ uïụ yùý yøỳ yûỷ yõỹ ôùớ ôøờ ôûở ôõỡ ôïợ öùứ öøừ öûử öõữ öïự',
].flatMap((line) => line.split(' '));
const VNI = new Map([
  ...VNI_PAIRS.map((pair) => [pair.slice(0, 2), pair.slice(2)] as const),
  ...['íí', 'ìì', 'æỉ', 'óĩ', 'òị', 'ôơ', 'öư', 'îỵ', 'ñđ'].map((pair) => [pair[0]!, pair[1]!] as const),
]);

/** @returns null where the word holds a sign that VNI does not use in that place */
export function fromVni(word: string): string | null {
  let text = '';
  for (let at = 0; at < word.length; at++) {
    const two = VNI.get(word.slice(at, at + 2).toLowerCase());
    const one = VNI.get(word[at]!.toLowerCase());
    if (two === undefined && one === undefined && BEYOND_ASCII.test(word[at]!)) return null;
    const letter = two ?? one ?? word[at]!;
    text += word[at] === word[at]!.toLowerCase() ? letter : letter.toUpperCase();
    if (two !== undefined) at++;
  }
  return text;
}

/** The signs that windows-1252 shows for the bytes 80 to 9F; the five that it leaves empty stay control characters. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTE = new Map([...HIGH].map((sign, index) => [sign, 0x80 + index]));

/**
 * Bytes read as ISO 8859-1, as windows-1252 shows them.
 * @example withWindows1252('\u0093Sở\u0094') // '“Sở”'
 */
export function withWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => HIGH[sign.charCodeAt(0) - 0x80]!);
}

const FOLLOWING = `[${HIGH}\u0080-\u00bf]`;
const SEQUENCE = new RegExp(`[\u00c2-\u00df]${FOLLOWING}|[\u00e1-\u00ef]${FOLLOWING}{2}`, 'g');
/** What a text of an office may hold beyond ASCII, and what stands in between where the fault was made twice. */
const LIKELY = new RegExp(`^[${HIGH}\u0080-\u01b0\u0300-\u0303\u0309\u0323\u1ea0-\u1ef9\ufeff]$`);

/** UTF-8 that was read as windows-1252 and stored again; as often as that was done, up to three times. */
export function fromTwiceEncoded(word: string): string {
  let text = word;
  for (let times = 0; times < 3; times++) {
    const read = text.replace(SEQUENCE, (signs) => {
      const letter = letterOf([...signs].map((sign) => BYTE.get(sign) ?? sign.charCodeAt(0)));
      return LIKELY.test(letter) ? letter : signs;
    });
    if (read === text) break;
    text = read;
  }
  return text;
}

/** The letter of two or three bytes of UTF-8. */
function letterOf([first, second, third]: readonly number[]): string {
  const six = ((first! & 0x1f) << 6) | (second! & 0x3f);
  return String.fromCharCode(third === undefined ? six : ((six & 0x3ff) << 6) | (third & 0x3f));
}
