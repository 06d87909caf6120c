import { MESSAGES as VIETNAMESE } from '../../../domain/messages/catalogue';
import { inVietnamese, type Message } from '../../../domain/messages/message';
import { MESSAGES as ENGLISH } from '../../../web/language/english/messages';
import { wordsOf } from '../../../web/language/words';
import { samples } from '../../setup/message-samples';
import { isVietnamese } from './view-texts';

const { say } = wordsOf('en');
const BROKEN = /undefined|NaN|\[object|\$\{/;

const CODES = Object.keys(VIETNAMESE);
const PLAIN = CODES.filter((code) => typeof VIETNAMESE[code as 'calendar.saturday'] === 'string');
const plain = PLAIN.map((code) => ({ code, values: {} }) as Message);

describe('the catalogue of messages', () => {
  it('has the same codes in both languages', () => {
    expect(Object.keys(ENGLISH).sort()).toEqual(CODES.toSorted());
    expect(CODES.filter((code) => !/^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  });

  it('creates a sample of every code with values', () => {
    expect([...PLAIN, ...samples('one').map(({ code }) => code)].sort()).toEqual(CODES.toSorted());
  });

  it.each(['one', 'many'] as const)('says every code in both languages, each in its own words: %s', (figure) => {
    const messages = [...plain, ...samples(figure)] as Message[];
    const told = messages.map((message) => ({ code: message.code, vi: inVietnamese(message), en: say(message) }));
    expect(told.filter(({ vi, en }) => vi.trim() === '' || en.trim() === '' || BROKEN.test(vi + en))).toEqual([]);
    const emptied = messages.filter(({ values }) => Object.values(values).includes(null));
    expect(emptied.filter((message) => /null/.test(inVietnamese(message) + say(message)))).toEqual([]);
    expect(told.filter(({ vi, en }) => vi !== vi.normalize('NFC') || en !== en.normalize('NFC'))).toEqual([]);
    expect(told.filter(({ en }) => isVietnamese(en))).toEqual([]);
    expect(
      told.filter(({ en }) =>
        /\b1 (days|units|reports|files|times|rows)\b|\b3 (day|unit|report|file|time|row)\b/.test(en),
      ),
    ).toEqual([]);
  });

  it('names every value in both languages', () => {
    const missing = samples('many').flatMap(({ code, values, named }) => {
      const message = { code, values } as Message;
      const lost = named.filter((text) => ![inVietnamese(message), say(message)].every((told) => told.includes(text)));
      return lost.map((text) => `${code}: ${text}`);
    });
    expect(missing).toEqual([]);
  });
});
