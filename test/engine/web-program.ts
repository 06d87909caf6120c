import { writeSync } from 'node:fs';
import { connect } from '../../storage/database';
import { buildApp } from '../../web/app';
import { type CrashPoint, crashingDatabase } from '../setup/crashing-database';

/** Arguments of the program. */
export interface WebProgram {
  databaseUrl: string;
  /** Business time of all requests. */
  at: number;
  port: number;
  crashAt: CrashPoint | null;
}

/** The web application on a port of this machine, until it is killed. */
async function main({ databaseUrl, at, port, crashAt }: WebProgram): Promise<void> {
  const database = crashingDatabase(connect(databaseUrl, { max: 10 }), crashAt);
  const app = await buildApp({
    database,
    clock: () => at,
    baseUrl: `http://127.0.0.1:${port}`,
    embedded: true,
    dataDir: null,
    dailyQuota: null,
  });
  await app.listen({ host: '127.0.0.1', port });
  writeSync(1, 'listening\n');
}

void main(JSON.parse(process.argv[2]!) as WebProgram);
