import type { Command } from 'commander';
import type { SubmitRequest } from '../client/contract';
import { message } from '../domain/messages/message';
import type { Answer, Cli } from './cli';
import { dateOption, momentOption, usage } from './usage';

interface SentOptions {
  number?: string;
  date?: string;
  signer?: string;
  reason?: string;
  by?: string;
}

interface SubmitOptions extends SentOptions {
  values?: string;
  form?: string;
  file?: string[];
  receivedAt?: string;
  book?: string;
  confirmDates?: boolean;
}

/** `submit`, `nil` and `accept`, each of one obligation. */
export function submitCommands(program: Command, cli: Cli): void {
  const submit = cli
    .command(program, 'submit', 'gửi một báo cáo và nhận phiếu tiếp nhận')
    .argument('<OBLIGATION>', 'mã báo cáo phải gửi')
    .option('--values <F.json>', 'số liệu, nội dung theo biểu mẫu')
    .option('--form <F.xlsx|F.docx>', 'biểu mẫu đã điền (tải bằng lệnh form), thay cho --values')
    .option(
      '--file <F>',
      'tệp đính kèm; ghi nhiều lần nếu có nhiều tệp',
      (file, files: string[]) => [...files, file],
      [],
    )
    .option('--received-at <ISO>', 'thời điểm nhận bản giấy; phải kèm --reason')
    .option('--book <TEXT>', 'số đến của bản giấy trong sổ văn bản đến')
    .option('--confirm-dates', 'đã đối chiếu: ngày đúng như đã ghi, kể cả khi báo cáo quá hạn thành đúng hạn');
  documentOptions(submit).action(
    cli.answering(async (id: string, options: SubmitOptions) => send(cli, options, await readSubmission(id, options))),
  );
  const nil = cli
    .command(program, 'nil', 'báo cáo kỳ này không phát sinh')
    .argument('<OBLIGATION>', 'mã báo cáo phải gửi');
  documentOptions(nil).action(
    cli.answering(async (id: string, options: SentOptions) =>
      send(cli, options, { ...(await readSubmission(id, options)), nil: true }),
    ),
  );
  cli
    .command(program, 'accept', 'đánh dấu báo cáo đã kiểm tra')
    .argument('<OBLIGATION>', 'mã báo cáo phải gửi')
    .option('--by <NAME>', 'người kiểm tra')
    .action(cli.answering((id: string, options: { by?: string }) => accept(cli, id, options)));
}

function documentOptions(command: Command): Command {
  return command
    .option('--number <TEXT>', 'số, ký hiệu văn bản')
    .option('--date <D>', 'ngày ban hành văn bản')
    .option('--signer <NAME>', 'người ký')
    .option('--reason <TEXT>', 'lý do, ghi chú')
    .option('--by <NAME>', 'người gửi');
}

/** Checks all that can be checked without the database: options, values file, attachments. */
async function readSubmission(obligation: string, options: SubmitOptions): Promise<SubmitRequest> {
  if (options.receivedAt !== undefined && (options.reason ?? '').trim() === '') {
    throw usage(message('command-line.received-without-reason'));
  }
  if (options.form !== undefined && options.values !== undefined) throw usage(message('form-files.one-source'));
  const { readSentFiles } = require('./sent-files') as typeof import('./sent-files');
  const { values, files } = await readSentFiles(options.values ?? null, options.file ?? []);
  const receivedAt = options.receivedAt === undefined ? null : momentOption('--received-at', options.receivedAt);
  return {
    obligation,
    values,
    nil: false,
    document: {
      number: text(options.number),
      date: options.date === undefined ? null : dateOption('--date', options.date),
      signer: text(options.signer),
    },
    files,
    // A paper receipt came by another channel.
    channel: receivedAt === null ? 'cli' : 'record',
    sentOn: null,
    receivedAt,
    reason: text(options.reason),
    bookNumber: text(options.book),
    confirmDates: options.confirmDates === true,
    idempotencyKey: null,
  };
}

async function send(cli: Cli, options: SubmitOptions, request: SubmitRequest): Promise<Answer> {
  const { submitReport } = require('../client/reports/submit') as typeof import('../client/reports/submit');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const { namingValuesFile } = require('./sent-files') as typeof import('./sent-files');
  const { receiptOutput, receiptText } = require('./receipt-output') as typeof import('./receipt-output');
  const receipt = await namingValuesFile(options.values ?? options.form ?? '', () =>
    withCaller(cli.io.env, options.by ?? null, async (caller) => {
      if (options.form === undefined) return submitReport(caller, request);
      const { readFilledFormFile } = require('./filled-form') as typeof import('./filled-form');
      const { values } = await readFilledFormFile(caller, request.obligation, options.form);
      return submitReport(caller, { ...request, values });
    }),
  );
  return { json: receiptOutput(receipt), text: () => receiptText(receipt), notes: receipt.warnings };
}

async function accept(cli: Cli, obligation: string, options: { by?: string }): Promise<Answer> {
  const { acceptReport } = require('../client/reports/accept') as typeof import('../client/reports/accept');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const accepted = await withCaller(cli.io.env, options.by ?? null, (caller) => acceptReport(caller, obligation));
  return { json: accepted, text: () => `Đã kiểm tra: ${accepted.obligation}` };
}

function text(given: string | undefined): string | null {
  const typed = given?.normalize('NFC').trim() ?? '';
  return typed === '' ? null : typed;
}
