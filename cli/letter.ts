import type { Command } from 'commander';
import type { Answer, Cli } from './cli';
import { type PaperOptions, paperOptions, writtenPaper } from './paper-output';
import { type SignedOptions, signedOptions, signedPaperOf } from './signed-paper';

const ROUND = 'mã đợt báo cáo, hoặc mã một báo cáo của đợt';

/** `letter export|sign COLLECTION [STEP]` */
export function letterCommands(program: Command, cli: Cli): void {
  const letter = cli.group(program, 'letter', 'công văn đôn đốc của một đợt báo cáo');
  paperOptions(
    cli
      .command(letter, 'export', 'ghi dự thảo công văn đôn đốc ra tệp DOCX hoặc PDF')
      .argument('<COLLECTION>', ROUND)
      .argument('[STEP]', 'bước đã lập dự thảo (mặc định: dự thảo mới nhất)'),
  ).action(
    cli.answering((round: string, step: string | undefined, options: PaperOptions) =>
      exportLetter(cli, round, step ?? null, options),
    ),
  );
  signedOptions(
    cli
      .command(letter, 'sign', 'ghi công văn đã ký: số, ngày, người ký, bản quét')
      .argument('<COLLECTION>', ROUND)
      .argument('[STEP]', 'bước đã lập dự thảo (mặc định: dự thảo mới nhất)'),
  ).action(
    cli.answering((round: string, step: string | undefined, options: SignedOptions) =>
      signLetter(cli, round, step ?? null, options),
    ),
  );
}

async function exportLetter(cli: Cli, given: string, step: string | null, options: PaperOptions): Promise<Answer> {
  const { requireLetter, paperOfLetter } =
    require('../client/rounds/read-letter') as typeof import('../client/rounds/read-letter');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const found = await withCaller(cli.io.env, null, ({ reader }) => requireLetter(reader, given, step, options.signing));
  const { collection, step: of, letter } = found;
  return writtenPaper(cli, paperOfLetter(letter), options, { collection, step: of });
}

async function signLetter(cli: Cli, given: string, step: string | null, options: SignedOptions): Promise<Answer> {
  const { requireLetter } = require('../client/rounds/read-letter') as typeof import('../client/rounds/read-letter');
  const { noteLetter } = require('../client/rounds/note-letter') as typeof import('../client/rounds/note-letter');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const signed = await signedPaperOf(options);
  const json = await withCaller(cli.io.env, options.by ?? null, async (caller) => {
    const found = await requireLetter(caller.reader, given, step);
    return noteLetter(caller, found.collection, found.step, { outcome: 'signed', ...signed });
  });
  return { json: { ...json, number: signed.number }, text: () => `Đã ghi công văn số ${signed.number} đã ký.` };
}
