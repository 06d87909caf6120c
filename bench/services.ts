import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimDataFolder } from '../embedded/claim';
import { startPostgres } from '../embedded/postgres';
import { type EmbeddedTemporal, startTemporal } from '../embedded/temporal';
import { findTemporal } from '../embedded/temporal-binary';
import { connect, type Database } from '../storage/database';
import { migrate } from '../storage/migrate';

/** Prefix that the cleanup of test runs removes, should a bench be killed. */
const PREFIX = 'dung-han-test-bench-';

/** Services of one bench run, each started on first use. */
export interface BenchServices {
  /** A migrated database of its own on a PostgreSQL that writes to disk as in production (fsync on). */
  database(connections: number): Promise<Database>;
  /** A dev server in memory. @throws Error when Temporal is not available. */
  temporal(): Promise<EmbeddedTemporal>;
  /** Registers another cleanup, also run when the bench is interrupted. */
  atEnd(end: () => Promise<unknown>): void;
  /** Cleans up in reverse order: closes databases, stops servers, removes the folder. */
  stop(): Promise<void>;
}

/** @param say receives progress of downloads and builds, which may take minutes on a first run */
export async function benchServices(say: (line: string) => void): Promise<BenchServices> {
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(folder, 0o711);
  const claim = await claimDataFolder(folder, say);
  const ends: (() => Promise<unknown>)[] = [];
  const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
    let made: Promise<T> | undefined;
    return () => {
      made ??= make();
      return made;
    };
  };
  const postgres = once(async () => {
    const onSpawn = (pid: number) => claim.started('postgres', pid);
    const server = await startPostgres({ dataDir: join(folder, 'postgres'), log: say, onSpawn });
    ends.push(() => server.stop());
    return server;
  });
  const temporal = once(async () => {
    const found = await findTemporal({ onProgress: ({ message }) => say(message) });
    if ('reason' in found) throw new Error(found.reason);
    const onSpawn = (pid: number) => claim.started('temporal', pid);
    const dataDir = join(folder, 'temporal');
    const server = await startTemporal({ binary: found.path, dataDir, inMemory: true, ui: false, onSpawn });
    ends.push(() => server.stop());
    return server;
  });
  return {
    async database(connections) {
      const url = await newDatabase((await postgres()).url);
      const database = connect(url, { max: connections, applicationName: 'dung-han bench' });
      ends.push(() => database.close());
      return database;
    },
    temporal,
    atEnd: (end) => void ends.push(end),
    async stop() {
      for (const end of ends.reverse()) await end();
      claim.release();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function newDatabase(server: string): Promise<string> {
  const name = `bench_${randomBytes(4).toString('hex')}`;
  const admin = connect(server, { max: 1 });
  await admin.rows(`create database ${name}`);
  await admin.close();
  const url = new URL(server);
  url.pathname = `/${name}`;
  await migrate(url.href);
  return url.href;
}
