import type { Command } from 'commander';
import type { RoleLine } from '../client/people/users';
import { inVietnamese, message } from '../domain/messages/message';
import { DUTIES, type Duty, isDuty } from '../domain/people/duty';
import { tableDate } from '../domain/time/vietnamese';
import type { Answer, Cli } from './cli';
import { personDataCommands } from './person-data';
import { dateOption, usage } from './usage';

interface AddOptions {
  role: string;
  unit?: string;
  plan?: string[];
  until?: string;
  name?: string;
  by?: string;
}

/** `users add|list|remove|reset-code|copy|erase`: who may sign in beside the register's contacts. */
export function usersCommands(program: Command, cli: Cli): void {
  const users = cli.group(program, 'users', 'người dùng ngoài danh mục đầu mối liên hệ');
  const role = `vai trò: ${Object.keys(DUTIES).join(', ')}`;
  cli
    .command(users, 'add', 'giao một vai trò')
    .argument('<MAIL>', 'địa chỉ thư, dùng để đăng nhập')
    .requiredOption('--role <ROLE>', role)
    .option('--unit <UNIT>', 'đơn vị; với staff, leader, auditor: chỉ đơn vị này và cấp dưới')
    .option('--plan <PLAN...>', 'chỉ các văn bản này')
    .option('--until <D>', 'ngày cuối cùng (người thay, đến ngày …)')
    .option('--name <NAME>', 'họ tên, ghi vào nhật ký')
    .option('--by <NAME>', 'người thực hiện')
    .action(cli.answering((mail: string, options: AddOptions) => add(cli, mail, options)));
  cli
    .command(users, 'list', 'các vai trò đang có hiệu lực')
    .action(cli.answering(() => work(cli, null, (users_, caller) => users_.rolesOf(caller.reader, null))));
  cli
    .command(users, 'remove', 'thu hồi vai trò; phiên đăng nhập kết thúc ngay')
    .argument('<MAIL>', 'địa chỉ thư')
    .option('--role <ROLE>', `chỉ vai trò này; ${role}`)
    .option('--by <NAME>', 'người thực hiện')
    .action(
      cli.answering((mail: string, { role, by }: { role?: string; by?: string }) => {
        const duty = role === undefined ? null : dutyOf(role);
        return work(cli, by ?? null, (users_, caller) => users_.removeRoles(caller, mail, duty));
      }),
    );
  cli
    .command(users, 'reset-code', 'xóa mã xác nhận trên điện thoại để cài đặt lại')
    .argument('<MAIL>', 'địa chỉ thư')
    .option('--by <NAME>', 'người thực hiện')
    .action(
      cli.answering((mail: string, { by }: { by?: string }) =>
        work(cli, by ?? null, (users_, caller) => users_.resetSecondFactor(caller, mail)),
      ),
    );
  personDataCommands(users, cli);
}

function add(cli: Cli, email: string, options: AddOptions): Promise<Answer> {
  const duty = dutyOf(options.role);
  const until = options.until === undefined ? null : dateOption('--until', options.until);
  const { name = null, unit = null, plan = null } = options;
  return work(cli, options.by ?? null, (users, caller) =>
    users.addRole(caller, { email, name, duty, unit, plans: plan, until }),
  );
}

type Users = typeof import('../client/people/users');
type Caller = import('../client/contract').Caller;

async function work(
  cli: Cli,
  by: string | null,
  act: (users: Users, caller: Caller) => Promise<RoleLine[]>,
): Promise<Answer> {
  const users = require('../client/people/users') as Users;
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const lines = await withCaller(cli.io.env, by, (caller) => act(users, caller));
  return { json: lines, text: () => (lines.length === 0 ? 'Không còn vai trò nào.' : lines.map(lineText).join('\n')) };
}

function lineText({ email, name, role, unit, plans, until, secondFactor }: RoleLine): string {
  return [
    name === email ? email : `${name} <${email}>`,
    inVietnamese(DUTIES[role]),
    unit ?? 'mọi đơn vị',
    ...(plans === null ? [] : [`văn bản ${plans.join(', ')}`]),
    ...(until === null ? [] : [`đến hết ngày ${tableDate(until)}`]),
    ...(secondFactor ? ['đã cài mã xác nhận'] : []),
  ].join(' | ');
}

function dutyOf(text: string): Duty {
  if (isDuty(text)) return text;
  throw usage(message('command-line.one-of', { option: '--role', text, known: Object.keys(DUTIES) }));
}
