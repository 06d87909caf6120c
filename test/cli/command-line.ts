import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../cli/main';
import type { Issue } from '../../domain/source/issue';
import { type Instant, parseInstant } from '../../domain/time/time';

export const PROJECT = join(__dirname, '..', '..');
export const PLANS = join(PROJECT, 'plans');

/** A folder of this run alone, in which no service ever ran. */
export const FOLDER = mkdtempSync(join(tmpdir(), 'dung-han-cli-'));

export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
  /** The one JSON value of standard output; throws when there is anything else. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  json<T = any>(): T;
}

/** Runs the command line in this process, without a terminal. */
export async function dungHan(argv: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const written = { out: '', err: '' };
  const code = await run(argv, {
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    env: { DATA_DIR: FOLDER, ...env },
    watched: false,
  });
  return { code, stdout: written.out, stderr: written.err, json: () => JSON.parse(written.out) };
}

/** The environment of an embedded database whose business clock starts at a past instant. */
export function at(databaseUrl: string, iso: string): NodeJS.ProcessEnv {
  const shift = (parseInstant(iso) as Instant) - Date.now();
  return { DATABASE_URL: databaseUrl, DUNG_HAN_EMBEDDED: '1', CLOCK_SHIFT_MS: String(shift) };
}

/** Codes of a refusal, in order. */
export function codes(ran: Ran): string[] {
  return ran.json<{ issues: Issue[] }>().issues.map((issue) => issue.code);
}
