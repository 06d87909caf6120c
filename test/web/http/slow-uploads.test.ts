import { scanOf } from '../../setup/pdf';
import { rawReport, sendRaw, storedOf } from '../setup/raw-report';
import { type RunningApp, runningApp, type Visitor } from '../setup/running-app';
import { OPEN_ROUND } from '../setup/sample-office';

const UNIT = 'gialai-2025:w23590';
const OWN = `/u/${OPEN_ROUND}/${UNIT}`;
const PDF = scanOf('x'.repeat(5_000));
/** Timeouts of the test's own server; the default is 20 seconds for the head and six minutes for all. */
const TIMEOUTS = { headersMs: 600, requestMs: 1_200, checkMs: 100 };

describe('W6: an upload that does not come to its end', () => {
  let office: RunningApp;
  let unit: Visitor;
  let before: object;
  beforeAll(async () => {
    office = await runningApp({ timeouts: TIMEOUTS });
    unit = await office.signIn('don-vi', UNIT);
    before = await storedOf(office);
  });
  afterEach(async () => {
    expect(await storedOf(office)).toEqual(before);
  });
  afterAll(() => office.close());

  it('because its stated length is too large, is ended by the timeout', async () => {
    const { body } = rawReport(OWN, unit, PDF);
    const { status, seconds, text } = await sendRaw(office, rawReport(OWN, unit, PDF, body.length + 10), {
      after: 'wait',
    });
    expect(status).toBe(408);
    for (const header of ['x-content-type-options: nosniff', "default-src 'none'", 'cache-control: no-store']) {
      expect(text).toContain(header);
    }
    expect(seconds).toBeLessThan(5);
  });

  it('because it sends one byte at a time, is ended by the timeout, while others are answered', async () => {
    const report = rawReport(OWN, unit, PDF);
    const slow = (atOnce: number) => sendRaw(office, report, { atOnce, slowMs: 100, after: 'wait' });
    const heads = Array.from({ length: 100 }, () => slow(0));
    const bodies = Array.from({ length: 50 }, () => slow(report.head.length));
    const answered: number[] = [];
    let open = true;
    const others = (async () => {
      while (open) {
        const start = performance.now();
        expect((await unit.get('/bao-cao')).status).toBe(200);
        answered.push(performance.now() - start);
      }
    })();
    const ended = await Promise.all([...heads, ...bodies]);
    open = false;
    await others;
    expect(ended.map(({ status }) => status)).toEqual(Array(150).fill(408));
    expect(Math.max(...ended.map(({ seconds }) => seconds))).toBeLessThan(8);
    expect(answered.length).toBeGreaterThan(3);
    expect(answered.sort((a, b) => a - b)[Math.floor(answered.length / 2)]).toBeLessThan(500);
  });
});
