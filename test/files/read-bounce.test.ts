import { ConfinedPool } from '../../files/confined/confined-pool';
import { readBounce } from '../../files/read-bounce';
import { bounceSubject } from '../../mail/bounce-answer';
import { bounceOf } from '../setup/bounce';
import { threadMs } from '../setup/processor-time';

const ID = '<digest-0123456789abcdef0123456789abcdef@dunghan.example>';
const read = (text: string) => readBounce(Buffer.from(text, 'utf8'));

describe('a bounce (RFC 3464)', () => {
  it('names the mail that came back, its recipient and the words of the server', async () => {
    const source = bounceOf({
      messageId: ID,
      to: 'VanThu@AnPhu.example',
      status: '5.1.1',
      answer: '550 5.1.1 User unknown',
    });
    expect(await read(source)).toEqual({
      ok: true,
      report: {
        messageId: ID,
        recipients: [
          {
            addresses: ['vanthu@anphu.example', 'vanthu@anphu.example'],
            action: 'failed',
            status: '5.1.1',
            answer: '550 5.1.1 User unknown',
          },
        ],
      },
    });
  });

  it.each(['\n', '\r\n', '\r'])('is read with lines that end in %j', async (end) => {
    const source = bounceOf({ messageId: ID, to: 'a@b.example', status: '5.1.1', answer: '550 x' });
    const found = await read(source.replaceAll('\r\n', end));
    // A lone CR is no line end in mail: such a file is refused in words, and nothing else.
    expect(found.ok).toBe(end !== '\r');
  });

  it('is read also where only the head of the mail came back, in the kinds of RFC 6533, and forwarded as an attachment', async () => {
    const whole = bounceOf({ messageId: ID, to: 'a@b.example', status: '5.1.1', answer: '550 x' });
    const head = whole.replace('Content-Type: message/rfc822', 'Content-Type: text/rfc822-headers');
    const global = whole.replace('message/delivery-status', 'message/global-delivery-status');
    const forwarded = [
      'From: lan@snv.example',
      'Subject: Fwd',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=F',
      '',
      '--F',
      'Content-Type: text/plain',
      '',
      'Nhờ xem giúp',
      '--F',
      'Content-Type: message/rfc822',
      '',
      whole,
      '--F--',
      '',
    ].join('\r\n');
    for (const source of [head, global, forwarded]) {
      expect(await read(source)).toMatchObject({ ok: true, report: { messageId: ID } });
    }
  });

  it.each<[string, string]>([
    [
      'an answer out of office',
      'Auto-Submitted: auto-replied\r\nSubject: Nghỉ phép\r\n\r\nTôi nghỉ đến hết ngày 05/12.\r\n',
    ],
    ['a person’s mail', 'From: a@b.example\r\nSubject: Re\r\n\r\nĐã gửi qua văn bản.\r\n'],
    [
      'a receipt of reading',
      'Content-Type: multipart/report; report-type=disposition-notification; boundary=X\r\n\r\n--X\r\nContent-Type: text/plain\r\n\r\nread\r\n--X--\r\n',
    ],
    ['nonsense', '\u0000\u0001\u0002'],
  ])('%s is none, and is refused in words', async (_what, source) => {
    const found = await read(source);
    expect(found).toMatchObject({ ok: false, fault: { code: 'contacts.bounce-no-report' } });
  });

  it('without the head of our mail is refused, as it could be about any', async () => {
    const source = bounceOf({ messageId: ID, to: 'a@b.example', status: '5.1.1', answer: '550 x' });
    expect(await read(source.replace(`Message-ID: ${ID}`, 'X-Other: 1'))).toMatchObject({
      fault: { code: 'contacts.bounce-no-message-id' },
    });
    expect(await read('')).toMatchObject({ fault: { code: 'contacts.bounce-empty' } });
    expect(await read('x'.repeat(2_000_001))).toMatchObject({ fault: { code: 'contacts.bounce-too-large' } });
  });

  it('of two megabytes that nest as deep as they can takes a second at most', async () => {
    const deep = Array.from(
      { length: 5_000 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
    ).join('');
    const long = `Content-Type: multipart/report; boundary=B\r\n\r\n--B\r\nContent-Type: message/delivery-status\r\n\r\n${'Action: failed\r\n '.repeat(100_000)}`;
    const before = threadMs();
    await read(deep.slice(0, 1_900_000)).catch(() => undefined);
    await read(long.slice(0, 1_900_000));
    expect(threadMs() - before).toBeLessThan(4_000);
  });

  it('is read by a process of its own that can do nothing else', async () => {
    const pool = new ConfinedPool({ processes: 1 });
    try {
      const source = bounceOf({ messageId: ID, to: 'a@b.example', status: '5.1.1', answer: '550 x' });
      expect(await pool.parsersFor('test').bounce(Buffer.from(source))).toMatchObject({
        ok: true,
        report: { messageId: ID },
      });
    } finally {
      pool.close();
    }
  });
});

describe('what a bounce speaks of', () => {
  const of = (status: string | null, answer: string, action: 'failed' | 'delayed' = 'failed') =>
    bounceSubject({ action, status, answer, addresses: ['a@b.example'] });
  it.each<[string | null, string, string]>([
    ['5.1.1', '550 5.1.1 User unknown', 'address'],
    ['5.1.10', '', 'address'],
    ['5.2.1', '550 mailbox disabled', 'address'],
    ['5.0.0', '550 User unknown', 'address'],
    [null, '550 User unknown', 'address'],
    ['5.2.2', '552 5.2.2 Over quota', 'mailbox-full'],
    ['4.2.2', '', 'mailbox-full'],
    ['4.4.7', '', 'for-now'],
    ['5.7.1', '550 5.7.1 blocked', 'sender'],
    ['5.0.0', '550 blocked using zen.example.org', 'sender'],
    ['5.0.0', '', 'sender'],
    [null, '', 'sender'],
    ['5.4.4', 'unrouteable', 'sender'],
  ])('status %s, “%s”: %s', (status, answer, expected) => {
    expect(of(status, answer)).toBe(expected);
  });

  it('a delay speaks of nobody yet', () => {
    expect(of('5.1.1', '550 5.1.1 User unknown', 'delayed')).toBe('for-now');
  });
});
