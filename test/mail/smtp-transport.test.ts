import { createTransport } from 'nodemailer';
import { digestId, messageIdOf, type OutgoingMail } from '../../mail/message';
import { outcomeOfInfo } from '../../mail/smtp-outcome';
import { smtpTransport } from '../../mail/smtp-transport';
import type { SendResult, SendStatus } from '../../mail/transport';
import { instantOfText } from './office';
import { type SmtpScript, type SmtpSink, startSilentServer, startSmtpSink } from './smtp-sink';

const SLOT = instantOfText('2020-05-26 08:00');

function mail(to: string, over: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    messageId: messageIdOf(digestId(to, SLOT), 'nhac@dunghan.invalid'),
    from: { name: 'Đúng Hạn', address: 'nhac@dunghan.invalid' },
    to: { name: 'Văn thư Sở Tài chính', address: to },
    subject: 'Còn 03 ngày làm việc',
    html: '<p>Kính gửi</p>',
    text: 'Kính gửi',
    at: SLOT,
    ...over,
  };
}

async function sendTo(script: SmtpScript, timeouts = {}): Promise<{ result: SendResult; sink: SmtpSink; ms: number }> {
  const sink = await startSmtpSink(script);
  const transport = smtpTransport(sink.url, timeouts);
  const began = performance.now();
  try {
    const result = await transport.send(mail('vanthu@gialai.invalid'));
    return { result, sink, ms: performance.now() - began };
  } finally {
    await transport.close();
    await sink.close();
  }
}

describe('the reply of the server', () => {
  it('of acceptance is `sent`, with the digest’s Message-ID and the headers of automatic mail', async () => {
    const { result, sink } = await sendTo({});
    expect(result.status).toBe('sent');
    const { raw, messageId } = sink.mails[0]!;
    expect(messageId).toBe(mail('vanthu@gialai.invalid').messageId);
    expect(messageId).toMatch(/^<digest-[0-9a-f]{32}@dunghan\.invalid>$/);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(raw).toMatch(/^X-Auto-Response-Suppress: All\r$/m);
    expect(raw).toMatch(/multipart\/alternative/);
  });

  it.each<[string, SmtpScript, SendStatus]>([
    ['a full mailbox (452)', { rcptTo: () => 452 }, 'retry'],
    ['greylisting (451)', { rcptTo: () => 451 }, 'retry'],
    ['a temporary fault after the text (451)', { data: () => 451 }, 'retry'],
    ['no such mailbox (550)', { rcptTo: () => 550 }, 'bad-address'],
    ['a name that is not allowed (553)', { rcptTo: () => 553 }, 'bad-address'],
    ['a refusal after the text (554)', { data: () => 554 }, 'stopped'],
    ['a sender that is refused (550 at MAIL FROM)', { mailFrom: () => 550 }, 'stopped'],
    ['a sender that must wait (451 at MAIL FROM)', { mailFrom: () => 451 }, 'retry'],
  ])('%s', async (_name, script, status) => {
    const { result, sink } = await sendTo(script);
    expect(result.status).toBe(status);
    expect(sink.mails).toEqual([]);
    expect(result.unreachable ?? false).toBe(false);
  });

  it('of a refused password stops the sender and marks no address', async () => {
    const { result } = await sendTo({ password: 'đúng' });
    expect(result.status).toBe('stopped');
    expect(result.detail).not.toContain('sai');
  });
});

describe('a broken connection', () => {
  it('without greeting ends after the timeout, to be retried', async () => {
    const silence = await startSilentServer();
    const transport = smtpTransport(silence.url, { greeting: 200, connection: 200, mail: 2_000 });
    const result = await transport.send(mail('vanthu@gialai.invalid'));
    expect(result).toMatchObject({ status: 'retry', unreachable: true });
    await transport.close();
    await silence.close();
  });

  it('to a closed port is retried', async () => {
    const gone = await startSilentServer();
    await gone.close();
    const transport = smtpTransport(gone.url);
    expect(await transport.send(mail('vanthu@gialai.invalid'))).toMatchObject({ status: 'retry', unreachable: true });
    await transport.close();
  });

  it('with TLS to a server without TLS is retried', async () => {
    const sink = await startSmtpSink();
    const transport = smtpTransport(sink.url.replace('smtp:', 'smtps:'), { greeting: 500, mail: 2_000 });
    expect(await transport.send(mail('vanthu@gialai.invalid'))).toMatchObject({ status: 'retry', unreachable: true });
    await transport.close();
    await sink.close();
  });

  it('that stalls after the text ends within the timeout of one mail', async () => {
    const { result, ms } = await sendTo({ data: () => 'stall' }, { mail: 400 });
    expect(result).toMatchObject({ status: 'retry', unreachable: true });
    expect(ms).toBeLessThan(2_000);
  });

  it('closed after the text is not retried by the library itself', async () => {
    const { result, sink } = await sendTo({ data: () => 'cut' });
    expect(result).toMatchObject({ status: 'retry', unreachable: true });
    expect(sink.mails).toHaveLength(1);
  });
});

describe('one mail to one address', () => {
  it('treats a partial rejection as a failure of that address only', async () => {
    const sink = await startSmtpSink({ rcptTo: (address) => (address.startsWith('cu@') ? 550 : null) });
    const transporter = createTransport({ url: sink.url });
    const info = await transporter.sendMail({ from: 'a@b.invalid', to: ['cu@b.invalid', 'moi@b.invalid'], text: 'x' });
    expect(outcomeOfInfo(info, 'CU@b.invalid').status).toBe('bad-address');
    expect(outcomeOfInfo(info, 'moi@b.invalid').status).toBe('sent');
    transporter.close();
    await sink.close();
  });

  it.each([
    'a@b.invalid, c@d.invalid',
    'a@b.invalid\r\nRCPT TO:<c@d.invalid>',
    '"a@b.invalid,x" <c@d.invalid>',
    'vănthư@b.invalid',
    '<a@b.invalid>',
    'a@b.invalid ',
    '',
  ])('refuses %j without asking the server', async (address) => {
    const sink = await startSmtpSink();
    const transport = smtpTransport(sink.url);
    expect((await transport.send(mail(address))).status).toBe('bad-address');
    expect(sink.connections).toBe(0);
    await transport.close();
    await sink.close();
  });
});
