import { isIP } from 'node:net';
import type { Config } from '../config/config';
import type { SetUp } from './context';
import { bad, good, type SetUpCheck, say, unknown, warn } from './finding';

/** Settings that are wrong by themselves or together. */
export const SETTINGS_CHECKS: readonly SetUpCheck<SetUp>[] = [
  { name: 'settings', run: settings },
  { name: 'base-url', run: (setUp) => withConfig(setUp, baseUrl) },
  { name: 'secrets-key', run: (setUp) => withConfig(setUp, secretsKey) },
  { name: 'trusted-proxies', run: (setUp) => withConfig(setUp, trustedProxies) },
  { name: 'files-host', run: (setUp) => withConfig(setUp, filesHost) },
  { name: 'metrics-token', run: (setUp) => withConfig(setUp, metricsToken) },
  { name: 'clock-shift', run: (setUp) => withConfig(setUp, clockShift) },
  { name: 'mail-from', run: (setUp) => withConfig(setUp, mailFrom) },
];

function withConfig<T>(setUp: SetUp, check: (config: Config, production: boolean) => T) {
  if (setUp.config === null) return unknown(say('cấu hình chưa đúng', 'the settings are wrong'));
  return check(setUp.config, setUp.production);
}

/** Each wrong variable by its own code: `SETTING_PORT`. */
function settings({ faults }: SetUp) {
  if (faults.length === 0) return good(say('cấu hình đọc được', 'the settings can be read'));
  return faults.map(({ variable, found, expected }) =>
    bad(
      `SETTING_${variable}`,
      found === null
        ? say(`${variable} chưa có`, `${variable} is not set`)
        : say(`${variable} là ${found}`, `${variable} is ${found}`),
      expected,
      say(
        `Hãy sửa ${variable} trong tệp cấu hình (.env) rồi khởi động lại.`,
        `Correct ${variable} in the settings (.env), then restart.`,
      ),
    ),
  );
}

function baseUrl({ baseUrl: text }: Config, production: boolean) {
  const { protocol, hostname } = new URL(text);
  if (!production) return good(say(text, text));
  const expected = say(
    'địa chỉ https:// mà người dùng mở, như https://baocao.tinh.gov.vn',
    'the https:// address that people open',
  );
  const todo = say('Hãy đặt BASE_URL: địa chỉ này nằm trong mọi thư.', 'Set BASE_URL: it is in every mail.');
  if (hostname === 'localhost' || hostname.startsWith('127.') || hostname === '0.0.0.0')
    return bad('BASE_URL_LOCAL', say(`BASE_URL là ${text}`, `BASE_URL is ${text}`), expected, todo);
  if (protocol === 'http:')
    return bad(
      'BASE_URL_HTTP',
      say(`BASE_URL là ${text}, không mã hóa`, `BASE_URL is ${text}, not encrypted`),
      expected,
      todo,
    );
  if (isIP(hostname) !== 0)
    return warn('BASE_URL_IP', say(`BASE_URL là ${text}`, `BASE_URL is ${text}`), expected, todo);
  return good(say(text, text));
}

/** Of random bytes at least twenty-odd of 32 differ; a typed or repeated key has few. */
const LEAST_DIFFERENT = 20;

function secretsKey({ secretsKeys }: Config, production: boolean) {
  const expected = say('32 byte ngẫu nhiên', '32 random bytes');
  const todo = say(
    'Hãy tạo bằng: openssl rand -base64 32, đặt vào SECRETS_KEY, cất một bản ngoài máy này.',
    'Make it with openssl rand -base64 32, set SECRETS_KEY, and keep a copy elsewhere.',
  );
  if (secretsKeys === null) {
    if (!production) return good(say('npm start tự giữ khóa', 'npm start keeps the key'));
    return bad('SECRETS_KEY_MISSING', say('SECRETS_KEY chưa đặt', 'SECRETS_KEY is not set'), expected, todo);
  }
  const weak = secretsKeys.some((key) => new Set(key).size < LEAST_DIFFERENT);
  if (weak)
    return bad(
      'SECRETS_KEY_WEAK',
      say('SECRETS_KEY không ngẫu nhiên: nhiều byte giống nhau', 'SECRETS_KEY is not random: many bytes are the same'),
      expected,
      todo,
    );
  return good(say(`${secretsKeys.length} khóa`, `${secretsKeys.length} key(s)`));
}

