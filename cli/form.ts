import type { Command } from 'commander';
import { message } from '../domain/messages/message';
import type { Answer, Cli } from './cli';
import { usage } from './usage';

/** `form OBLIGATION --out FILE | --read FILE`: the form of a report as a file to fill in, and what was filled in. */
export function formCommand(program: Command, cli: Cli): void {
  cli
    .command(program, 'form', 'ghi biểu mẫu của một báo cáo ra tệp Excel, Word để điền; gửi lại bằng submit --form')
    .argument('<OBLIGATION>', 'mã báo cáo phải gửi')
    .option('--out <F.xlsx|F.docx>', 'tệp cần ghi')
    .option('--read <F.xlsx|F.docx>', 'xem nội dung một biểu mẫu đã điền, không gửi')
    .action(
      cli.answering((obligation: string, { out, read }: { out?: string; read?: string }) => {
        if ((out === undefined) === (read === undefined)) throw usage(message('form-files.out-or-read'));
        return out === undefined ? showForm(cli, obligation, read!) : writeForm(cli, obligation, out);
      }),
    );
}

async function showForm(cli: Cli, obligation: string, file: string): Promise<Answer> {
  const { readFilledFormFile } = require('./filled-form') as typeof import('./filled-form');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const { textTable } = require('./output') as typeof import('./output');
  const { values, warnings } = await withCaller(cli.io.env, null, (caller) =>
    readFilledFormFile(caller, obligation, file),
  );
  return {
    json: { obligation, values },
    text: () => textTable(['Mục', 'Nội dung'], Object.entries(values)),
    notes: warnings,
  };
}

async function writeForm(cli: Cli, obligation: string, out: string): Promise<Answer> {
  const { readBlankForm } = require('../client/reports/form-file') as typeof import('../client/reports/form-file');
  const { FORM_FORMATS, formFile } = require('../documents/form-file') as typeof import('../documents/form-file');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const { formatOf, writeNewFile } = require('./written-file') as typeof import('./written-file');
  const format = formatOf('--out', out, FORM_FORMATS);
  const { blocks } = await withCaller(cli.io.env, null, (caller) => readBlankForm(caller, obligation));
  writeNewFile('--out', out, await formFile(format, blocks));
  return { json: { file: out, obligation }, text: () => `Đã ghi biểu mẫu vào ${out}.` };
}
