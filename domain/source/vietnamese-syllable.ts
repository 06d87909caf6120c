/**
 * The written syllables of Vietnamese: first consonants and rhymes, without tone. Names of ethnic groups and foreign words
 * (Krông, Ayun) need not be among them: the list only distinguishes Vietnamese from letters read in a wrong encoding.
 */
const FIRST = new Set([
  ...['', 'b', 'c', 'ch', 'd', 'đ', 'g', 'gh', 'gi', 'h', 'k', 'kh', 'l', 'm', 'n', 'ng', 'ngh', 'nh', 'p', 'ph'],
  ...['qu', 'r', 's', 't', 'th', 'tr', 'v', 'x'],
]);

const RHYMES = new Set(
  [
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
    'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu',
    'o oc oi om on ong oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
    'u ua uc ui um un ung up ut ư ưa ưc ưi ưm ưn ưng ưt ưu uôc uôi uôm uôn uông uôt ươc ươi ươm ươn ương ươp ươt ươu',
    'oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet',
    'uân uâng uât uây uê uêch uên uênh uơ uy uya uych uyn uynh uyp uyt uyu uyên uyêt y yêm yên yêng yêt yêu',
  ].flatMap((line) => line.split(' ')),
);

const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const ACUTE_OR_DOT = new Set(['\u0301', '\u0323']);

interface Letter {
  bare: string;
  tone: string;
}

/** Each small letter of Vietnamese, and the letters of ASCII: the letter without its tone, and the tone. */
const LETTERS = new Map<string, Letter>([
  // Đ is often typed as the Icelandic letter that looks like it.
  ['ð', { bare: 'đ', tone: '' }],
  ...[...'abcdefghijklmnopqrstuvwxyzđăâêôơư'].flatMap((bare) =>
    TONES.map((tone) => [`${bare}${tone}`.normalize('NFC'), { bare, tone }] as const),
  ),
]);

const LONGEST = 9;

/**
 * Whether a word is written as a syllable of Vietnamese may be written: in Unicode, with its tone on the right vowel.
 * @example isSyllable('Nội') // true
 * @example isSyllable('Néi') // false: "Nội" in the letters of TCVN3
 */
export function isSyllable(word: string): boolean {
  if (word.length > LONGEST) return false;
  const known = judged.get(word);
  if (known !== undefined) return known;
  if (judged.size >= MOST_JUDGED) judged.clear();
  const found = fits(word);
  judged.set(word, found);
  return found;
}

/** Words that were judged before: texts of offices are made of a few thousand. */
const judged = new Map<string, boolean>();
const MOST_JUDGED = 10_000;

function fits(word: string): boolean {
  const letters = lettersOf(word);
  if (letters === null) return false;
  const bare = letters.map((letter) => letter.bare).join('');
  for (let first = Math.min(3, bare.length - 1); first >= 0; first--) {
    const rhyme = bare.slice(first);
    if (FIRST.has(bare.slice(0, first)) && RHYMES.has(rhyme) && toneFits(rhyme, letters, first)) return true;
  }
  return false;
}

/** The letters without their tones; null where the text is no word of Vietnamese letters with one tone. */
function lettersOf(word: string): Letter[] | null {
  const letters: Letter[] = [];
  let tones = 0;
  for (const sign of word.normalize('NFC').toLowerCase()) {
    const letter = LETTERS.get(sign);
    if (letter === undefined || (letter.tone !== '' && ++tones > 1)) return null;
    letters.push(letter);
  }
  return letters;
}

/** Where the tone stands, and that rhymes that end in c, ch, p, t only have two of the tones. */
function toneFits(rhyme: string, letters: readonly Letter[], first: number): boolean {
  const at = letters.findIndex(({ tone }) => tone !== '');
  const stopped = /(?:c|ch|p|t)$/.test(rhyme);
  if (at < 0) return true;
  if (stopped && !ACUTE_OR_DOT.has(letters[at]!.tone)) return false;
  return tonePlaces(rhyme).includes(at - first);
}

function tonePlaces(rhyme: string): readonly number[] {
  const vowels = /^[aăâeêioôơuưy]+/.exec(rhyme)?.[0] ?? '';
  const marked = Math.max(...[...'ăâêôơư'].map((vowel) => vowels.lastIndexOf(vowel)));
  if (marked >= 0) return vowels === 'ưa' || vowels === 'ưi' || vowels === 'ưu' ? [0] : [marked];
  if (/^(?:oa|oe|uy)$/.test(rhyme)) return [0, 1];
  if (vowels.length === 3) return [1];
  if (vowels === 'oo') return [0, 1];
  return /^(?:oa|oe|uy)/.test(vowels) ? [1] : [0];
}
