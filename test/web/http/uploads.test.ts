import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { eventually } from '../../setup/eventually';
import { scanOfSize } from '../../setup/pdf';
import { rawReport, sendRaw, storedOf } from '../setup/raw-report';
import { type RunningApp, runningApp, type Visitor } from '../setup/running-app';
import { OPEN_ROUND } from '../setup/sample-office';

const MB = 1_048_576;
const UNIT = 'gialai-2025:w23590';
const OWN = `/u/${OPEN_ROUND}/${UNIT}`;
const TIMEOUTS = { headersMs: 10_000, requestMs: 60_000, checkMs: 1_000 };

const HEAD = Buffer.from('%PDF-1.7\n');
const pdf = scanOfSize;

describe('W6: an upload', () => {
  let office: RunningApp;
  let unit: Visitor;
  beforeAll(async () => {
    office = await runningApp({ timeouts: TIMEOUTS });
    unit = await office.signIn('don-vi', UNIT);
  });
  let before: object;
  beforeEach(async () => {
    before = await storedOf(office);
  });
  afterEach(async () => {
    // Whatever the test sent, nothing was stored, and the pages answer.
    expect(await storedOf(office)).toEqual(before);
    expect((await unit.get(OWN)).status).toBe(200);
  });
  afterAll(() => office.close());

  const send = (files: { name: string; content: Buffer }[], fields: Record<string, string> = {}) =>
    unit.upload(OWN, { viec: 'gui', khoa: 'w6', ...fields }, files);

  const cut = (bytes: number, percent: number) => {
    const { head, body } = rawReport(OWN, unit, pdf(bytes));
    return { head, body: body.subarray(0, Math.floor((body.length * percent) / 100)) };
  };

  it.each([0, 1, 10, 50, 90, 99])(
    'cut after %d %% of its bytes, politely or not, gives no receipt',
    async (percent) => {
      expect((await sendRaw(office, cut(300_000, percent), { after: 'end' })).status ?? 400).toBe(400);
      expect((await sendRaw(office, cut(300_000, percent), { after: 'break' })).status).toBeNull();
    },
  );

  it('truncated inside its head, or one character before its end, gets no receipt', async () => {
    const { head, body } = rawReport(OWN, unit, pdf(2_000));
    const inHead = { head: head.slice(0, 40), body: Buffer.alloc(0) };
    const nearEnd = { head, body: body.subarray(0, -1) };
    for (const report of [inHead, nearEnd]) {
      expect((await sendRaw(office, report, { after: 'end' })).status ?? 400).toBe(400);
    }
  });

  it('of no bytes, or one above a limit: of a file, of all files, of their number, of a text, of all texts', async () => {
    const large = { name: 'to.pdf', content: pdf(20 * MB + 1) };
    const half = { name: 'vua.pdf', content: pdf(20 * MB) };
    const texts = Object.fromEntries(Array.from({ length: 22 }, (_, index) => [`v.a${index}`, 'x'.repeat(199_000)]));
    const eleven = Array.from({ length: 11 }, (_, index) => ({ name: `${index}.pdf`, content: HEAD }));
    for (const [what, status, answer] of [
      ['no bytes', 422, await send([{ name: 'rong.pdf', content: Buffer.alloc(0) }])],
      ['a byte over 20 MB', 422, await send([large])],
      ['a byte over 40 MB', 422, await send([half, half, { name: 'nho.pdf', content: Buffer.from('%') }])],
      ['one file too many', 413, await send(eleven)],
      ['a letter too many', 422, await send([], { 'ghi-chu': 'x'.repeat(2_001) })],
      ['texts of 4 MB', 413, await send([], texts)],
    ] as const) {
      expect([what, answer.status]).toEqual([what, status]);
    }
  });

  it('of a thousand parts, files or fields, is refused', async () => {
    const files = Array.from({ length: 1_000 }, (_, index) => ({ name: `${index}.pdf`, content: HEAD }));
    expect((await send(files)).status).toBe(413);
    const fields = Object.fromEntries(Array.from({ length: 4_101 }, (_, index) => [`x${index}`, '1']));
    expect((await send([], fields)).status).toBe(413);
  });

  it('with a length that is too short, huge, or no number, is refused', async () => {
    const say = async (length: number | string) =>
      (await sendRaw(office, rawReport(OWN, unit, pdf(5_000), length), { after: 'wait' })).status;
    expect(await say(2_000)).toBe(400);
    expect(await say(300 * MB)).toBe(413);
    for (const length of ['-1', '1e3', '5, 6', '0x10', '99999999999999999999', '']) expect(await say(length)).toBe(400);
    // Two contradicting lengths: a proxy could believe the one and we the other.
    const { head, body } = rawReport(OWN, unit, pdf(5_000));
    const both = head.replace('\r\n\r\n', '\r\ntransfer-encoding: chunked\r\n\r\n');
    expect((await sendRaw(office, { head: both, body }, { after: 'wait' })).status).toBe(400);
  });

  it('leaves memory as it was: fifty failed ones do not grow the process', async () => {
    setFlagsFromString('--expose-gc');
    const gc = runInNewContext('gc') as () => void;
    // The garbage collector sweeps in parallel; the next collection waits for the sweeping of the one before.
    const collect = () => {
      gc();
      gc();
    };
    const round = async () => {
      await sendRaw(office, cut(3 * MB, 66), { after: 'break' });
      await sendRaw(office, cut(3 * MB, 66), { after: 'end' });
      await send([{ name: 'sai.png', content: pdf(4 * MB) }]);
      await send(Array.from({ length: 200 }, (_, index) => ({ name: `${index}.pdf`, content: pdf(20_000) })));
      await send([{ name: 'rong.pdf', content: Buffer.alloc(0) }]);
    };
    for (let warm = 0; warm < 4; warm++) await round();
    const growth = async () => {
      collect();
      const start = process.memoryUsage();
      for (let count = 0; count < 10; count++) await round();
      collect();
      const end = process.memoryUsage();
      const heap = end.heapUsed + end.external - start.heapUsed - start.external;
      return { resident: (end.rss - start.rss) / MB, heap: heap / MB };
    };
    // Test files that ran before in this process may still move its memory; a leak grows it every time.
    let measured = await growth();
    for (let again = 0; again < 2 && measured.resident >= 80; again++) measured = await growth();
    expect(measured.resident).toBeLessThan(80);
    expect(measured.heap).toBeLessThan(16);
  }, 240_000);
});

