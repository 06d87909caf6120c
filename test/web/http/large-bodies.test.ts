import { depthOf } from '../../../web/http/body-parsers';
import { processMs } from '../../setup/processor-time';
import { programOf } from '../setup/program';
import { BASE, multipart, type RunningApp, runningApp, type Visitor } from '../setup/running-app';
import { OPEN_ROUND, UNIT } from '../setup/sample-office';

const FORM = { origin: BASE, 'content-type': 'application/x-www-form-urlencoded' };

describe('a body that is made to be costly', () => {
  let office: RunningApp;
  let unit: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    unit = await office.signIn('don-vi', UNIT);
  });
  afterAll(() => office.close());

  /**
   * The answer to a request, and the milliseconds of the processor that it took. The least of up to three: the collector of garbage of
   * earlier tests may fall into one of them.
   */
  async function costOf(ask: () => Promise<{ status: number }>): Promise<{ status: number; ms: number }> {
    let least = { status: 0, ms: Number.POSITIVE_INFINITY };
    for (let tries = 0; tries < 3 && least.ms >= 500; tries++) {
      const before = processMs();
      const { status } = await ask();
      least = { status, ms: Math.min(least.ms, processMs() - before) };
    }
    return least;
  }

  const names = (count: number) => Array.from({ length: count }, (_, nth) => `a${nth}=`).join('&');

  it('is refused without a session before it is read, when it is larger than what signs in', async () => {
    for (const body of [names(170_000).slice(0, 950_000), 'a'.repeat(20_000), '&'.repeat(900_000)]) {
      const { status, ms } = await costOf(() => office.ask('/dang-nhap', { method: 'POST', headers: FORM, body }));
      expect(status).toBe(413);
      expect(ms).toBeLessThan(500);
    }
    const chunked = new ReadableStream({
      start(controller) {
        controller.enqueue(Buffer.from('thu=a'));
        controller.close();
      },
    });
    const request = { method: 'POST', headers: FORM, body: chunked as never, duplex: 'half' };
    expect((await office.ask('/dang-nhap', request as never)).status).toBe(413);
    expect((await office.ask('/dang-nhap', { method: 'POST', headers: FORM, body: 'thu=a' })).status).toBe(422);
  });

  it('has at most a thousand fields, in a form and in an address, whoever sends it', async () => {
    const send = (body: string) =>
      office.ask('/lich', { method: 'POST', headers: { ...FORM, cookie: unit.cookie }, body });
    const { status, ms } = await costOf(() => send(names(170_000).slice(0, 950_000)));
    expect(status).toBe(413);
    expect(ms).toBeLessThan(500);
    expect((await send(names(1_001))).status).toBe(413);
    expect((await send(`${names(998)}&dau=${unit.formToken}`)).status).toBe(200);
    expect((await unit.get(`/lich?${names(1_001)}`)).status).toBe(413);
    expect((await unit.get(`/lich?${names(999)}`)).status).toBe(200);
  });

  it('of JSON has at most 64 levels, in a request and in a part of a form: more is a fault of the request', async () => {
    const { token } = await programOf(office, unit);
    const url = `/api/v1/reports/${encodeURIComponent(`${OPEN_ROUND}/${UNIT}`)}`;
    const authorization = `Bearer ${token}`;
    for (const levels of [65, 5_000, 50_000, 400_000]) {
      const deep = `${'['.repeat(levels)}${']'.repeat(levels)}`;
      for (const body of [deep, `{"values":${deep}}`, '{"a":'.repeat(levels / 2)]) {
        const json = { authorization, 'content-type': 'application/json' };
        const { status, ms } = await costOf(() => office.ask(url, { method: 'POST', headers: json, body }));
        expect([levels, status >= 400 && status < 500]).toEqual([levels, true]);
        expect(ms).toBeLessThan(500);
      }
      const { payload, type } = multipart({ report: deep }, []);
      const part = await office.ask(url, {
        method: 'POST',
        headers: { authorization, 'content-type': type },
        body: payload,
      });
      expect([levels, part.status >= 400 && part.status < 500]).toEqual([levels, true]);
      const said = payload.toString().replace('name="report"', 'name="report"\r\ncontent-type: application/json');
      const told = await office.ask(url, {
        method: 'POST',
        headers: { authorization, 'content-type': type },
        body: said,
      });
      expect([levels, told.status >= 400 && told.status < 500]).toEqual([levels, true]);
    }
  });
});

test('the depth of a JSON text counts lists and objects, not what stands in texts', () => {
  expect(depthOf('{"a":["[[{\\"[",[1]]}')).toBe(3);
  expect(depthOf('1')).toBe(0);
});
