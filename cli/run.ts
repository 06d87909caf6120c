import { EXIT_CODES } from '../domain/errors';
import { Cli } from './cli';
import type { Io } from './io';
import { outcomeOf } from './outcome';
import { createProgram } from './program';

/**
 * Runs one command line. Under `--json` standard output gets exactly one JSON value, also for a refusal.
 * @param argv arguments without node and script
 * @returns the exit code: 0 good, 1 refused, 2 wrong usage, 3 a needed service is down
 * @example await run(['calendar', '2020', '--json'], io) // 0
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const cli = new Cli(io, wantsJson(argv));
  try {
    await createProgram(cli).parseAsync([...argv], { from: 'user' });
    return cli.exitCode;
  } catch (fault) {
    const { exitCode, issues, text } = outcomeOf(fault);
    if (exitCode === EXIT_CODES.good) return exitCode;
    io.err(text);
    if (cli.json) io.out(`${JSON.stringify({ ok: false, issues })}\n`);
    return exitCode;
  }
}

/** Read apart from the parser, because a command line it cannot parse is answered in JSON too. */
function wantsJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end === -1 ? argv : argv.slice(0, end)).includes('--json');
}