function trustedProxies({ trustedProxies: proxies, baseUrl: text, host }: Config, production: boolean) {
  if (proxies !== null) return good(say(proxies.join(', '), proxies.join(', ')));
  const local = host === '127.0.0.1' || host === 'localhost' || host === '::1';
  if (!production || !text.startsWith('https:') || local) return good(say('không cần', 'not needed'));
  return warn(
    'TRUSTED_PROXIES_MISSING',
    say(
      `BASE_URL là https nên có proxy, web nghe ở ${host}, TRUSTED_PROXIES chưa đặt`,
      `BASE_URL is https, so a proxy stands before; web listens on ${host}, TRUSTED_PROXIES is not set`,
    ),
    say('địa chỉ của proxy', 'the address of the proxy'),
    say(
      'Hãy đặt TRUSTED_PROXIES là địa chỉ của proxy: nếu thiếu, cả cơ quan dùng chung một hạn mức yêu cầu.',
      'Set TRUSTED_PROXIES to its address: without it the whole office shares one limit of requests.',
    ),
  );
}

function filesHost({ filesBaseUrl, baseUrl: pages }: Config, production: boolean) {
  if (filesBaseUrl !== null) return good(say(filesBaseUrl, filesBaseUrl));
  if (!production) return good(say('không cần', 'not needed'));
  return warn(
    'FILES_HOST_MISSING',
    say(`tệp được tải từ chính ${pages}`, `files come from ${pages} itself`),
    say('một tên máy riêng chỉ phục vụ tệp', 'a host name of their own'),
    say(
      'Nên đặt FILES_BASE_URL: một tên máy khác, cùng proxy, trỏ tới cùng tiến trình web.',
      'Better set FILES_BASE_URL: another host name at the same proxy, to the same web process.',
    ),
  );
}

function metricsToken({ metricsToken: token }: Config, production: boolean) {
  if (token !== null || !production) return good(say('đã đặt hoặc không cần', 'set, or not needed'));
  return warn(
    'METRICS_TOKEN_MISSING',
    say(
      'METRICS_TOKEN chưa đặt: /metrics chỉ đọc được từ chính máy web',
      'METRICS_TOKEN is not set: /metrics is read from the web machine only',
    ),
    say('một chuỗi bí mật cho hệ thống giám sát', 'a secret for monitoring'),
    say(
      'Hãy đặt METRICS_TOKEN và ghi cùng chuỗi đó vào cấu hình Prometheus (bearer token).',
      'Set METRICS_TOKEN, and the same as bearer token in Prometheus.',
    ),
  );
}

function clockShift({ clockShiftMs }: Config) {
  if (clockShiftMs === 0) return good(say('giờ của máy', 'the machine’s time'));
  const days = (clockShiftMs / 86_400_000).toFixed(1);
  return warn(
    'CLOCK_SHIFTED',
    say(`giờ nghiệp vụ lệch ${days} ngày so với giờ máy`, `business time is ${days} days off the machine’s`),
    say('không lệch, trừ khi chạy thử', 'no shift, but in a rehearsal'),
    say('Hãy bỏ CLOCK_SHIFT_MS nếu đây không phải bản chạy thử.', 'Unset CLOCK_SHIFT_MS unless this is a rehearsal.'),
  );
}

function mailFrom({ mail }: Config, production: boolean) {
  const { address } = mail.from;
  const domain = address.slice(address.lastIndexOf('@') + 1);
  if (!production || !/(^|\.)(localhost|invalid|example|test|local)$/.test(domain)) return good(say(address, address));
  return bad(
    'MAIL_FROM_DOMAIN',
    say(`MAIL_FROM là ${address}`, `MAIL_FROM is ${address}`),
    say('địa chỉ của cơ quan, tên miền có thật', 'an address of the office, of a real domain'),
    say(
      'Hãy đặt MAIL_FROM, ví dụ: Đúng Hạn <nhac-viec@tinh.gov.vn>; nhiều máy chủ từ chối thư của tên miền không có thật.',
      'Set MAIL_FROM to an address of the office; servers refuse mail of a domain that does not exist.',
    ),
  );
}
