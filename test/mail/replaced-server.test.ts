import type { LookupFunction } from 'node:net';
import { messageIdOf } from '../../mail/message';
import { smtpTransport } from '../../mail/smtp-transport';
import { startRefusingServer } from './refusing-server';

const mail = (id: string) => ({
  messageId: messageIdOf(id, 'nhac@dunghan.invalid'),
  from: { name: 'Đúng Hạn', address: 'nhac@dunghan.invalid' },
  to: { name: 'Văn thư', address: 'vanthu@gialai.invalid' },
  subject: 'Nhắc báo cáo',
  html: '<p>Kính gửi</p>',
  text: 'Kính gửi',
  at: 0,
});

describe('a mail server whose container was replaced', () => {
  it('is found again at its new address, behind the same name', async () => {
    const old = await startRefusingServer({ host: '127.0.0.2' });
    let address = '127.0.0.2';
    const lookup: LookupFunction = (_name, options, callback) => {
      if (options.all === true) callback(null, [{ address, family: 4 }]);
      else callback(null, address, 4);
    };
    const transport = smtpTransport(`smtp://mail.truc-van-phong.invalid:${old.port}?requireTLS=false`, {}, lookup);
    expect(await transport.send(mail('mot'))).toMatchObject({ status: 'sent' });
    await old.close();
    const fresh = await startRefusingServer({ host: '127.0.0.3', port: old.port });
    address = '127.0.0.3';
    expect(await transport.send(mail('hai'))).toMatchObject({ status: 'sent' });
    expect(fresh.taken).toHaveLength(1);
    await transport.close();
    await fresh.close();
  });

  it('gets answers sent to the office that tracks, not to the program’s own mailbox', async () => {
    const server = await startRefusingServer();
    const transport = smtpTransport(server.url);
    const replyTo = [{ name: 'Bà Rơ Châm H’Lan', address: 'hlan@gialai.invalid' }];
    await transport.send({ ...mail('ba'), replyTo });
    expect(server.taken[0]!.raw.replace(/\r\n(?=[ \t])/g, '')).toMatch(/^Reply-To: .*<hlan@gialai\.invalid>\r$/m);
    await transport.close();
    await server.close();
  });
});
