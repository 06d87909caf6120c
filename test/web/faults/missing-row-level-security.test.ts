import { Writable } from 'node:stream';
import { createLogger } from '../../../config/logger';
import { connect } from '../../../storage/database';
import { migrate } from '../../../storage/migrate';
import { buildApp } from '../../../web/app';
import { databaseOfPlainUser } from '../../setup/plain-user';
import { askerOf, BASE } from '../setup/running-app';
import { fillSampleOffice, OPEN_ROUND, OTHER_UNIT, TODAY, UNIT } from '../setup/sample-office';

test('where the limited role was not given, pages work by `authorise` alone, and /readyz and the log say what is missing', async () => {
  const office = await databaseOfPlainUser();
  await migrate(office.url);
  const database = connect(office.url, { max: 4 });
  await fillSampleOffice(database);
  const said: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      said.push(chunk.toString());
      done();
    },
  });
  const app = await buildApp({
    ...{ database, clock: () => TODAY, baseUrl: BASE, embedded: true, dataDir: null },
    logger: createLogger('web', 'warn', stream),
  });
  const ask = askerOf(await app.listen({ port: 0, host: '127.0.0.1' }));
  const status = async () => JSON.parse((await ask('/readyz')).body).rowLevelSecurity;
  const signedIn = await ask('/dung-thu', {
    method: 'POST',
    headers: { origin: BASE, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ vai: 'don-vi', don_vi: UNIT }).toString(),
  });
  const headers = { cookie: signedIn.headers.get('set-cookie')!.split(';')[0]! };
  const missing = () => said.filter((line) => line.includes('Row-level security is off'));

  expect(await status()).toContain('role dung_han_limited is missing or not granted');
  expect((await ask('/bao-cao', { headers })).status).toBe(200);
  expect((await ask(`/u/${OPEN_ROUND}/${UNIT}`, { headers })).status).toBe(200);
  expect((await ask(`/u/${OPEN_ROUND}/${OTHER_UNIT}`, { headers })).status).toBe(404);
  expect(missing()).toHaveLength(1);

  await office.letBeLimited();
  await migrate(office.url);
  expect(await status()).toBe('on');
  await app.close();
  await database.close();
  await office.drop();
});
