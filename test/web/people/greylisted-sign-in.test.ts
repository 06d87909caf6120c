import { smtpTransport } from '../../../mail/smtp-transport';
import type { Transport } from '../../../mail/transport';
import { readMailStop } from '../../../storage/mail-service';
import type { DatabaseDependencies } from '../../../web/dependencies';
import { sendWaiting } from '../../../web/people/link-sender';
import { type RefusingServer, startRefusingServer } from '../../mail/refusing-server';
import { unitMail } from '../setup/by-link';
import { BASE, type RunningApp, runningApp } from '../setup/running-app';
import { TODAY } from '../setup/sample-office';

describe('a sign-in mail that the mail server does not take', () => {
  let office: RunningApp;
  let server: RefusingServer;
  let transport: Transport;
  let deps: DatabaseDependencies;
  let email: string;

  beforeAll(async () => {
    office = await runningApp({ embedded: false });
    email = await unitMail(office);
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    server = await startRefusingServer();
    transport = smtpTransport(server.url);
    const mail = { transport, from: 'Đúng Hạn <nhac@dunghan.invalid>' };
    deps = { database: office.database, clock: () => TODAY, baseUrl: BASE, embedded: false, dataDir: null, mail };
    await office.database.rows('delete from sign_in_links');
    await office.database.rows(`insert into sign_in_links (email, browser_hash, next) values ($1, 'browser', null)`, [
      email,
    ]);
  });
  afterEach(async () => {
    await transport.close();
    await server.close();
  });

  const state = async () => {
    const [row] = await office.database.rows<{ state: string; tries: number; wait: number | null }>(
      `select state, tries, extract(epoch from retry_at - now())::float8 as wait from sign_in_links`,
    );
    return row!;
  };
  const waitIsOver = () => office.database.rows('update sign_in_links set retry_at = now()');

  it.each([
    '451 4.7.1 Greylisted, please try again later',
    '550 5.1.90 daily limit reached',
    '421 4.3.2 shutting down',
  ])('with "%s" is sent again within the minute, with a new token, and then signs in', async (reply) => {
    server.refuse = { at: 'rcpt', reply };
    await sendWaiting(deps);
    expect(await state()).toMatchObject({ state: 'asked', tries: 1 });
    expect((await state()).wait).toBeLessThan(31);
    await sendWaiting(deps);
    expect(server.taken).toEqual([]);
    server.refuse = null;
    await waitIsOver();
    await sendWaiting(deps);
    expect(await state()).toMatchObject({ state: 'sent', tries: 2 });
    expect(server.taken.map(({ to }) => to)).toEqual([email]);
    expect(await readMailStop(office.database)).toBeNull();
  });

  it('because it refuses the sender is told to staff', async () => {
    server.refuse = { at: 'from', reply: '535 5.7.8 Authentication credentials invalid' };
    await sendWaiting(deps);
    expect(await readMailStop(office.database)).toMatchObject({ by: 'refused' });
  });

  it('is given up when its link is about to end, and the person may ask again', async () => {
    server.refuse = { at: 'rcpt', reply: '451 4.7.1 Greylisted' };
    for (let tries = 0; tries < 6; tries++) {
      await sendWaiting(deps);
      await waitIsOver();
    }
    expect(await state()).toMatchObject({ state: 'failed', tries: 6 });
  });
});
