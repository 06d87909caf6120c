import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Help } from 'commander';
import { projectFolder } from '../config/project-folder';
import { backupCommands } from './backup';
import { calendarCommand } from './calendar';
import { calendarChangeCommands } from './calendar-change';
import type { Cli } from './cli';
import { contactsCommands } from './contacts';
import { decisionCommands } from './decide';
import { doctorCommand } from './doctor';
import { dutyCommands } from './duty';
import { explainCommand } from './explain';
import { extensionRequestCommands } from './extension-request';
import { formCommand } from './form';
import { journalCommands } from './journal';
import { latenessCommands } from './lateness';
import { letterCommands } from './letter';
import { listCommands } from './list';
import { mailsCommands } from './mails';
import { planCommands } from './plan';
import { reconcileCommand } from './reconcile';
import { recordCommand } from './record';
import { rehearseCommand } from './rehearse';
import { requestCommands } from './request';
import { rollupCommands } from './rollup';
import { searchCommand } from './search';
import { statusCommand } from './status';
import { submitCommands } from './submit';
import { unitsCommands } from './units';
import { usersCommands } from './users';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Lệnh:',
};

/** All commands with their Vietnamese help. Nothing but the parser is loaded here: an action loads what it needs. */
export function createProgram(cli: Cli): Command {
  const program = new Command('dung-han')
    .description('Đúng Hạn: theo dõi hạn gửi báo cáo, nhắc hạn, đôn đốc và tổng hợp báo cáo.')
    .configureOutput({
      writeOut: (text) => cli.io.out(text),
      writeErr: (text) => cli.io.err(text),
      outputError: () => undefined,
    })
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      commandUsage: (command) => inVietnamese(new Help().commandUsage(command)),
      subcommandTerm: (command) => inVietnamese(new Help().subcommandTerm(command)),
    })
    .helpOption('-h, --help', 'xem hướng dẫn')
    .helpCommand(false)
    .version(programVersion(), '--version', 'xem phiên bản')
    .option('--json', 'in một giá trị JSON ra stdout')
    // `rollup show --version 2` is a version of a report, not of the program.
    .enablePositionalOptions()
    .exitOverride();
  planCommands(program, cli);
  unitsCommands(program, cli);
  contactsCommands(program, cli);
  mailsCommands(program, cli);
  calendarCommand(program, cli);
  calendarChangeCommands(program, cli);
  submitCommands(program, cli);
  formCommand(program, cli);
  decisionCommands(program, cli);
  extensionRequestCommands(program, cli);
  requestCommands(program, cli);
  recordCommand(program, cli);
  latenessCommands(program, cli);
  statusCommand(program, cli);
  searchCommand(program, cli);
  listCommands(program, cli);
  dutyCommands(program, cli);
  explainCommand(program, cli);
  rollupCommands(program, cli);
  letterCommands(program, cli);
  journalCommands(program, cli);
  rehearseCommand(program, cli);
  reconcileCommand(program, cli);
  usersCommands(program, cli);
  backupCommands(program, cli);
  doctorCommand(program, cli);
  return program;
}

function inVietnamese(usage: string): string {
  return usage.replace('[options]', '[tùy chọn]').replace('[command]', '[lệnh]');
}

function programVersion(): string {
  const text = readFileSync(join(projectFolder(), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
