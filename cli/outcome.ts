import { CommanderError } from 'commander';
import type { ErrorCode } from '../domain/error-codes';
import { DungHanError, EXIT_CODES, exitCode } from '../domain/errors';
import { inVietnamese } from '../domain/messages/message';
import type { InWords, Issue } from '../domain/source/issue';
import { databaseRefusal } from './database-refusal';
import { issueLine } from './output';
import { usageMessage } from './usage-message';

/** Result of a command that failed. */
export interface Outcome {
  exitCode: number;
  issues: InWords<Issue>[];
  /** For standard error. */
  text: string;
}

/**
 * Turns an error into exit code, issues and text.
 * @example outcomeOf(new DungHanError('NOT_FOUND', 'Không tìm thấy …')).exitCode // 1
 */
export function outcomeOf(fault: unknown): Outcome {
  if (fault instanceof CommanderError) return usageOutcome(fault);
  const unavailable = databaseRefusal(fault);
  if (unavailable !== null) return refusal(unavailable);
  if (fault instanceof DungHanError) return refusal(fault);
  const message = `Lỗi của chương trình: ${fault instanceof Error ? fault.message : String(fault)}`;
  const stack = fault instanceof Error ? `${fault.stack}\n` : '';
  return { exitCode: exitCode(fault), issues: [singleIssue('INTERNAL', message)], text: `${message}\n${stack}` };
}

/** Help and version that were asked for end here as well, and well. */
function usageOutcome(fault: CommanderError): Outcome {
  if (fault.exitCode === 0) return { exitCode: EXIT_CODES.good, issues: [], text: '' };
  const message = usageMessage(fault);
  return { exitCode: EXIT_CODES.usage, issues: [singleIssue('USAGE', message)], text: `${message}\n` };
}

function refusal(fault: DungHanError): Outcome {
  const issues = issuesIn(fault.details.issues);
  const lines = [fault.message, ...issues.map((issue) => `  ${issueLine(issue)}`)];
  return {
    exitCode: exitCode(fault),
    issues: issues.length > 0 ? issues : [singleIssue(fault.code, fault.message)],
    text: `${lines.join('\n')}\n`,
  };
}

/** Issues of a file, or faults of a form with the field as path. */
function issuesIn(details: unknown): InWords<Issue>[] {
  if (!Array.isArray(details)) return [];
  return (details as (Partial<Issue> & { field?: string })[]).map((issue) => ({
    file: issue.file ?? '',
    line: issue.line ?? null,
    path: issue.path ?? issue.field ?? '',
    code: issue.code ?? 'INTERNAL',
    message: inVietnamese(issue.message ?? ''),
  }));
}

function singleIssue(code: ErrorCode, message: string): InWords<Issue> {
  return { file: '', line: null, path: '', code, message };
}
