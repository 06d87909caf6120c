import type { Command } from 'commander';
import type { ContactChange, ContactChanges } from '../client/registers/renew-contacts';
import { inVietnamese } from '../domain/messages/message';
import { tableDate } from '../domain/time/vietnamese';
import type { Answer, Cli } from './cli';
import { dateOption } from './usage';

interface RenewOptions {
  register?: string;
  preview?: boolean;
  by?: string;
}

/** `contacts renew|days|absence|end-absence` */
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
  cli
    .command(contacts, 'days', 'ghi thời gian giữ nhiệm vụ của một đầu mối; sau ngày cuối không gửi thư đến nữa')
    .argument('<CONTACT>', 'mã đầu mối, ví dụ gialai-2025:so-y-te/officer')
    .option('--from <D>', 'ngày bắt đầu; không ghi: không giới hạn')
    .option('--to <D>', 'ngày cuối; không ghi: còn giữ')
    .option('--by <NAME>', 'người thực hiện')
    .action(cli.answering((contact: string, options: DaysOptions) => days(cli, contact, options)));
  cli
    .command(contacts, 'absence', 'ghi đầu mối vắng và người thay đến một ngày')
    .argument('<CONTACT>', 'mã đầu mối vắng')
    .requiredOption('--deputy <CONTACT>', 'mã đầu mối thay, cùng đơn vị')
    .requiredOption('--from <D>', 'vắng từ ngày')
    .requiredOption('--to <D>', 'đến hết ngày')
    .option('--reason <TEXT>', 'lý do')
    .option('--by <NAME>', 'người thực hiện')
    .action(cli.answering((contact: string, options: AbsenceOptions) => absence(cli, contact, options)));
  cli
    .command(contacts, 'end-absence', 'kết thúc sớm một lần vắng')
    .argument('<NUMBER>', 'số của lần vắng, như lệnh contacts absence đã in')
    .option('--by <NAME>', 'người thực hiện')
    .action(cli.answering((number: string, { by }: { by?: string }) => endAbsence(cli, number, by ?? null)));
}

interface DaysOptions {
  from?: string;
  to?: string;
  by?: string;
}

async function days(cli: Cli, contact: string, options: DaysOptions): Promise<Answer> {
  const { keepOfficeDays } =
    require('../client/registers/office-days') as typeof import('../client/registers/office-days');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const from = options.from === undefined ? null : dateOption('--from', options.from);
  const to = options.to === undefined ? null : dateOption('--to', options.to);
  await withCaller(cli.io.env, options.by ?? null, (caller) => keepOfficeDays(caller, contact, { from, to }));
  const said = [from === null ? '' : ` từ ${tableDate(from)}`, to === null ? '' : ` đến hết ${tableDate(to)}`].join('');
  return {
    json: { contact, from, to },
    text: () => `Đã ghi ${contact} giữ nhiệm vụ${said || ' không giới hạn ngày'}.`,
  };
}

interface AbsenceOptions {
  deputy: string;
  from: string;
  to: string;
  reason?: string;
  by?: string;
}

async function absence(cli: Cli, contact: string, options: AbsenceOptions): Promise<Answer> {
  const { noteAbsence } = require('../client/registers/absences') as typeof import('../client/registers/absences');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const [from, to] = [dateOption('--from', options.from), dateOption('--to', options.to)];
  const { deputy, reason = '' } = options;
  const number = await withCaller(cli.io.env, options.by ?? null, (caller) =>
    noteAbsence(caller, { contact, deputy, from, to, reason: reason.trim().slice(0, 200) }),
  );
  return {
    json: { absence: number, contact, deputy, from, to, reason },
    text: () => `Đã ghi lần vắng số ${number}: từ ${tableDate(from)} đến hết ${tableDate(to)}, thư đến ${deputy}.`,
  };
}

async function endAbsence(cli: Cli, typed: string, by: string | null): Promise<Answer> {
  const client = require('../client/registers/absences') as typeof import('../client/registers/absences');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const number = /^\d{1,12}$/.test(typed) ? Number(typed) : 0;
  await withCaller(cli.io.env, by, (caller) => client.endAbsence(caller, number));
  return { json: { absence: number }, text: () => `Đã kết thúc lần vắng số ${number}.` };
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
