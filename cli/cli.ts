import type { Command } from 'commander';
import { EXIT_CODES } from '../domain/errors';
import type { Io } from './io';
import { jsonText } from './output';

/** Output of a command: a value for programs and a text for people. */
export interface Answer {
  json: unknown;
  /** Called only without `--json`. */
  text: () => string;
  /** Set where the answer is itself a refusal (`plan check` of a faulty file). */
  exitCode?: number;
  /** Lines for standard error in both cases: warnings of a form. */
  notes?: readonly string[];
}

/** One run of the command line, shared by its commands. */
export class Cli {
  exitCode: number = EXIT_CODES.good;

  constructor(
    readonly io: Io,
    readonly json: boolean,
  ) {}

  /** A group of subcommands: `plan`, `units`, `rollup`. */
  group(parent: Command, name: string, description: string): Command {
    return parent.command(name).description(description).helpCommand(false);
  }

  /** A command with the options that all commands have. */
  command(parent: Command, name: string, description: string): Command {
    return parent.command(name).description(description).option('--json', 'in một giá trị JSON ra stdout');
  }

  /** Turns a function that returns an answer into an action. */
  answering<A extends unknown[]>(work: (...given: A) => Answer | Promise<Answer>): (...given: A) => Promise<void> {
    return async (...given) => {
      const answer = await work(...given);
      for (const note of answer.notes ?? []) this.io.err(`${note}\n`);
      this.io.out(`${this.json ? jsonText(answer.json) : answer.text()}\n`);
      this.exitCode = answer.exitCode ?? EXIT_CODES.good;
    };
  }
}
