import type { FastifyInstance } from 'fastify';
import type { Instant } from '../../../domain/time/time';
import { loadSample } from '../../../sample/sample';
import { connect, type Database } from '../../../storage/database';
import { buildApp } from '../../../web/app';
import { testDatabase } from '../../setup/database';
import { ROOT } from '../../setup/plans';
import { type Ask, askerOf, BASE } from './running-app';

/** The pages over the sample of a first start, at an instant that the test chooses. */
export interface SampleApp {
  app: FastifyInstance;
  address: string;
  ask: Ask;
  database: Database;
  close(): Promise<void>;
}

export async function sampleApp(at: Instant): Promise<SampleApp> {
  const fill = (url: string) => loadSample(url, ROOT, at, () => undefined);
  const stored = await testDatabase({ name: `sample-${at}`, fill });
  const database = connect(stored.url, { max: 4 });
  const app = await buildApp({
    ...{ database, clock: () => at, baseUrl: BASE, embedded: true, dataDir: null },
    readsWaitMs: 600_000,
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    app,
    address,
    ask: askerOf(address),
    database,
    async close() {
      await app.close();
      await database.close();
      await stored.drop();
    },
  };
}
