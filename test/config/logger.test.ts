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
