import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { connect as connectSocket } from 'node:net';
import { join } from 'node:path';
import { freePort } from '../../embedded/port';
import { eventually } from './eventually';
import { temporaryFolder } from './temporary-folder';

/** A pgbouncer of a test. */
export interface Pooler {
  url: string;
  stop(): Promise<void>;
}

/** Where pgbouncer is installed; null where it is not. */
export function pgbouncer(): string | null {
  try {
    return execFileSync('sh', ['-c', 'PATH="$PATH:/usr/sbin" command -v pgbouncer'], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}

/**
 * Starts pgbouncer before a database, with fewer server connections than a pool of ours has, and prepared statements not
 * followed, as versions before 1.21 do.
 * @param mode its pool mode
 */
export async function startPooler(program: string, databaseUrl: string, mode: string): Promise<Pooler> {
  const url = new URL(databaseUrl);
  const port = await freePort();
  const folder = temporaryFolder();
  chmodSync(folder, 0o755);
  const settings = join(folder, 'pgbouncer.ini');
  const server = `host=${url.hostname} port=${url.port} user=${url.username} password=${url.password}`;
  const lines = [
    '[databases]',
    `* = ${server}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = any',
    `pool_mode = ${mode}`,
    'default_pool_size = 4',
    'server_login_retry = 1',
  ];
  writeFileSync(settings, `${lines.join('\n')}\n`);
  // It refuses to run as root.
  const asNobody = process.getuid?.() === 0 ? ['--user', 'nobody'] : [];
  const child = spawn(program, [...asNobody, settings], { stdio: 'ignore' });
  await eventually('pgbouncer listens', () => listens(port));
  url.host = `127.0.0.1:${port}`;
  return { url: url.href, stop: () => ended(child) };
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connectSocket(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('close', () => resolve());
    child.kill('SIGINT');
    setTimeout(() => child.kill('SIGKILL'), 2_000).unref();
  });
}
