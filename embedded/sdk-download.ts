import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isProgram } from './find-program';

/** Programs that Temporal's TypeScript SDK can download. */
export type SdkDownload = 'dev-server' | 'time-skipping';

const NAMES: Readonly<Record<SdkDownload, RegExp>> = {
  'dev-server': /^temporal-(?!test-server)/,
  'time-skipping': /^temporal-test-server-/,
};

/** Runs in a process of its own, as the SDK's native library would cost the supervisor memory. */
const SCRIPT = `
const { TestWorkflowEnvironment } = require('@temporalio/testing');
const [kind, downloadDir] = process.argv.slice(1);
const server = { executable: { type: 'cached-download', downloadDir, ttl: '365d' } };
const create = kind === 'dev-server' ? 'createLocal' : 'createTimeSkipping';
TestWorkflowEnvironment[create]({ server }).then((env) => env.teardown()).then(
  () => process.exit(0),
  (fault) => { console.error(String(fault && fault.message || fault)); process.exit(1); },
);`;

/**
 * Lets the SDK download Temporal's official build into `folder`; an earlier download is reused.
 * @returns the program's path, or the reason of the failure (at once without network)
 */
export async function downloadBySdk(
  kind: SdkDownload,
  folder: string,
  signal?: AbortSignal,
): Promise<{ path: string } | { reason: string }> {
  const present = fetched(kind, folder);
  if (present !== null) return { path: present };
  mkdirSync(folder, { recursive: true });
  const reason = await new Promise<string | null>((resolve) => {
    const options = { cwd: __dirname, timeout: 600_000, ...(signal === undefined ? {} : { signal }) };
    execFile(process.execPath, ['-e', SCRIPT, kind, folder], options, (fault, _out, err) =>
      resolve(fault === null ? null : (err.trim().split('\n').at(-1) ?? fault.message)),
    );
  });
  const path = fetched(kind, folder);
  return path === null ? { reason: reason ?? 'nothing was downloaded' } : { path };
}

function fetched(kind: SdkDownload, folder: string): string | null {
  try {
    const name = readdirSync(folder).find((file) => NAMES[kind].test(file) && isProgram(join(folder, file)));
    return name === undefined ? null : join(folder, name);
  } catch {
    return null;
  }
}
