import { businessClock } from '../../config/clock';
import { createLogger } from '../../config/logger';

function lines(): { stream: { write(line: string): void }; entries: () => Record<string, unknown>[] } {
  const written: string[] = [];
  return { stream: { write: (line) => written.push(line) }, entries: () => written.map((line) => JSON.parse(line)) };
}

test('no password, token or mail address reaches the log, in any field or message', () => {
  const sink = lines();
  const log = createLogger('web', 'info', sink.stream);
  log.info(
    { password: 'hunter2', request: { authorization: 'Bearer abc' } },
    'mail to văn.thư@snv.gialai.example.invalid refused',
  );
  log.error({ err: new Error('connect postgres://app:hunter2@db:5432/dh failed') }, 'GET /sign-in?token=abcdef&x=1');
  const text = JSON.stringify(sink.entries());
  for (const secret of ['hunter2', 'Bearer', 'gialai', 'abcdef']) expect(text).not.toContain(secret);
  expect(text).toContain('app:***@db:5432');
});

test('no way of writing a secret or an address keeps it in the log: escaped, cut, without its name', () => {
  const token = 'Zk3v_9QhRr0-aLmN7tYx2WcVbB4dE6fGhIjK8lMnOpQ';
  const texts = [
    `https://dh.example/lich/${token}.ics`,
    `/dang-nhap/lien-ket%23${token}`,
    `/dang-nhap?a=%0atoken=${token}&b=1`,
    `code%3D${token}, sig%253D${token}`,
    `dh_${token} không đúng`,
    '/dang-nhap?thu=van.thu%40snv.gialai.invalid&x=%0avan.thu@snv.gialai.invalid van.thu%2540snv.gialai.invalid',
    'postgres://app:hunter2@db.noi-bo:5432/dh',
  ];
  const sink = lines();
  const log = createLogger('web', 'info', sink.stream);
  for (const text of texts) log.warn({ found: text, [text]: 1, list: [{ text }] }, text);
  const written = JSON.stringify(sink.entries());
  for (const secret of [token, token.slice(0, 20), 'gialai', 'van.thu', 'hunter2']) {
    expect([secret, written.includes(secret)]).toEqual([secret, false]);
  }
});

test('ids of reports, receipts and requests stay readable', () => {
  const sink = lines();
  const ids = [
    'gialai-614-2020/bao-cao-so-ket-sau-thang-dau-nam-2020/2020-H1/gialai-2020:so-noi-vu-gia-lai/gialai-2020:ubnd-thi-xa-an-khe',
    'DH20261123-371E8FB96F',
    '2f6c9c1e-5a0e-4d0b-9a57-0c6f3a1d7b42',
  ];
  createLogger('web', 'info', sink.stream).info({ ids });
  expect(sink.entries()).toEqual([expect.objectContaining({ ids })]);
});

test('what strangers can make long is cut to 500 characters, and costs no more than its length', () => {
  const sink = lines();
  const log = createLogger('web', 'info', sink.stream);
  const began = performance.now();
  for (const long of ['a', 'a.', 'token', 'a@', '://', 'é-'].map((part) => part.repeat(300_000))) {
    log.info({ url: long, err: Object.assign(new Error(long), { detail: { long } }) }, long);
  }
  expect(performance.now() - began).toBeLessThan(8_000);
  for (const entry of sink.entries()) expect(JSON.stringify(entry).length).toBeLessThan(8_000);
  expect((sink.entries()[0]!.url as string).length).toBe(501);
});

test('entries below the level are not written, and each names its process', () => {
  const sink = lines();
  const log = createLogger('worker', 'warn', sink.stream);
  log.info('quiet');
  log.warn('loud');
  expect(sink.entries()).toEqual([expect.objectContaining({ name: 'worker', msg: 'loud' })]);
});

test('business time is machine time plus the shift', () => {
  const before = Date.now();
  const shifted = businessClock(-1_000)();
  expect(shifted).toBeGreaterThanOrEqual(before - 1_000);
  expect(shifted).toBeLessThanOrEqual(Date.now() - 1_000);
});
