import { recordHeartbeat } from '../../../storage/heartbeat';
import { recordMailStop, recordMailTaken } from '../../../storage/mail-service';
import { buildApp } from '../../../web/app';
import { askerOf, BASE, type RunningApp, runningApp } from '../setup/running-app';
import { TODAY } from '../setup/sample-office';

describe('what monitors read', () => {
  let office: RunningApp;
  beforeAll(async () => {
    office = await runningApp();
    await office.database.rows('delete from relay');
  });
  afterAll(() => office.close());

  const ready = async (query = '') => {
    const answer = await office.ask(`/readyz${query}`);
    return { status: answer.status, ...JSON.parse(answer.body) };
  };

  it('says that reports are accepted while no worker runs, and that reminders do not run', async () => {
    expect(await ready()).toMatchObject({
      status: 200,
      ok: true,
      reminders: false,
      checks: { database: { ok: true }, worker: { ok: false, seconds: null }, canary: { ok: false, seconds: null } },
    });
    expect((await ready('?full')).status).toBe(503);
  });

  it('says that all is well after heartbeats of worker and canary, and not when the canary is old', async () => {
    await recordHeartbeat(office.database, 'worker');
    await recordHeartbeat(office.database, 'canary');
    expect(await ready('?full')).toMatchObject({ status: 200, reminders: true });
    await office.database.rows(`update heartbeats set beat_at = now() - interval '12 minutes' where name = 'canary'`);
    expect(await ready('?full')).toMatchObject({
      status: 503,
      checks: { worker: { ok: true }, canary: { ok: false } },
    });
    await recordHeartbeat(office.database, 'canary');
  });

  it('says when a signal to a workflow waits too long', async () => {
    await office.database.rows(
      `insert into relay (workflow_id, left_at) values ('mail', now() - interval '5 minutes')`,
    );
    expect((await ready('?full')).checks.relay.ok).toBe(false);
    await office.database.rows('delete from relay');
  });

  it('says when the mail server refuses our mail or cannot be reached, and does not repeat its words', async () => {
    await recordHeartbeat(office.database, 'worker');
    const stop = { answer: '550 5.7.1 vanthu@gialai.invalid blocked', at: TODAY };
    await recordMailStop(office.database, { by: 'refused', ...stop });
    expect(await ready()).toMatchObject({ status: 200, mail: 'refused', checks: { mail: { ok: false } } });
    const full = await ready('?full');
    expect(full.status).toBe(503);
    expect(JSON.stringify(full)).not.toContain('vanthu@');
    expect((await office.ask('/metrics')).body).toMatch(/^dung_han_check_ok\{check="mail"\} 0$/m);
    await recordMailStop(office.database, { by: 'away', ...stop });
    expect((await ready('?full')).mail).toBe('away');
    await recordMailTaken(office.database);
    expect(await ready('?full')).toMatchObject({ status: 200, mail: 'ready' });
  });

  it('contains counts of the office and times by route, never an id', async () => {
    await office.ask('/u/gialai-live-sample/open/2026/x:y/gialai-2025:w23575');
    const { status, headers, body } = await office.ask('/metrics');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/plain');
    expect(body).toMatch(/^dung_han_reports_overdue 3$/m);
    expect(body).toMatch(/^dung_han_check_ok\{check="canary"\} 1$/m);
    expect(body).toContain('dung_han_http_request_seconds_count{method="GET",route="/readyz",status="200"}');
    expect(body).toContain('route="/u/*"');
    expect(body).not.toContain('w23575');
    const [row] = await office.database.rows<{ n: number }>(
      `select count(*) as n from obligations o join collections c on c.id = o.collection
       where o.state in ('open', 'returned') and not o.own and c.closed_at is null and not c.history`,
    );
    expect(body).toMatch(new RegExp(`^dung_han_reports_owing ${row!.n}$`, 'm'));
  });

  it('says loudly that no mail server is set', async () => {
    const app = await buildApp({
      ...{ database: office.database, clock: () => TODAY, baseUrl: BASE, embedded: false, dataDir: null },
      mailMissing: true,
    });
    const ask = askerOf(await app.listen({ port: 0, host: '127.0.0.1' }));
    const full = await ask('/readyz?full');
    expect(full.status).toBe(503);
    expect(JSON.parse(full.body)).toMatchObject({ ok: true, mail: 'missing' });
    await app.close();
  });

  it('is closed to a proxy on this machine, and, once there is a token, to requests without it', async () => {
    const elsewhere = await office.ask('/metrics', { headers: { 'x-forwarded-for': '203.0.113.5' } });
    expect([elsewhere.status, elsewhere.body]).toEqual([
      404,
      expect.stringMatching(/METRICS_TOKEN.*Authorization: Bearer/),
    ]);
    const app = await buildApp({
      database: office.database,
      clock: () => TODAY,
      baseUrl: BASE,
      embedded: true,
      dataDir: null,
      metricsToken: 'bi-mat-cua-so-6142020',
    });
    const ask = askerOf(await app.listen({ port: 0, host: '127.0.0.1' }));
    const given = (token: string) => ask('/metrics', { headers: { authorization: `Bearer ${token}` } });
    expect((await ask('/metrics')).status).toBe(404);
    expect((await given('khac')).status).toBe(404);
    expect((await given('bi-mat-cua-so-6142020')).status).toBe(200);
    await app.close();
  });
});
