import type { Command } from 'commander';
import type { ListedReport } from '../client/rounds/published-list';
import { latenessInJson } from '../domain/states/lateness';
import { dayOf, formatInstant, type Instant } from '../domain/time/time';
import type { Answer, Cli } from './cli';
import { indent } from './output';
import { dateOption } from './usage';

interface ListOptions {
  from?: string;
  to?: string;
  asOf?: string;
  period?: string;
  plan?: string;
  byUnit?: boolean;
}

/** `list` and `record-of`: who was on time, late, missing over a period, and a unit's record over the years. */
export function listCommands(program: Command, cli: Cli): void {
  cli
    .command(program, 'list', 'danh sách đúng hạn, chậm, chưa gửi trong một khoảng thời gian')
    .option('--from <D>', 'hạn gửi từ ngày (mặc định: ngày đầu năm)')
    .option('--to <D>', 'đến ngày (mặc định: hôm nay)')
    .option('--as-of <D>', 'tính đến hết ngày (mặc định: bây giờ)')
    .option('--period <ID>', 'chỉ một kỳ báo cáo, ví dụ 2026-H1')
    .option('--plan <PLAN>', 'chỉ một văn bản (mã); không ghi: tất cả')
    .option('--by-unit', 'theo đơn vị, kèm số lượng')
    .action(cli.answering((options: ListOptions) => list(cli, options)));
  cli
    .command(program, 'unit-record', 'quá trình gửi báo cáo của một đơn vị qua các năm')
    .argument('<UNIT>', 'mã đơn vị, ví dụ gialai-2025:w23575')
    .action(cli.answering((unit: string) => record(cli, unit)));
}

async function list(cli: Cli, options: ListOptions): Promise<Answer> {
  const { readPublishedList } =
    require('../client/rounds/published-list') as typeof import('../client/rounds/published-list');
  const { listPaper, unitsPaper } =
    require('../domain/letters/list-paper') as typeof import('../domain/letters/list-paper');
  const { tallyByUnit } = require('../domain/states/unit-tally') as typeof import('../domain/states/unit-tally');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const given = {
    from: options.from === undefined ? null : dateOption('--from', options.from),
    to: options.to === undefined ? null : dateOption('--to', options.to),
    asOf: options.asOf === undefined ? null : dateOption('--as-of', options.asOf),
  };
  const { terms, found } = await withCaller(cli.io.env, null, async (caller) => {
    const today = dayOf(caller.at);
    const about = {
      from: given.from ?? `${today.slice(0, 4)}-01-01`,
      to: given.to ?? today,
      period: options.period ?? null,
      plans: options.plan === undefined ? null : [options.plan],
      ...{ units: null, asOf: given.asOf !== null && given.asOf < today ? given.asOf : null, reach: null },
    };
    return { terms: about, found: await readPublishedList(caller, about) };
  });
  const { at, counts, reports } = found;
  const units = tallyByUnit(reports, at);
  const documents = terms.plans && [...new Set(reports.map(({ document }) => document))];
  const about = { ...terms, documents, at };
  const paper = options.byUnit === true ? unitsPaper(about, counts, units) : listPaper(about, counts, reports);
  return {
    json: {
      at: formatInstant(at),
      counts,
      units: units.map(({ unit, counts: own }) => ({ unit, counts: own })),
      reports: reports.map((report) => reportJson(report, at)),
    },
    text: () => paperText(paper, [paper.summary]),
  };
}

async function record(cli: Cli, unit: string): Promise<Answer> {
  const { readUnitRecord } = require('../client/rounds/unit-record') as typeof import('../client/rounds/unit-record');
  const { recordPaper } = require('../domain/letters/list-paper') as typeof import('../domain/letters/list-paper');
  const { DungHanError } = require('../domain/errors') as typeof import('../domain/errors');
  const { message } = require('../domain/messages/message') as typeof import('../domain/messages/message');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const found = await withCaller(cli.io.env, null, (caller) => readUnitRecord(caller, unit, null));
  if (found === null) throw new DungHanError('NOT_FOUND', message('lists.no-unit', { unit }));
  const { name, at, years } = found;
  return {
    json: {
      ...{ unit, name, at: formatInstant(at) },
      years: years.map(({ year, counts, reports }) => ({
        ...{ year, counts, reports: reports.map((report) => reportJson(report, at)) },
      })),
    },
    text: () => paperText(recordPaper(name, at, years), []),
  };
}

function reportJson(
  { lateFrom, receivedAt, roundLateFrom, countedAt: _, sample: __, ...report }: ListedReport,
  at: Instant,
) {
  return {
    ...report,
    ...latenessInJson({ ...report, lateFrom, countedAt: _ }, at),
    lateFrom: formatInstant(lateFrom),
    roundLateFrom: formatInstant(roundLateFrom),
    receivedAt: receivedAt === null ? null : formatInstant(receivedAt),
  };
}

interface Paper {
  title: string;
  about: readonly string[];
  sections: readonly {
    heading: string | null;
    table: { heads: readonly string[]; rows: readonly (readonly (string | number)[])[] };
  }[];
}

function paperText({ title, about, sections }: Paper, more: readonly string[]): string {
  const lines = sections.flatMap(({ heading, table }) => [
    ...(heading === null ? [table.heads.join(' | ')] : [heading]),
    ...table.rows.map((row) => indent(row.filter((cell) => cell !== '').join(' | '))),
  ]);
  return [title, ...about, ...more, ...lines].join('\n');
}
