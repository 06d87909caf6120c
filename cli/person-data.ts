import type { Command } from 'commander';
import { inVietnamese } from '../domain/messages/message';
import type { Answer, Cli } from './cli';

/** `users copy|erase`: what the program knows of a person, as a file for the person, and its end. */
export function personDataCommands(users: Command, cli: Cli): void {
  cli
    .command(users, 'copy', 'bản sao dữ liệu hệ thống có về một người')
    .argument('<MAIL>', 'địa chỉ thư')
    .option('--out <FILE>', 'ghi ra tệp mới .xlsx hoặc .json')
    .action(cli.answering((mail: string, { out }: { out?: string }) => copy(cli, mail, out ?? null)));
  cli
    .command(users, 'erase', 'xem trước, rồi xóa dữ liệu của một người đã thôi giữ mọi vị trí và vai trò')
    .argument('<MAIL>', 'địa chỉ thư')
    .option('--yes', 'xóa; không có tùy chọn này thì chỉ xem trước')
    .option('--by <NAME>', 'người thực hiện')
    .action(
      cli.answering((mail: string, { yes, by }: { yes?: boolean; by?: string }) =>
        erase(cli, mail, { sure: yes === true, by: by ?? null }),
      ),
    );
}

async function copy(cli: Cli, mail: string, out: string | null): Promise<Answer> {
  const { copyOfPerson } = require('../client/people/copy') as typeof import('../client/people/copy');
  const { personCopyJson, personCopyTables } =
    require('../documents/person-copy-tables') as typeof import('../documents/person-copy-tables');
  const { formatOf, writeNewFile } = require('./written-file') as typeof import('./written-file');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const format = out === null ? null : formatOf('--out', out, ['xlsx', 'json']);
  const found = await withCaller(cli.io.env, null, (caller) => copyOfPerson(caller, mail));
  const json = personCopyJson(found);
  if (out !== null && format === 'json') writeNewFile('--out', out, Buffer.from(`${JSON.stringify(json, null, 2)}\n`));
  if (out !== null && format === 'xlsx') {
    const { tablesFile } = require('../documents/table-file') as typeof import('../documents/table-file');
    const [first, ...rest] = personCopyTables(found.parts, inVietnamese);
    writeNewFile('--out', out, Buffer.from(await tablesFile('xlsx', [first!, ...rest])));
  }
  const counts = found.parts.map(({ part, rows }) => `${part}: ${rows.length}`).join(' | ');
  return {
    json:
      out === null
        ? json
        : { file: out, rows: Object.fromEntries(found.parts.map((one) => [one.part, one.rows.length])) },
    text: () => (out === null ? JSON.stringify(json, null, 2) : `Đã ghi ${out}: ${counts}`),
  };
}

async function erase(cli: Cli, mail: string, { sure, by }: { sure: boolean; by: string | null }): Promise<Answer> {
  const erasure = require('../client/people/erasure') as typeof import('../client/people/erasure');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const found = await withCaller(cli.io.env, by, (caller) =>
    sure ? erasure.erasePerson(caller, mail) : erasure.previewErasure(caller, mail),
  );
  const linesOf = (rows: typeof found.erased) => rows.map(({ table, rows: count }) => `  ${table}: ${count}`);
  return {
    json: { ...found, done: sure },
    text: () =>
      [
        sure ? `Đã xóa dữ liệu của ${found.email}:` : `Sẽ xóa dữ liệu của ${found.email} (thêm --yes để xóa):`,
        ...linesOf(found.erased),
        'Giữ lại làm chứng cứ (phiếu tiếp nhận, quyết định, nhật ký):',
        ...linesOf(found.kept),
        ...(found.held > 0 ? ['Còn giữ vị trí hoặc vai trò: chưa xóa được cho đến khi thôi giữ.'] : []),
      ].join('\n'),
  };
}
