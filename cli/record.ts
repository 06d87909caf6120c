import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import { inVietnamese, message } from '../domain/messages/message';
import type { DateOrder } from '../domain/source/table-dates';
import type { Instant } from '../domain/time/time';
import type { Answer, Cli } from './cli';
import { datesOption, momentOption, usage } from './usage';

interface RecordOptions {
  scans?: string;
  receivedAt?: string;
  reason?: string;
  by?: string;
  confirmDates?: boolean;
  dates?: DateOrder;
}

/** `record FILE`: reports that came by another channel, several at once; `complete-record RECEIPT` adds to one, `unrecord RECEIPT` takes one back. */
export function recordCommand(program: Command, cli: Cli): void {
  cli
    .command(program, 'record', 'ghi nhận nhiều báo cáo đến qua kênh khác (văn bản đến, bưu chính)')
    .argument(
      '<FILE>',
      'bảng CSV hoặc XLSX có các cột obligation, number, date, signer, received [sent, reason, book, file]',
    )
    .option('--scans <FOLDER>', 'thư mục có các bản quét mà cột file ghi tên; để trống: thư mục của bảng')
    .option('--received-at <ISO>', 'thời điểm nhận của các dòng để trống cột received; phải kèm --reason')
    .option('--reason <TEXT>', 'lý do của các dòng để trống cột reason')
    .option(
      '--confirm-dates',
      'đã đối chiếu: ngày đúng như đã ghi, kể cả khi báo cáo quá hạn thành đúng hạn; phải có reason, và cột book (số đến)',
    )
    .addOption(datesOption())
    .option('--by <NAME>', 'người ghi nhận')
    .action(cli.answering((file: string, options: RecordOptions) => record(cli, file, options)));
  cli
    .command(program, 'complete-record', 'bổ sung số liệu, bản quét vào một báo cáo đã ghi nhận')
    .argument('<RECEIPT>', 'mã tiếp nhận của lần gửi mới nhất')
    .option('--values <F.json>', 'số liệu, nội dung theo biểu mẫu; để trống: giữ như đã có')
    .option('--file <F>', 'bản quét; ghi nhiều lần nếu có nhiều tệp', (file, files: string[]) => [...files, file], [])
    .option('--by <NAME>', 'người bổ sung')
    .action(cli.answering((code: string, options: AdditionOptions) => complete(cli, code, options)));
  cli
    .command(program, 'unrecord', 'thu hồi một báo cáo ghi nhận nhầm; phiếu vẫn đọc được và ghi rõ đã thu hồi')
    .argument('<RECEIPT>', 'mã tiếp nhận')
    .requiredOption('--reason <TEXT>', 'lý do')
    .option('--by <NAME>', 'người thu hồi')
    .action(cli.answering((code: string, options: { reason: string; by?: string }) => unrecord(cli, code, options)));
}

interface AdditionOptions {
  values?: string;
  file: string[];
  by?: string;
}

async function complete(cli: Cli, receipt: string, options: AdditionOptions): Promise<Answer> {
  const { completeRecord } =
    require('../client/reports/complete-record') as typeof import('../client/reports/complete-record');
  const { namingValuesFile, readSentFiles } = require('./sent-files') as typeof import('./sent-files');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const { receiptOutput, receiptText } = require('./receipt-output') as typeof import('./receipt-output');
  const { values, files } = await readSentFiles(options.values ?? null, options.file);
  const made = await namingValuesFile(options.values ?? '', () =>
    withCaller(cli.io.env, options.by ?? null, (caller) => completeRecord(caller, { receipt, values, files })),
  );
  return { json: receiptOutput(made), text: () => receiptText(made), notes: made.warnings };
}

async function unrecord(cli: Cli, receipt: string, { reason, by }: { reason: string; by?: string }): Promise<Answer> {
  const { withdrawRecord } =
    require('../client/reports/withdraw-record') as typeof import('../client/reports/withdraw-record');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const json = await withCaller(cli.io.env, by ?? null, (caller) => withdrawRecord(caller, { receipt, reason }));
  return { json, text: () => `Đã thu hồi phiếu ${receipt}: ${json.obligation}` };
}

/** The scans that the rows name, from one folder: a table from elsewhere names no file outside it. */
async function readScans(rows: readonly { scan: string | null }[], folder: string) {
  const { readAttachments } = require('../files/read-attachments') as typeof import('../files/read-attachments');
  const { RECORDING_LIMITS } = require('../files/upload-limits') as typeof import('../files/upload-limits');
  const names = new Set(rows.flatMap(({ scan }) => (scan === null || scan !== basename(scan) ? [] : [scan])));
  const paths = [...names].map((name) => join(folder, name)).filter((path) => existsSync(path));
  return readAttachments(paths, RECORDING_LIMITS);
}

async function record(cli: Cli, file: string, options: RecordOptions): Promise<Answer> {
  const reason = options.reason?.normalize('NFC').trim() || null;
  if (options.receivedAt !== undefined && reason === null) {
    throw usage(message('command-line.received-without-reason'));
  }
  const receivedAt = options.receivedAt === undefined ? null : momentOption('--received-at', options.receivedAt);
  const { confirmDates = false, dates } = options;
  const { parseRecordSheet } =
    require('../domain/records/parse-record-sheet') as typeof import('../domain/records/parse-record-sheet');
  const { requireTable } = require('../client/read-table-file') as typeof import('../client/read-table-file');
  const { recordSheet } = require('../client/reports/record-sheet') as typeof import('../client/reports/record-sheet');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const { receiptOutput, receiptText } = require('./receipt-output') as typeof import('./receipt-output');
  const { text, notes } = await requireTable(file);
  const read = (at: Instant) =>
    parseRecordSheet(text, file, at, { receivedAt, reason, confirmDates, ...(dates && { dates }) });
  const said = new Set<string>(notes.map(inVietnamese));
  const receipts = await withCaller(cli.io.env, options.by ?? null, async (caller) => {
    const sheet = read(caller.at);
    for (const note of sheet.notes) said.add(inVietnamese(note));
    const scans = await readScans(sheet.rows, options.scans ?? dirname(file));
    return recordSheet(caller, { ...sheet, issues: [...sheet.issues, ...scans.issues] }, file, scans.files);
  });
  return {
    json: receipts.map(receiptOutput),
    notes: [...said],
    text: () => [`Đã ghi nhận ${receipts.length} báo cáo.`, ...receipts.map(receiptText)].join('\n'),
  };
}
