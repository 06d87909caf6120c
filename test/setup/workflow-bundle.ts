import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { ROOT } from './plans';

/** Cached bundles, one for each content of the workflows. */
const CACHE = join(ROOT, 'node_modules', '.cache', 'dung-han-test-bundles');

/** Discards webpack's messages. */
export const SILENT_LOGGER = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} };

/** The bundle of the current workflows; webpack runs once for all test files. */
export async function workflowBundle(): Promise<{ code: string }> {
  const file = join(CACHE, `${fingerprint()}.js`);
  if (existsSync(file)) return { code: readFileSync(file, 'utf8') };
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(ROOT, 'workflows', 'index.ts'),
    logger: SILENT_LOGGER,
  });
  mkdirSync(CACHE, { recursive: true });
  // Written to another name and renamed, so that no test process reads a partial bundle.
  writeFileSync(`${file}.${process.pid}`, code);
  renameSync(`${file}.${process.pid}`, file);
  return { code };
}

/**
 * The same workflows with shorter timeouts: an activity of a killed worker is retried after 5 seconds instead of 10, so
 * that crash tests wait less; with fewer a busy machine misses heartbeats of activities that live.
 */
export async function shortTimeoutBundle(): Promise<{ code: string }> {
  const { code } = await workflowBundle();
  return { code: edited(code, "'10 seconds'", "'5 seconds'") };
}

/**
 * A bundle with one place changed.
 * @throws Error when the text is not found, so that no test runs with an unchanged bundle
 */
export function edited(code: string, found: string, instead: string): string {
  if (!code.includes(found))
    throw new Error(`The bundle does not hold ${JSON.stringify(found)}; this test must follow.`);
  return code.replaceAll(found, instead);
}

/** Hash of everything in the bundle: the workflows, the ids they may import, and the SDK. */
function fingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  const workflows = readdirSync(join(ROOT, 'workflows')).sort();
  for (const file of [...workflows.map((name) => join('workflows', name)), 'domain/ids.ts', 'package-lock.json']) {
    hash.update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
