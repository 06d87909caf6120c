import type { Command } from 'commander';
import type { HeldMails } from '../client/mails/held-mails';
import { inVietnamese, message } from '../domain/messages/message';
import { NOTICE_NAMES } from '../domain/notices/notice-names';
import { MAIL_RELEASES, type MailRelease } from '../domain/people/mail-release';
import { formatInstant, startOfDay } from '../domain/time/time';
import { tableMoment } from '../domain/time/vietnamese';
import type { Answer, Cli } from './cli';
import { textTable } from './output';
import { dateOption, usage } from './usage';

interface ReleaseOptions {
  how: string;
  before?: string;
  by?: string;
}

/** `mails held|release`: what a restored database would mail, and the decision about it. */
export function heldMailsCommands(mails: Command, cli: Cli): void {
  cli
    .command(mails, 'held', 'sau khi khôi phục: thư nào sẽ đi cho ai, thư nào có lẽ đã gửi trước đó')
    .action(cli.answering(() => held(cli)));
  cli
    .command(mails, 'release', 'sau khi khôi phục: cho gửi thư trở lại')
    .requiredOption(
      '--how <HOW>',
      'send: gửi tất cả; drop-sent: bỏ thư có lẽ đã gửi; drop-before: bỏ thư đến hạn gửi trước ngày --before; drop: bỏ tất cả',
    )
    .option('--before <D>', 'ngày, với drop-before')
    .option('--by <NAME>', 'người thực hiện')
    .action(cli.answering((options: ReleaseOptions) => release(cli, options)));
}

async function held(cli: Cli): Promise<Answer> {
  const { heldMails } = require('../client/mails/held-mails') as typeof import('../client/mails/held-mails');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const found = await withCaller(cli.io.env, null, (caller) => heldMails(caller.reader, caller.at));
  if (found === null) return { json: { held: false }, text: () => inVietnamese(message('backup.not-restored')) };
  return { json: { held: true, ...jsonOf(found) }, text: () => textOf(found) };
}

function jsonOf({ restoration, mails, ...counts }: HeldMails): object {
  const { restoredAt, restoredBy, source, backupAt } = restoration;
  return {
    restoredAt: formatInstant(restoredAt),
    restoredBy,
    source,
    backupAt: backupAt === null ? null : formatInstant(backupAt),
    ...counts,
    mails: mails.map(({ from, ...mail }) => ({ ...mail, from: formatInstant(from) })),
  };
}

function textOf({ restoration, mails, notices, probablySent, formerAddresses }: HeldMails): string {
  const { restoredAt, restoredBy, source, backupAt } = restoration;
  const rows = mails.map((mail) => [
    mail.name === null ? 'không ai đọc được' : `${mail.name} <${mail.email}>`,
    mail.unitName ?? '',
    inVietnamese(NOTICE_NAMES[mail.kind].name),
    tableMoment(mail.from),
    String(mail.notices),
    String(mail.probablySent),
  ]);
  return [
    `Dữ liệu được khôi phục lúc ${tableMoment(restoredAt)} (${restoredBy}${source === null ? '' : `, ${source}`}); thư đang được giữ.`,
    `Bản sao lưu lúc ${backupAt === null ? 'không rõ' : tableMoment(backupAt)}.`,
    `Sẽ đi nếu cho gửi: ${notices} thông báo, trong đó ${probablySent} có lẽ đã gửi trước khi khôi phục; ` +
      `${formerAddresses} thư báo địa chỉ cũ.`,
    ...(rows.length === 0
      ? []
      : ['', textTable(['Người nhận', 'Đơn vị', 'Loại', 'Đến hạn gửi', 'Số', 'Có lẽ đã gửi'], rows)]),
    '',
    'Cho gửi trở lại: dung-han mails release --how send|drop-sent|drop-before|drop',
  ].join('\n');
}

async function release(cli: Cli, { how, before: text, by }: ReleaseOptions): Promise<Answer> {
  const { releaseMails } = require('../client/mails/held-mails') as typeof import('../client/mails/held-mails');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const chosen: MailRelease | undefined = MAIL_RELEASES.find((one) => one === how);
  if (chosen === undefined)
    throw usage(message('command-line.one-of', { option: '--how', text: how, known: MAIL_RELEASES }));
  if ((chosen === 'drop-before') !== (text !== undefined)) throw usage(message('command-line.release-before'));
  const before = text === undefined ? null : startOfDay(dateOption('--before', text));
  const done = await withCaller(cli.io.env, by ?? null, (caller) => releaseMails(caller, chosen, before));
  return {
    json: done,
    text: () => `Đã cho gửi thư trở lại: bỏ ${done.dropped} thông báo, ${done.leaving} thông báo sẽ đi.`,
  };
}
