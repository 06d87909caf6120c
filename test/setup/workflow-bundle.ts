import { bundleWorkflowCode } from '@temporalio/worker';
import { ROOT } from './plans';

const quiet = () => undefined;
const SILENT = { log: quiet, trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet };

let bundled: Promise<{ code: string }> | null = null;

/** The workflows of today as the worker takes them, bundled once per test file. */
export function workflowBundle(): Promise<{ code: string }> {
  bundled ??= bundleWorkflowCode({ workflowsPath: `${ROOT}/workflows/index.ts`, logger: SILENT });
  return bundled;
}
