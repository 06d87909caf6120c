import type { Command } from 'commander';
import { EXIT_CODES } from '../domain/errors';
import type { Io } from './io';
import { jsonText } from './output';

/** What a command has to say: one value for programs, one text for people. */
export interface Answer {
  json: unknown;
  /** Asked for only without `--json`. */
  text: () => string;
  /** Where the answer itself is a refusal (`plan check` of a faulty file). */
  exitCode?: number;
  /** Lines for standard error beside either: warnings of a form. */
  notes?: readonly string[];
}

/** One run of the command line, shared by its commands. */
export class Cli {
  exitCode: number = EXIT_CODES.good;

  constructor(
    readonly io: Io,
    readonly json: boolean,
  ) {}

  /** A word that other commands stand under: `plan`, `units`, `rollup`. */
  group(parent: Command, name: string, description: string): Command {
    return parent.command(name).description(description).helpCommand(false);
  }

  /** A command with the flag that all have. */
  command(parent: Command, name: string, description: string): Command {
    return parent.command(name).description(description).option('--json', 'in một giá trị JSON ra stdout');
  }

  /** Makes an action of a function that answers. */
  answering<A extends unknown[]>(work: (...given: A) => Answer | Promise<Answer>): (...given: A) => Promise<void> {
    return async (...given) => {
      const answer = await work(...given);
      for (const note of answer.notes ?? []) this.io.err(`${note}\n`);
      this.io.out(`${this.json ? jsonText(answer.json) : answer.text()}\n`);
      this.exitCode = answer.exitCode ?? EXIT_CODES.good;
    };
  }
}
