import { smtpTransport } from '../../mail/smtp-transport';
import { demandsTls } from '../../mail/tls-demand';
import { startSmtpSink } from './smtp-sink';

test('TLS is demanded of every mail server but those on this machine, and where the office says otherwise', () => {
  const demanded = [
    'smtp://mail.tinh.example:587',
    'smtp://a:b@10.1.2.3',
    'smtp://relay',
    'smtp://[fd00::1]:25',
    'smtp://0.0.0.0',
  ];
  const not = [
    'smtps://mail.tinh.example',
    'smtp://127.0.0.1:25',
    'smtp://localhost',
    'smtp://[::1]',
    'smtp://relay:25?requireTLS=false',
  ];
  expect(demanded.filter((url) => !demandsTls(url))).toEqual([]);
  expect(not.filter(demandsTls)).toEqual([]);
});

test('a server of another machine that offers no TLS gets no mail, and its link is not seen on the way', async () => {
  const sink = await startSmtpSink({});
  // The machine's own address that does not count as its own.
  const url = sink.url.replace('127.0.0.1', '0.0.0.0');
  const mail = {
    messageId: '<a@dunghan.invalid>',
    from: { name: 'Đúng Hạn', address: 'nhac@dunghan.invalid' },
    to: { name: 'Văn thư', address: 'vanthu@gialai.invalid' },
    ...{ subject: 'Liên kết', html: '<p>x</p>', text: 'x', at: 0 },
  };
  const send = async (address: string) => {
    const transport = smtpTransport(address);
    const { status } = await transport.send(mail);
    await transport.close();
    return status;
  };
  expect(await send(url)).not.toBe('sent');
  expect(sink.mails).toEqual([]);
  expect(await send(`${url}?requireTLS=false`)).toBe('sent');
  await sink.close();
});
