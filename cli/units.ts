import type { Command } from 'commander';
import { DungHanError } from '../domain/errors';
import { inVietnamese, message } from '../domain/messages/message';
import type { DateOrder } from '../domain/source/table-dates';
import type { Answer, Cli } from './cli';
import { unitChangeCommands } from './unit-changes';
import { datesOption } from './usage';

/** `units import|tree|change|points|answer|free-addresses` */
/** `units import|export|tree|free-addresses` */
export function unitsCommands(program: Command, cli: Cli): void {
  const units = cli.group(program, 'units', 'danh mục đơn vị');
  cli
    .command(units, 'import', 'nạp một danh mục đơn vị (CSV, XLSX hoặc YAML)')
    .argument('<FILE>', 'tệp danh mục; mã danh mục của bảng CSV, XLSX lấy từ tên tệp')
    .option('--by <NAME>', 'người thực hiện')
    .addOption(datesOption())
    .action(cli.answering((file: string, options: ImportOptions) => importUnits(cli, file, options)));
  cli
    .command(units, 'export', 'ghi một danh mục đơn vị ra tệp Excel hoặc CSV, nạp lại được')
    .argument('<REGISTER>', 'mã danh mục')
    .requiredOption('--out <F.xlsx|F.csv>', 'tệp cần ghi')
    .action(cli.answering((id: string, { out }: { out: string }) => exportUnits(cli, id, out)));
  cli
    .command(units, 'tree', 'các đơn vị theo cấp trên trực tiếp trong từng hệ thống')
    .action(cli.answering(() => tree(cli)));
  unitChangeCommands(units, cli);
  cli
    .command(units, 'free-addresses', 'gửi lại đến các địa chỉ thư do phiên bản trước đánh dấu nhầm là không gửi được')
    .option('--by <NAME>', 'người thực hiện')
    .action(cli.answering((options: { by?: string }) => freeAddresses(cli, options)));
}

async function freeAddresses(cli: Cli, { by }: { by?: string }): Promise<Answer> {
  const { freeAddressesOfOldRule } =
    require('../client/registers/free-addresses') as typeof import('../client/registers/free-addresses');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const freed = await withCaller(cli.io.env, by ?? null, freeAddressesOfOldRule);
  return { json: { freed }, text: () => [`Đã bỏ đánh dấu ${freed.length} địa chỉ.`, ...freed].join('\n') };
}

interface ImportOptions {
  by?: string;
  dates?: DateOrder;
}

async function importUnits(cli: Cli, file: string, options: ImportOptions): Promise<Answer> {
  const { importRegister, requireRegisterFile } =
    require('../client/registers/registers') as typeof import('../client/registers/registers');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const { register, notes } = await requireRegisterFile(file, options.dates);
  const counts = await withCaller(cli.io.env, options.by ?? null, (caller) => importRegister(caller, register));
  const words = counts.imported ? 'Đã nạp' : 'Đã có từ trước, không đổi:';
  return {
    json: counts,
    notes: notes.map(inVietnamese),
    text: () => `${words} danh mục "${counts.register}": ${counts.units} đơn vị, ${counts.contacts} đầu mối liên hệ.`,
  };
}

async function exportUnits(cli: Cli, id: string, out: string): Promise<Answer> {
  const { tablesFile } = require('../documents/table-file') as typeof import('../documents/table-file');
  const { registerTable } =
    require('../domain/units/register-table') as typeof import('../domain/units/register-table');
  const { loadRegister } = require('../storage/units') as typeof import('../storage/units');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const { formatOf, writeNewFile } = require('./written-file') as typeof import('./written-file');
  const format = formatOf('--out', out, ['xlsx', 'csv']);
  const register = await withCaller(cli.io.env, null, ({ reader }) => loadRegister(reader, id));
  if (register === null) throw new DungHanError('NOT_FOUND', message('refusals.no-register', { register: id }));
  writeNewFile('--out', out, await tablesFile(format, [{ name: 'Danh mục', ...registerTable(register) }]));
  const units = register.units.length;
  return { json: { file: out, register: id, units }, text: () => `Đã ghi ${units} đơn vị vào ${out}.` };
}

async function tree(cli: Cli): Promise<Answer> {
  const { readUnitTrees } =
    require('../client/registers/unit-trees') as typeof import('../client/registers/unit-trees');
  const { unitTreesText } = require('./unit-trees-text') as typeof import('./unit-trees-text');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const found = await withCaller(cli.io.env, null, (caller) => readUnitTrees(caller.reader));
  return { json: found, text: () => unitTreesText(found) };
}
