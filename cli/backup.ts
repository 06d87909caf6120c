import { basename } from 'node:path';
import type { Command } from 'commander';
import type { BackupSummary } from '../client/backup/check-backup';
import { parseInstant } from '../domain/time/time';
import { tableMoment } from '../domain/time/vietnamese';
import type { Answer, Cli } from './cli';
import { showShare } from './progress';
import { usage } from './usage';

/** `backup`, `restore-backup`: all facts with their files in one file, and back into an empty database. */
export function backupCommands(program: Command, cli: Cli): void {
  cli
    .command(program, 'backup', 'sao lưu toàn bộ dữ liệu và tệp đính kèm vào một tệp, không phải dừng hệ thống')
    .argument('[FILE]', 'tệp sẽ ghi; bỏ trống: dung-han-<ngày giờ>.zip ở thư mục hiện tại')
    .option('--check', 'chỉ đọc lại bản sao lưu FILE từ đầu đến cuối, không ghi và không khôi phục gì')
    .option('--by <NAME>', 'người thực hiện')
    .action(
      cli.answering((file: string | undefined, options: { check?: boolean; by?: string }) =>
        options.check === true ? check(cli, file) : backup(cli, file, options.by ?? null),
      ),
    );
  cli
    .command(program, 'restore-backup', 'khôi phục một bản sao lưu vào cơ sở dữ liệu trống; sau đó thư được giữ lại')
    .argument('[FILE]', 'bản sao lưu do lệnh backup lập')
    .option('--mark', 'không khôi phục: đánh dấu cơ sở dữ liệu đã chép bằng cách khác (pg_dump) để giữ thư')
    .option('--backup-at <T>', 'với --mark: thời điểm của bản chép, như 2026-12-01T02:00:00+07:00')
    .option('--by <NAME>', 'người thực hiện')
    .action(
      cli.answering((file: string | undefined, options: { mark?: boolean; backupAt?: string; by?: string }) =>
        options.mark === true ? mark(cli, options) : restore(cli, file, options.by ?? null),
      ),
    );
}

async function backup(cli: Cli, given: string | undefined, by: string | null): Promise<Answer> {
  const { writeBackup } = require('../client/backup/write-backup') as typeof import('../client/backup/write-backup');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const made = await withCaller(cli.io.env, by, async (caller) => {
    const file = given ?? `dung-han-${new Date(caller.at).toISOString().replace(/\D/g, '').slice(0, 14)}.zip`;
    const bar = showShare(cli.io, 'Sao lưu');
    return writeBackup(caller, caller.ownerUrl, file, bar.reached).finally(() => bar.stop());
  });
  return {
    json: made,
    text: () =>
      [
        `Đã sao lưu vào ${made.file}:`,
        ...figures(made),
        'Tệp đã được đọc lại từ đầu đến cuối.',
        'Khóa SECRETS_KEY và các mật khẩu KHÔNG có trong tệp này: hãy cất riêng, để ở nơi khác với bản sao lưu.',
      ].join('\n'),
  };
}

async function check(cli: Cli, file: string | undefined): Promise<Answer> {
  const { checkBackup } = require('../client/backup/check-backup') as typeof import('../client/backup/check-backup');
  const bar = showShare(cli.io, 'Kiểm tra');
  const found = await checkBackup(required(file), bar.reached).finally(() => bar.stop());
  return { json: found, text: () => [`Bản sao lưu ${found.file} nguyên vẹn:`, ...figures(found)].join('\n') };
}

async function restore(cli: Cli, given: string | undefined, by: string | null): Promise<Answer> {
  const { restoreBackup } =
    require('../client/backup/restore-backup') as typeof import('../client/backup/restore-backup');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const file = required(given);
  const restored = await withCaller(cli.io.env, by, async (caller) => {
    const bar = showShare(cli.io, 'Khôi phục');
    return restoreBackup(caller.ownerUrl, file, caller, bar.reached).finally(() => bar.stop());
  });
  return {
    json: restored,
    text: () =>
      [
        `Đã khôi phục ${basename(file)}, số dòng và SHA-256 của từng bảng, từng tệp đều khớp:`,
        ...figures(restored),
        'Thư ĐANG ĐƯỢC GIỮ: chưa thư nào được gửi, trừ liên kết đăng nhập. Hãy xem thư nào sẽ đi bằng',
        '  dung-han mails held',
        'hoặc trên trang Hôm nay, rồi quyết định bằng dung-han mails release.',
      ].join('\n'),
  };
}

async function mark(cli: Cli, options: { backupAt?: string; by?: string }): Promise<Answer> {
  const { markCopy } = require('../client/backup/mark-copy') as typeof import('../client/backup/mark-copy');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const { backupAt: text } = options;
  const backupAt = text === undefined ? null : parseInstant(text);
  if (text !== undefined && backupAt === null) throw usage(moment('--backup-at', text));
  await withCaller(cli.io.env, options.by ?? null, (caller) => markCopy(caller, backupAt));
  return {
    json: { held: true },
    text: () => 'Đã đánh dấu: từ lúc này thư được giữ lại, trừ liên kết đăng nhập. Xem: dung-han mails held.',
  };
}

function moment(option: string, text: string) {
  const { message } = require('../domain/messages/message') as typeof import('../domain/messages/message');
  return message('command-line.a-moment', { option, text });
}

function required(file: string | undefined): string {
  if (file !== undefined) return file;
  const { message } = require('../domain/messages/message') as typeof import('../domain/messages/message');
  throw usage(message('command-line.backup-file'));
}

function figures({ bytes, takenAt, program, schema, tables, rows, sha256 }: BackupSummary): string[] {
  return [
    `  dữ liệu lúc ${tableMoment(Date.parse(takenAt))}, phiên bản ${program}, cơ sở dữ liệu ${schema}`,
    `  ${tables} bảng, ${rows} dòng, ${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`,
    `  SHA-256 của mục lục: ${sha256}`,
  ];
}
