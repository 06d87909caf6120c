import type { Command } from 'commander';
import type { Delivery } from '../client/mails/deliveries';
import { readConfig } from '../config/read-config';
import { DungHanError } from '../domain/errors';
import { inVietnamese, message } from '../domain/messages/message';
import { DELIVERY_STATES, type DeliveryState } from '../domain/people/delivery-state';
import { formatInstant } from '../domain/time/time';
import { tableMoment } from '../domain/time/vietnamese';
import type { Answer, Cli } from './cli';
import { heldMailsCommands } from './held-mails';
import { dateOption, usage } from './usage';

interface ListOptions {
  unit?: string;
  contact?: string;
  round?: string;
  state?: string;
  search?: string;
  from?: string;
  to?: string;
  page?: string;
}

/** `mails list|bounce|read-mailbox|held|release` */
export function mailsCommands(program: Command, cli: Cli): void {
  const mails = cli.group(program, 'mails', 'thư đã gửi đến từng người, thư báo trả');
  cli
    .command(mails, 'list', 'thư đã đi, bị trả lại, hoãn, còn chờ; mới nhất trước')
    .option('--unit <UNIT>', 'chỉ đơn vị này')
    .option('--contact <CONTACT>', 'chỉ đầu mối này')
    .option('--round <ROUND>', 'chỉ đợt báo cáo này')
    .option('--state <STATE>', DELIVERY_STATES.join(', '))
    .option('--search <TEXT>', 'tên, địa chỉ hoặc đơn vị')
    .option('--from <D>', 'từ ngày')
    .option('--to <D>', 'đến ngày')
    .option('--page <N>', 'trang, từ 1')
    .action(cli.answering((options: ListOptions) => list(cli, options)));
  cli
    .command(mails, 'bounce', 'ghi thư báo trả từ tệp .eml')
    .argument('<FILE...>', 'tệp .eml')
    .option('--by <NAME>', 'người thực hiện')
    .action(cli.answering((files: string[], { by }: { by?: string }) => bounce(cli, files, by ?? null)));
  cli
    .command(mails, 'read-mailbox', 'đọc thư báo trả trong hộp thư của IMAP_URL ngay bây giờ')
    .action(cli.answering(() => readMailbox(cli)));
  heldMailsCommands(mails, cli);
}

async function list(cli: Cli, options: ListOptions): Promise<Answer> {
  const { readDeliveries } = require('../client/mails/deliveries') as typeof import('../client/mails/deliveries');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const { unit = null, contact = null, round = null, search = '' } = options;
  const state = DELIVERY_STATES.find((one) => one === options.state) ?? null;
  if (options.state !== undefined && state === null) {
    throw usage(message('command-line.one-of', { option: '--state', text: options.state, known: DELIVERY_STATES }));
  }
  const from = options.from === undefined ? null : dateOption('--from', options.from);
  const to = options.to === undefined ? null : dateOption('--to', options.to);
  const page = /^[1-9]\d{0,4}$/.test(options.page ?? '1') ? Number(options.page ?? '1') : 1;
  const filter = { unit, contact, round, state, search, from, to };
  const { mails, found } = await withCaller(cli.io.env, null, (caller) => readDeliveries(caller.reader, filter, page));
  return {
    json: { found, page, mails: mails.map(jsonOf) },
    text: () => [`${found} thư.`, ...mails.map(lineText)].join('\n'),
  };
}

function jsonOf({ id, slot, sentAt, bouncedAt, ...mail }: Delivery): object {
  const iso = (at: number | null) => (at === null ? null : formatInstant(at));
  return { mail: id, ...mail, slot: iso(slot), sentAt: iso(sentAt), bouncedAt: iso(bouncedAt) };
}

function lineText({ slot, name, unitName, email, state, subject, answer }: Delivery): string {
  return [tableMoment(slot), `${name}, ${unitName} <${email}>`, stateWords(state), subject ?? '', answer ?? '']
    .filter((part) => part !== '')
    .join(' | ');
}

function stateWords(state: DeliveryState): string {
  return inVietnamese(message(`deliveries.${state}`));
}

async function bounce(cli: Cli, files: readonly string[], by: string | null): Promise<Answer> {
  const { enterBounceFile } =
    require('../client/mails/enter-bounce-file') as typeof import('../client/mails/enter-bounce-file');
  const { OWN_PARSERS } = require('../files/confined/own-parsers') as typeof import('../files/confined/own-parsers');
  const { readBinaryFile } = require('../client/read-file') as typeof import('../client/read-file');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const sources = files.map((file) => ({ file, content: readBinaryFile(file) }));
  const lines = await withCaller(cli.io.env, by, async (caller) => {
    const read = [];
    for (const { file, content } of sources) {
      const entered = await enterBounceFile(caller, OWN_PARSERS, content);
      read.push(
        entered.ok
          ? { file, ...entered.outcome, words: inVietnamese(entered.words) }
          : { file, outcome: 'refused' as const, words: inVietnamese(entered.fault) },
      );
    }
    return read;
  });
  const refused = lines.some(({ outcome }) => outcome === 'refused' || outcome === 'unknown');
  return {
    json: lines,
    text: () => lines.map(({ file, words }) => `${file}: ${words}`).join('\n'),
    ...(refused ? { exitCode: 1 } : {}),
  };
}

async function readMailbox(cli: Cli): Promise<Answer> {
  const { readBouncesNow } =
    require('../client/mails/read-bounces-now') as typeof import('../client/mails/read-bounces-now');
  const { ConfinedPool } =
    require('../files/confined/confined-pool') as typeof import('../files/confined/confined-pool');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const url = readConfig(cli.io.env).mail.imapUrl;
  if (url === null) throw usage(message('command-line.no-mailbox'));
  const pool = new ConfinedPool({ processes: 1 });
  const reading = await withCaller(cli.io.env, null, (caller) =>
    readBouncesNow(caller, pool.parsersFor('mailbox'), url),
  ).finally(() => pool.close());
  if (reading.fault !== null) {
    throw new DungHanError('SERVICE_UNAVAILABLE', message('command-line.mailbox-away', { fault: reading.fault }));
  }
  const { read, recorded } = reading;
  return { json: { read, recorded }, text: () => `Đã xem ${read} thư mới, ghi ${recorded} thư báo trả.` };
}
