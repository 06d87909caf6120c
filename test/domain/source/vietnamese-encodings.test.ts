import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { fromOld, type OldEncoding, recognised } from '../../../domain/source/vietnamese-encodings';
import { isSyllable } from '../../../domain/source/vietnamese-syllable';
import { encodedTwice, inTcvn3, inVni, readAsLatin1 } from '../../setup/old-encodings';
import { threadMs } from '../../setup/processor-time';

const WRITERS: readonly (readonly [OldEncoding, (text: string) => string])[] = [
  ['tcvn3', inTcvn3],
  ['vni', inVni],
  ['utf8-twice', encodedTwice],
];

/** What people wrote: the plans, the registers, and the guides of this repository. */
const LINES = [
  ...linesIn('plans', /\.ya?ml/),
  ...linesIn('plans/registers', /\.ya?ml/),
  ...linesIn('docs/huong-dan', /\.md/),
];

function linesIn(folder: string, ending: RegExp): string[] {
  const root = join(__dirname, '..', '..', '..', folder);
  const files = readdirSync(root).filter((name) => ending.test(name));
  return files.flatMap((name) => readFileSync(join(root, name), 'utf8').split('\n'));
}

test('no line that people wrote in Unicode is taken for another encoding', () => {
  expect(LINES.length).toBeGreaterThan(1_000);
  expect(LINES.filter((line) => recognised(line) !== null)).toEqual([]);
});

test.each(WRITERS)('the names of all units, written in %s, come back as they were', (encoding, written) => {
  const names = new Set(LINES.flatMap((line) => /\bname: "?([^",}\n{]+)"?/.exec(line)?.[1]?.trim() ?? []));
  const wrong = [...names]
    .filter((name) => /[^ -~]/.test(name))
    .map((name) => ({ name, read: recognised(written(name)) }))
    .filter(({ name, read }) => read?.text.toLowerCase() !== name.toLowerCase() || read.encoding !== encoding);
  // A name without any word that shows its encoding can only be told from the names beside it.
  expect(wrong.filter(({ read }) => read !== null)).toEqual([]);
  expect(wrong.length / names.size).toBeLessThan(0.02);
});

test.each([
  ['tcvn3', 'Uû ban nh©n d©n tØnh', 'Uỷ ban nhân dân tỉnh'],
  ['tcvn3', 'Së Néi vô', 'Sở Nội vụ'],
  ['tcvn3', 'NguyÔn V¨n Thµnh', 'Nguyễn Văn Thành'],
  ['tcvn3', 'Së T\u00ad ph¸p', 'Sở Tư pháp'],
  ['tcvn3', 'UBND TØNH GIA LAI', 'UBND TỈNH GIA LAI'],
  ['tcvn3', '§¶ng uû x· Ia Nan', 'Đảng uỷ xã Ia Nan'],
  ['vni', 'UÛy ban nhaân daân tænh', 'Ủy ban nhân dân tỉnh'],
  ['vni', 'SôÛ Noäi vuï', 'Sở Nội vụ'],
  ['vni', 'ÑAÛNG UÛY', 'ĐẢNG ỦY'],
  ['utf8-twice', 'Sá»Ÿ Y táº¿', 'Sở Y tế'],
  ['utf8-twice', 'á»¦y ban nhÃ¢n dÃ¢n tá»‰nh', 'Ủy ban nhân dân tỉnh'],
  ['utf8-twice', 'Ä\u0090áº£ng á»§y', 'Đảng ủy'],
  ['utf8-twice', readAsLatin1('Sở Y tế'), 'Sở Y tế'],
  ['utf8-twice', readAsLatin1(encodedTwice('Sở Y tế')), 'Sở Y tế'],
  ['utf8-twice', encodedTwice(encodedTwice('Sở Tài chính')), 'Sở Tài chính'],
])('%s: %s is %s', (encoding, came, text) => {
  expect(recognised(came)).toMatchObject({ encoding, text });
});

