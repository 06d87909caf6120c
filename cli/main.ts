import { processIo } from './io';
import { run } from './run';

export type { Io } from './io';
export { run } from './run';

/**
 * The `dung-han` command line of this process.
 * @param argv arguments without node and script
 * @returns the exit code: 0 good, 1 refused, 2 wrong usage, 3 a needed service is down
 * @example await main(['plan', 'preview', 'plans/gialai-614-2020.yaml', '--json']) // 0
 */
export function main(argv: readonly string[]): Promise<number> {
  return run(argv, processIo());
}
