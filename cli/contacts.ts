import type { Command } from 'commander';
import type { ContactChange, ContactChanges } from '../client/registers/renew-contacts';
import { inVietnamese } from '../domain/messages/message';
import type { Answer, Cli } from './cli';

interface RenewOptions {
  register?: string;
  preview?: boolean;
  by?: string;
}

/** `contacts renew FILE` */
export function contactsCommands(program: Command, cli: Cli): void {
  const contacts = cli.group(program, 'contacts', 'đầu mối liên hệ của các đơn vị');
  cli
    .command(contacts, 'renew', 'cập nhật nhiều đầu mối một lúc bằng bảng CSV hoặc XLSX')
    .argument(
      '<FILE>',
      'bảng có cột code và các cột đầu mối (office_email, officer_name, head_name…), không có cột type',
    )
    .option('--register <ID>', 'mã danh mục; để trống: tên tệp, hoặc danh mục có nhiều mã trong bảng nhất')
    .option('--preview', 'chỉ nêu các thay đổi, không ghi gì')
    .option('--by <NAME>', 'người thực hiện')
    .action(cli.answering((file: string, options: RenewOptions) => renew(cli, file, options)));
}

async function renew(cli: Cli, file: string, { register = '', preview = false, by }: RenewOptions): Promise<Answer> {
  const { requireContactsFile } =
    require('../client/registers/contacts-file') as typeof import('../client/registers/contacts-file');
  const { renewContacts } =
    require('../client/registers/renew-contacts') as typeof import('../client/registers/renew-contacts');
  const { OWN_PARSERS } = require('../files/confined/own-parsers') as typeof import('../files/confined/own-parsers');
  const { readBinaryFile } = require('../client/read-file') as typeof import('../client/read-file');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const content = readBinaryFile(file);
  const shown = await withCaller(cli.io.env, by ?? null, async (caller) => {
    const read = await requireContactsFile(caller, OWN_PARSERS, { name: file, content, register });
    if (!preview) await renewContacts(caller, null, read);
    return read;
  });
  return {
    json: { ...jsonOf(shown), renewed: preview ? 0 : shown.changes.length },
    notes: shown.notes.map(inVietnamese),
    text: () => textOf(shown, preview),
  };
}

function jsonOf({ register, changes, same }: ContactChanges): object {
  const list = changes.map(({ unit, post, before, after }) => ({ unit: unit.id, post, before, after }));
  return { register: register.id, same, changes: list };
}

function textOf({ register, changes, same }: ContactChanges, preview: boolean): string {
  const added = changes.filter(({ before }) => before === null).length;
  const counts = `${changes.length - added} đầu mối được sửa, ${added} được thêm, ${same} giữ nguyên`;
  const head = preview
    ? `Xem trước, chưa ghi gì: danh mục "${register.id}" sẽ có ${counts}.`
    : `Đã cập nhật danh mục "${register.id}": ${counts}.`;
  return [head, ...changes.map(line)].join('\n');
}

function line({ unit, post, before, after }: ContactChange): string {
  const said = (one: ContactChange['after']) =>
    [one.name, one.title, one.email, one.phone].filter((part) => part !== null && part !== '').join(', ');
  return `  ${unit.code} (${post}): ${before === null ? 'thêm' : said(before)} → ${said(after)}`;
}
