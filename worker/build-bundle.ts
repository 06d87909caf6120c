import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { EXIT_CODES } from '../domain/errors';

/** Where the bundle lies beside the compiled worker. */
export const BUNDLE_PATH = join(__dirname, 'workflow-bundle.js');

/** Bundles the workflows ahead of time, so that workers start quickly and all run the same code. */
export async function buildBundle(path = BUNDLE_PATH): Promise<void> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: require.resolve('../workflows/index'),
    logger: { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} },
  });
  writeFileSync(path, code);
}

if (require.main === module) {
  buildBundle().catch((fault: unknown) => {
    process.stderr.write(`${String(fault)}\n`);
    process.exitCode = EXIT_CODES.fault;
  });
}
