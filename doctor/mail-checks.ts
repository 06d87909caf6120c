import { clamd } from '../files/virus-scan';
import { checkSmtp } from '../mail/check-smtp';
import type { SetUp } from './context';
import { bad, good, type SetUpCheck, say, unknown } from './finding';

/** The mail server and the virus scanner, asked now. */
export const NEIGHBOUR_CHECKS: readonly SetUpCheck<SetUp>[] = [
  { name: 'mail-server', run: mailServer },
  { name: 'virus-scanner', run: virusScanner },
];

async function mailServer({ config, production }: SetUp) {
  if (config === null) return unknown(say('cấu hình chưa đúng', 'the settings are wrong'));
  const { smtpUrl, from } = config.mail;
  if (smtpUrl === null) {
    if (!production) return good(say('thư vào hộp thư thử', 'mail goes into the local mailbox'));
    return bad(
      'SMTP_MISSING',
      say(
        'SMTP_URL chưa đặt: không thư nào đi, không ai đăng nhập được',
        'SMTP_URL is not set: no mail leaves, nobody can sign in',
      ),
      say('máy chủ thư của cơ quan', 'the office’s mail server'),
      say(
        'Hãy đặt SMTP_URL, ví dụ: smtps://người-dùng:mật-khẩu@thu.tinh.gov.vn',
        'Set SMTP_URL, for example smtps://user:password@mail.example',
      ),
    );
  }
  const { fault, detail } = await checkSmtp(smtpUrl, from.address);
  const expected = say('máy chủ thư nhận thư của MAIL_FROM', 'the mail server takes mail of MAIL_FROM');
  const found = say(`máy chủ thư: ${detail}`, `the mail server: ${detail}`);
  switch (fault) {
    case null:
      return good(say('máy chủ thư trả lời, đăng nhập được', 'the mail server answers, the sign-in is taken'));
    case 'tls':
      return bad(
        'SMTP_TLS',
        found,
        expected,
        say(
          'Hãy dùng máy chủ có TLS (chứng thư hợp lệ), hoặc NODE_EXTRA_CA_CERTS cho CA nội bộ; chỉ trong mạng nội bộ mới thêm ?requireTLS=false.',
          'Use a server with TLS and a valid certificate, or NODE_EXTRA_CA_CERTS for an internal CA; only inside a network of your own add ?requireTLS=false.',
        ),
      );
    case 'password':
      return bad(
        'SMTP_PASSWORD',
        found,
        expected,
        say('Hãy sửa người dùng, mật khẩu trong SMTP_URL.', 'Correct user and password in SMTP_URL.'),
      );
    case 'sender':
      return bad(
        'SMTP_SENDER',
        found,
        expected,
        say(
          'Hãy đặt MAIL_FROM là địa chỉ mà tài khoản được phép gửi.',
          'Set MAIL_FROM to an address that the account may send as.',
        ),
      );
    case 'away':
      return bad(
        'SMTP_REFUSED',
        found,
        expected,
        say(
          'Hãy xem tên máy, cổng trong SMTP_URL và tường lửa.',
          'Look at host and port in SMTP_URL, and at the firewall.',
        ),
      );
  }
}

async function virusScanner({ config }: SetUp) {
  if (config === null) return unknown(say('cấu hình chưa đúng', 'the settings are wrong'));
  if (config.clamavAddress === null) return good(say('không dùng', 'not used'));
  if (await clamd(config.clamavAddress).isThere()) return good(say('ClamAV trả lời', 'ClamAV answers'));
  return bad(
    'CLAMAV_AWAY',
    say(
      `ClamAV ở ${config.clamavAddress} không trả lời: tệp được nhận mà không quét`,
      `ClamAV at ${config.clamavAddress} does not answer: files are taken unscanned`,
    ),
    say('ClamAV trả lời', 'ClamAV answers'),
    say('Hãy khởi động clamd, xem CLAMAV_ADDRESS.', 'Start clamd; look at CLAMAV_ADDRESS.'),
  );
}
