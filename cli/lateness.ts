import type { Command } from 'commander';
import { inVietnamese, message } from '../domain/messages/message';
import { changeNamed } from '../domain/states/lateness-change';
import { formatInstant } from '../domain/time/time';
import { dateInWords } from '../domain/time/vietnamese';
import type { LatenessChangeRow } from '../storage/lateness-changes';
import type { Answer, Cli } from './cli';
import { usage } from './usage';

/** Most acts listed: more than an office has in a year. */
const MOST = 5_000;

/** `lateness list`, `confirm`, `refuse` and `second-person`: acts that turned late reports into ones on time. */
export function latenessCommands(program: Command, cli: Cli): void {
  const lateness = cli.group(program, 'lateness', 'việc làm đổi kết quả đúng hạn, và xác nhận của người thứ hai');
  cli
    .command(lateness, 'list', 'danh sách “Đổi kết quả đúng hạn”, việc đang chờ xác nhận đứng trước')
    .option('--waiting', 'chỉ những việc đang chờ xác nhận')
    .action(cli.answering((options: { waiting?: boolean }) => list(cli, options)));
  cli
    .command(lateness, 'confirm', 'người thứ hai xác nhận, không phải người đã ghi')
    .argument('<ID...>', 'số thứ tự của việc, xem bằng lateness list')
    .requiredOption('--by <NAME>', 'lãnh đạo cơ quan đầu mối hoặc quản trị hệ thống')
    .action(cli.answering((ids: string[], options: { by: string }) => confirm(cli, ids, options)));
  cli
    .command(lateness, 'refuse', 'không xác nhận; báo cáo vẫn tính là chậm')
    .argument('<ID>', 'số thứ tự của việc')
    .requiredOption('--by <NAME>', 'lãnh đạo cơ quan đầu mối hoặc quản trị hệ thống')
    .requiredOption('--reason <TEXT>', 'lý do không xác nhận')
    .action(cli.answering((id: string, options: { by: string; reason: string }) => refuse(cli, id, options)));
  cli
    .command(lateness, 'second-person', 'đặt là cần hay không cần người thứ hai xác nhận')
    .argument('<yes|no>', 'yes: cần (mặc định); no: có hiệu lực ngay, vẫn nằm trong danh sách')
    .requiredOption('--by <NAME>', 'người quyết định')
    .requiredOption('--reason <TEXT>', 'lý do, ghi vào nhật ký')
    .action(cli.answering((value: string, options: { by: string; reason: string }) => set(cli, value, options)));
}

async function list(cli: Cli, { waiting }: { waiting?: boolean }): Promise<Answer> {
  const { readLatenessChanges } =
    require('../storage/lateness-changes') as typeof import('../storage/lateness-changes');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const state = waiting ? 'waiting' : null;
  const rows = await withCaller(cli.io.env, null, ({ reader }) => readLatenessChanges(reader, { state, most: MOST }));
  return { json: rows.map(jsonOf), text: () => rows.map(lineOf).join('\n') || 'Chưa có việc nào.' };
}

function jsonOf({
  countedAt,
  askedAt,
  settledAt,
  decision: _,
  unitName: _u,
  planTitle: _p,
  askedPerson: _a,
  ...row
}: LatenessChangeRow) {
  const iso = (at: number | null) => (at === null ? null : formatInstant(at));
  return { ...row, countedAt: iso(countedAt), askedAt: iso(askedAt), settledAt: iso(settledAt) };
}

const STATES = { waiting: 'chờ xác nhận', counted: 'có hiệu lực', refused: 'không xác nhận' };

function lineOf(row: LatenessChangeRow): string {
  const { id, state, unitName, paper, askedBy, settledBy } = row;
  const by = settledBy === null ? askedBy : `${askedBy}; ${settledBy}`;
  const of = `số ${paper.number} ${dateInWords(paper.date)}, số đến ${paper.bookNumber}`;
  return `${id}  ${STATES[state]}  ${unitName}: ${inVietnamese(changeNamed(row))} (${of}; ${by})`;
}

async function confirm(cli: Cli, ids: readonly string[], { by }: { by: string }): Promise<Answer> {
  const { confirmLatenessChanges } =
    require('../client/decisions/lateness-changes') as typeof import('../client/decisions/lateness-changes');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const settled = await withCaller(cli.io.env, named(by), (caller) =>
    confirmLatenessChanges(caller, ids.map(numberOf)),
  );
  return { json: settled, text: () => `Đã xác nhận ${settled.length} việc.` };
}

async function refuse(cli: Cli, id: string, { by, reason }: { by: string; reason: string }): Promise<Answer> {
  const { refuseLatenessChange } =
    require('../client/decisions/lateness-changes') as typeof import('../client/decisions/lateness-changes');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const settled = await withCaller(cli.io.env, named(by), (caller) =>
    refuseLatenessChange(caller, numberOf(id), reason),
  );
  return { json: settled, text: () => `Đã ghi là không xác nhận: ${settled.obligation}` };
}

async function set(cli: Cli, value: string, { by, reason }: { by: string; reason: string }): Promise<Answer> {
  if (value !== 'yes' && value !== 'no') throw usage(message('lateness.yes-or-no', { text: value }));
  const { setSecondPersonNeeded } =
    require('../client/decisions/lateness-changes') as typeof import('../client/decisions/lateness-changes');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  await withCaller(cli.io.env, named(by), (caller) => setSecondPersonNeeded(caller, value === 'yes', reason));
  return {
    json: { secondPerson: value === 'yes' },
    text: () => `Cần người thứ hai xác nhận: ${value === 'yes' ? 'có' : 'không'}.`,
  };
}

function named(by: string): string {
  const name = by.normalize('NFC').trim();
  if (name === '') throw usage(message('lateness.name-needed'));
  return name;
}

function numberOf(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw usage(message('lateness.not-a-number', { text }));
  return Number(text);
}
