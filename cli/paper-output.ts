import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import type { PaperKind } from '../documents/paper-file';
import type { Signing } from '../domain/papers/issuing-body';
import type { Paper } from '../domain/papers/paper';
import type { Answer, Cli } from './cli';

/** Options of a command that writes a paper. */
export interface PaperOptions {
  to: PaperKind;
  out?: string;
  signing: Signing;
}

/** `--to`, `--out` and `--signing`. */
export function paperOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--to <KIND>', 'docx để sửa tiếp bằng Word, pdf để in').choices(['docx', 'pdf']).makeOptionMandatory(),
    )
    .option('--out <F>', 'tệp ghi ra (mặc định: tên văn bản, trong thư mục đang đứng)')
    .addOption(
      new Option('--signing <WHO>', 'người ký: head (cấp trưởng), deputy (cấp phó ký thay), order (thừa lệnh)')
        .choices(['head', 'deputy', 'order'])
        .default('head'),
    );
}

/** Writes a paper into a file, with a bar where somebody watches, and says what was written. */
export async function writtenPaper(cli: Cli, paper: Paper, { to, out }: PaperOptions, more: object): Promise<Answer> {
  const { writePaper } = require('../documents/write-paper') as typeof import('../documents/write-paper');
  const { paperName } = require('../documents/paper-file') as typeof import('../documents/paper-file');
  const { showShare } = require('./progress') as typeof import('./progress');
  const bar = showShare(cli.io, 'Lập văn bản');
  const content = await writePaper(paper, to, bar.reached).finally(bar.stop);
  const file = out ?? paperName(paper.title, to);
  writeFileSync(file, content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const draft = paper.draft === null ? '' : ' (dự thảo: số, ngày, chữ ký để trống)';
  return {
    json: { ...more, file, kind: to, draft: paper.draft !== null, bytes: content.length, sha256 },
    text: () => `Đã ghi ${file}, ${content.length} byte${draft}.`,
  };
}