describe('W6: many uploads at once', () => {
  it('find room one after the other: who comes last is told to wait, and nobody is turned away for good', async () => {
    const office = await runningApp({
      timeouts: { headersMs: 1_000, requestMs: 8_000, checkMs: 200, uploadBytes: 8 * MB },
    });
    const unit = await office.signIn('don-vi', UNIT);
    const before = await storedOf(office);
    // The number bears a mark of secrecy, so nothing can be stored: 422 means that all of it was read.
    const send = () =>
      unit.upload(
        OWN,
        { viec: 'gui', 'so-van-ban': '12/BC-UBND (Mật)' },
        [1, 2].map((index) => ({ name: `${index}.pdf`, content: pdf(3 * MB) })),
      );
    const { head, body } = rawReport(OWN, unit, pdf(6 * MB));
    const unfinished = { head, body: body.subarray(0, -10) };
    const bytes = Buffer.byteLength(head) + unfinished.body.length;
    const holding = sendRaw(office, unfinished, { slowMs: 1_000, atOnce: bytes, after: 'wait' });
    await eventually('its bytes have come', async () => Reflect.get(office.app.uploadMemory, 'held') > 5 * MB);
    expect((await send()).status).toBe(503);
    expect((await holding).status).toBe(408);
    expect((await send()).status).toBe(422);
    expect(await storedOf(office)).toEqual(before);
    await office.close();
  });
});
