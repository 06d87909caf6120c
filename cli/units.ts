import type { Command } from 'commander';
import type { Answer, Cli } from './cli';

/** `units import|tree` */
export function unitsCommands(program: Command, cli: Cli): void {
  const units = cli.group(program, 'units', 'danh mục đơn vị');
  cli
    .command(units, 'import', 'nạp một danh mục đơn vị (YAML hoặc CSV)')
    .argument('<FILE>', 'tệp danh mục; tệp CSV lấy tên tệp làm mã danh mục')
    .option('--by <NAME>', 'người thực hiện')
    .action(cli.answering((file: string, options: { by?: string }) => importUnits(cli, file, options)));
  cli
    .command(units, 'tree', 'các đơn vị theo cấp trên trực tiếp trong từng hệ thống')
    .action(cli.answering(() => tree(cli)));
}

async function importUnits(cli: Cli, file: string, options: { by?: string }): Promise<Answer> {
  const { importRegister, requireRegisterFile } =
    require('../client/registers/registers') as typeof import('../client/registers/registers');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const register = requireRegisterFile(file);
  const counts = await withCaller(cli.io.env, options.by ?? null, (caller) => importRegister(caller, register));
  const words = counts.imported ? 'Đã nạp' : 'Đã có từ trước, không đổi:';
  return {
    json: counts,
    text: () => `${words} danh mục "${counts.register}": ${counts.units} đơn vị, ${counts.contacts} đầu mối liên hệ.`,
  };
}

async function tree(cli: Cli): Promise<Answer> {
  const { readUnitTrees } =
    require('../client/registers/unit-trees') as typeof import('../client/registers/unit-trees');
  const { unitTreesText } = require('./unit-trees-text') as typeof import('./unit-trees-text');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const found = await withCaller(cli.io.env, null, (caller) => readUnitTrees(caller.reader));
  return { json: found, text: () => unitTreesText(found) };
}
