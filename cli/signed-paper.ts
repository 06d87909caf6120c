import type { Command } from 'commander';
import type { GivenSignedPaper } from '../client/rounds/note-signed-paper';
import { DungHanError } from '../domain/errors';
import { message } from '../domain/messages/message';
import { dateOption } from './usage';

/** Options of a command that notes a signed paper. */
export interface SignedOptions {
  number: string;
  date: string;
  signer: string;
  file?: string;
  by?: string;
}

/** `--number`, `--date`, `--signer`, `--file` and `--by`. */
export function signedOptions(command: Command): Command {
  return command
    .requiredOption('--number <TEXT>', 'số, ký hiệu của văn bản đã ký')
    .requiredOption('--date <D>', 'ngày ký, như 05/6/2020')
    .requiredOption('--signer <NAME>', 'người ký')
    .option('--file <F>', 'bản quét hoặc PDF đã ký')
    .option('--by <NAME>', 'người ghi');
}

/**
 * The signed paper of the options, its file looked into as any that comes in.
 * @throws DungHanError VALUES_REFUSED with issues, USAGE
 */
export async function signedPaperOf({ number, date, signer, file }: SignedOptions): Promise<GivenSignedPaper> {
  const { readAttachments } = require('../files/read-attachments') as typeof import('../files/read-attachments');
  const { files, issues } = await readAttachments(file === undefined ? [] : [file]);
  if (issues.length > 0) {
    throw new DungHanError('VALUES_REFUSED', message('reports.not-sent', { faults: issues.length }), { issues });
  }
  return { number, signedOn: dateOption('--date', date), signer, file: files[0] ?? null };
}