test.each([
  ['Sở Néi vụ', 'Sở Nội vụ', 'Néi'],
  ['Sở Noäi vụ', 'Sở Nội vụ', 'Noäi'],
  ['Sở Ná»™i vụ', 'Sở Nội vụ', 'Ná»™i'],
])('one word of another encoding in a text of Unicode is found: %s', (came, text, sign) => {
  expect(recognised(came)).toMatchObject({ text, sign });
});

test.each([
  'Sở Nội vụ',
  'xã Hòa Vang',
  'vô cùng',
  'thuý và thúy, hoà và hòa',
  'Ðà Nẵng',
  'bà Lê Thị Noël, ông René Müller, Café Köln, à la carte, São Paulo, año',
  'Ayun, Krông Pa, Đak Pơ, Y Blô Niê, H’Ngơn Êban, Siu Ñuê',
  '30 °C, 5 m², ± 3, § 4, 10 µm, n×m, ½, 5·10',
  '«Sở Y tế», “UBND XÃ”, ‘xã’…',
  'bá\u00ado cáo',
  'Ủy\u00a0ban\u00a0nhân\u00a0dân',
  'Sở Y tế'.normalize('NFD'),
  'Отчёт 報告',
])('%s stays as it is', (text) => {
  expect(recognised(text)).toBeNull();
});

test('words that are Vietnamese both ways follow the encoding that is known from the cells beside them', () => {
  expect(recognised('vô')).toBeNull();
  expect(fromOld('vô', 'tcvn3')).toBe('vụ');
});

test.each(['Nội', 'quốc', 'giếng', 'gì', 'nghiêm', 'khuya', 'thuở', 'Đường', 'ủy', 'uỷ', 'yếu', 'xoong', 'ngoẻo'])(
  '%s is a syllable',
  (word) => expect(isSyllable(word)).toBe(true),
);

test.each(['Néi', 'quaù', 'où', 'tòc', 'lüa', 'ñ', 'Krông', 'ạá', 'b'])('%s is none', (word) => {
  expect(isSyllable(word)).toBe(false);
});

test('any text is read without a fault, text of ASCII never changes, and what was decoded stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const read = recognised(text);
      if (/^[ -~]*$/.test(text)) expect(read).toBeNull();
      for (const encoding of ['tcvn3', 'vni', 'utf8-twice'] as const)
        expect(typeof fromOld(text, encoding)).toBe('string');
    }),
    { seed: 10, numRuns: 500 },
  );
});

/** Whether a word shows its encoding: "Chöa" does not, which is "Chưa" in VNI and "Chửa" in TCVN3. */
function tells(word: string): boolean {
  return (
    /[^ -~]/.test(word) &&
    WRITERS.every(([encoding, written]) => {
      const others = WRITERS.filter(([other]) => other !== encoding);
      return others.every(([other]) => !isSyllable(fromOld(written(word), other)));
    })
  );
}

test('lines of any Vietnamese words come back from each encoding, and Unicode is left alone', () => {
  const words = [...new Set(LINES.join(' ').match(/\p{L}+/gu) ?? [])].filter((word) => isSyllable(word));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 4, maxLength: 12 }), (chosen) => {
      const text = chosen.join(' ');
      expect(recognised(text)).toBeNull();
      fc.pre(chosen.some(tells));
      for (const [encoding, written] of WRITERS) {
        const read = recognised(written(text));
        if (read !== null) expect([read.encoding, read.text.toLowerCase()]).toEqual([encoding, text.toLowerCase()]);
      }
    }),
    { seed: 11, numRuns: 500 },
  );
});

test('the time to read a text grows with its length and no faster', () => {
  const seconds = (text: string) => {
    const started = threadMs();
    recognised(text);
    return (threadMs() - started) / 1_000;
  };
  for (const unit of ['Së Néi vô ', 'é', 'Ã¡Â»', 'aù', '\u00ad', 'á»', 'Sở\u00a0']) {
    expect(seconds(unit.repeat(20_000))).toBeLessThan(4);
  }
});
