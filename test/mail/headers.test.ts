import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { headerText, readMailbox } from '../../mail/header-text';
import { smtpTransport } from '../../mail/smtp-transport';
import { htmlPart } from '../../mail/templates/html-part';
import { textPart } from '../../mail/templates/text-part';
import type { Transport } from '../../mail/transport';
import { instantOfText } from './office';
import { type SmtpSink, startSmtpSink } from './smtp-sink';

let sink: SmtpSink;
let transport: Transport;
beforeAll(async () => {
  sink = await startSmtpSink();
  transport = smtpTransport(sink.url);
});
afterAll(async () => {
  await transport.close();
  await sink.close();
});

/** Sends a mail with the text as subject and recipient's name, and parses it as a mail program does. */
async function sentAndParsed(text: string) {
  sink.mails.length = 0;
  const line = headerText(text);
  const result = await transport.send({
    messageId: '<digest-1@dunghan.invalid>',
    from: { name: 'Đúng Hạn', address: 'nhac@dunghan.invalid' },
    to: { name: line, address: 'vanthu@gialai.invalid' },
    subject: line,
    html: '<p>Kính gửi</p>',
    text: 'Kính gửi',
    at: instantOfText('2020-05-26 08:00'),
  });
  expect(result.status).toBe('sent');
  return { line, raw: sink.mails[0]!.raw, parsed: await PostalMime.parse(sink.mails[0]!.raw) };
}

const HEADERS = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
  'x-auto-response-suppress',
];

const BREAKS = [
  '\r\n',
  '\n',
  '\r',
  '\u0000',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u000b',
  '\u000c',
  '%0d%0a',
  '=0D=0A',
  '=?utf-8?Q?=0D=0A?=',
];
const ADDITIONS = [
  'Bcc: ai@do.invalid',
  'To: <ai@do.invalid>',
  'Subject: khác',
  ' folded',
  '\r\nbody',
  '.',
  '"',
  '<script>alert(1)</script>',
  '"Sở" <ai@do.invalid>, ',
  '(chú thích)',
  ',;:@\\[]',
  '\u202etxt.exe',
];

describe('nothing in a name or subject becomes a header', () => {
  it.each(BREAKS)('%j with every addition', async (lineBreak) => {
    for (const addition of ADDITIONS) {
      for (const text of [
        `Sở Tài chính${lineBreak}${addition}`,
        `${lineBreak}${addition}`,
        `${addition}${lineBreak}Sở Y tế`,
      ]) {
        const { line, parsed } = await sentAndParsed(text);
        expect(parsed.headers.map((header) => header.key).sort()).toEqual(HEADERS);
        expect(parsed.subject ?? '').toBe(line);
        expect(parsed.to).toHaveLength(1);
        expect(parsed.to![0]).toMatchObject({ address: 'vanthu@gialai.invalid', name: line });
      }
    }
  });

  it('for any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 120 }), async (text) => {
        const { line, parsed } = await sentAndParsed(text);
        const expected = HEADERS.filter((header) => line !== '' || header !== 'subject');
        expect(parsed.headers.map((header) => header.key).sort()).toEqual(expected);
        expect(parsed.to!.map((one) => one.address)).toEqual(['vanthu@gialai.invalid']);
      }),
      { numRuns: 150 },
    );
  });
});

describe('Vietnamese in a subject', () => {
  const words = fc.constantFrom(
    'Ủy ban',
    'Uỷ ban',
    'hoà',
    'Đắk Nông',
    'nghiệp',
    'Ea T’Ling',
    '🇻🇳',
    'quý III',
    '“Dân vận khéo”',
    'ơ̛',
  );

  it('is unchanged after encoding and decoding, composed or decomposed, long or short', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { minLength: 1, maxLength: 25 }),
        fc.constantFrom('NFC', 'NFD'),
        async (parts, form) => {
          const text = parts.join(' ').normalize(form);
          const { parsed } = await sentAndParsed(text);
          expect(parsed.subject).toBe(text.normalize('NFC'));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('the sender of the configuration', () => {
  it.each([
    ['Đúng Hạn <nhac@dunghan.invalid>', { name: 'Đúng Hạn', address: 'nhac@dunghan.invalid' }],
    ['"Đúng Hạn" <nhac@dunghan.invalid>', { name: 'Đúng Hạn', address: 'nhac@dunghan.invalid' }],
    ['nhac@dunghan.invalid', { name: '', address: 'nhac@dunghan.invalid' }],
    ['nhac@dunghan.invalid, ai@do.invalid', null],
    ['Đúng Hạn', null],
  ])('%s', (text, expected) => {
    expect(readMailbox(text)).toEqual(expected);
  });
});

describe('the two parts of a mail', () => {
  const evil = '</td><script>alert("1")</script> & <img src=x onerror=alert(1)>';
  const body = {
    subject: evil,
    salutation: evil,
    attention: evil,
    blocks: [
      {
        type: 'paragraph' as const,
        parts: [evil, { url: `http://localhost/u/${encodeURIComponent(evil)}`, label: evil }],
      },
      { type: 'heading' as const, text: evil },
      { type: 'list' as const, items: [evil], of: evil },
      { type: 'table' as const, head: [evil], rows: [[evil]], of: evil },
    ],
    closing: evil,
    smallPrint: [evil],
  };

  it('escape every value in HTML', () => {
    expect(htmlPart(body)).not.toMatch(/<script|<img|<\/td><script|alert\("/);
    expect(htmlPart(body)).toContain('&lt;script&gt;alert(&quot;1&quot;)');
  });

  it('leave the text part unescaped', () => {
    expect(textPart(body)).toContain(evil);
  });
});
