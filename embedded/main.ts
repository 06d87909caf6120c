import { resolve } from 'node:path';
import { readConfig } from '../config/read-config';
import { DungHanError, EXIT_CODES, exitCode } from '../domain/errors';
import { dataFolder } from './run-file';
import { supervise } from './supervise';

/** Options from `bin/start.js`, which has built the program. */
export interface StartOptions {
  projectDir: string;
  /** Arguments after `npm start --`. */
  args: readonly string[];
  /** Settles when the workflow bundle is built. */
  bundled: Promise<void>;
}

const USAGE = 'Cách dùng: npm start [-- --empty]\n  --empty   không nạp dữ liệu mẫu (no sample data)';

/**
 * `npm start`: runs until Ctrl-C.
 * @returns the exit code: 0 after a requested stop, else by the class of the error (2 usage, 3 a part is missing or in
 *   use, 1 anything else)
 */
export async function start({ projectDir, args, bundled }: StartOptions): Promise<number> {
  const unknown = args.filter((arg) => arg !== '--empty');
  if (unknown.length > 0) {
    console.error(`Không hiểu: ${unknown.join(' ')}\n${USAGE}`);
    return EXIT_CODES.usage;
  }
  // EPIPE (a closed terminal, `| head`) must not end this process before the children are stopped.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  try {
    const config = readConfig();
    await supervise({
      projectDir,
      dataDir: resolve(projectDir, dataFolder(projectDir)),
      config,
      say: (line) => console.log(line),
      empty: args.includes('--empty'),
      bundled,
      stop: stopRequest(),
    });
    console.log('Đã dừng.');
    return EXIT_CODES.good;
  } catch (fault) {
    return explain(fault);
  }
}

/** The first SIGINT, SIGTERM or SIGHUP requests the stop; npm forwards a second SIGINT, which is ignored. */
function stopRequest(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!controller.signal.aborted) console.log('\nĐang dừng…');
      controller.abort();
    });
  }
  return controller.signal;
}

function explain(fault: unknown): number {
  if (fault instanceof DungHanError) {
    console.error(fault.message);
    return exitCode(fault);
  }
  console.error(
    `Lỗi ngoài dự kiến khi khởi động:\nUnexpected fault while starting:\n${(fault as Error)?.stack ?? fault}`,
  );
  return EXIT_CODES.fault;
}
