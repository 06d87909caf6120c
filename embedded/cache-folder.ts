import { homedir } from 'node:os';
import { join } from 'node:path';

/** Folder of downloaded and built programs, shared by all projects of this user: `~/.cache/dung-han`. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const base =
    env.XDG_CACHE_HOME === undefined || env.XDG_CACHE_HOME === '' ? join(homedir(), '.cache') : env.XDG_CACHE_HOME;
  return join(base, 'dung-han');
}
