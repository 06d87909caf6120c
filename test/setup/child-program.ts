import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A test program in a process of its own, which may be killed. */
export interface ChildProgram {
  /** Lines printed so far. */
  lines: readonly string[];
  /** The signal or exit code it ended with. */
  ended: Promise<NodeJS.Signals | number | null>;
  /** Settles at the first line that is this one. @throws Error when the program ends before. */
  says(line: string): Promise<void>;
  kill(signal: NodeJS.Signals): void;
}

/**
 * Starts a TypeScript file as a program.
 * @param given passed as JSON in the program's first argument
 */
export function startProgram(file: string, given: unknown): ChildProgram {
  const hook = join(__dirname, 'typescript-hook.js');
  const child = spawn(process.execPath, ['-r', hook, file, JSON.stringify(given)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let faults = '';
  child.stderr.on('data', (chunk: Buffer) => {
    faults += chunk;
  });
  const ended = endOf(child, lines);
  return {
    lines,
    ended,
    says: (line) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (lines.includes(line)) resolve();
          else if (child.exitCode !== null || child.signalCode !== null) {
            reject(new Error(`${file} ended with ${child.signalCode ?? child.exitCode}: ${faults}`));
          } else setTimeout(look, 20);
        };
        look();
      }),
    kill: (signal) => void child.kill(signal),
  };
}

/** Settles when all its output has been read. */
function endOf(child: ChildProcess, lines: string[]): Promise<NodeJS.Signals | number | null> {
  createInterface({ input: child.stdout! }).on('line', (line) => lines.push(line));
  return new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)));
}
