import type { Command } from 'commander';
import { checkMessage, faultMessage, type JournalFault } from '../domain/journal/check';
import { inVietnamese, message } from '../domain/messages/message';
import { formatInstant } from '../domain/time/time';
import { tableDate, tableMoment } from '../domain/time/vietnamese';
import type { KeptAnchor } from '../storage/journal-chain';
import type { Answer, Cli } from './cli';
import { showShare } from './progress';

/** Anchors that are listed: a year and some days. */
const MOST_ANCHORS = 400;

/** `journal verify|anchors` */
export function journalCommands(program: Command, cli: Cli): void {
  const journal = cli.group(program, 'journal', 'nhật ký thay đổi: kiểm tra chuỗi, xem dấu niêm');
  cli
    .command(journal, 'verify', 'xem có dòng nào của nhật ký bị sửa, xóa hoặc chèn thêm không')
    .option('--anchor <FILE...>', 'tệp dấu niêm đã lưu ở ngoài máy chủ; nhận nhiều tệp')
    .option('--by <NAME>', 'người thực hiện')
    .action(
      cli.answering(({ anchor = [], by }: { anchor?: string[]; by?: string }) => verify(cli, anchor, by ?? null)),
    );
  cli.command(journal, 'anchors', 'dấu niêm của từng ngày, mới nhất trước').action(cli.answering(() => anchors(cli)));
}

async function verify(cli: Cli, files: readonly string[], by: string | null): Promise<Answer> {
  const { checkJournal } =
    require('../client/journal/verify-journal') as typeof import('../client/journal/verify-journal');
  const { readJournalChain } = require('../client/journal/read-chain') as typeof import('../client/journal/read-chain');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const bar = showShare(cli.io, 'Kiểm tra nhật ký');
  const { check, waiting } = await withCaller(cli.io.env, by, async (caller) => ({
    waiting: (await readJournalChain(caller, 0)).state.waiting,
    check: await checkJournal(caller, files, bar.reached),
  })).finally(() => bar.stop());
  const { found, ...counts } = check;
  return {
    json: { ok: check.faults === 0, ...counts, waiting, found: found.map(jsonOf) },
    text: () =>
      [
        inVietnamese(checkMessage(check)),
        ...found.map((fault) => `- ${inVietnamese(faultMessage(fault))}`),
        ...(waiting > 0 ? [inVietnamese(message('chain.waiting', { lines: waiting }))] : []),
      ].join('\n'),
    exitCode: check.faults === 0 ? 0 : 1,
  };
}

function jsonOf(fault: JournalFault): object {
  const { now, ...rest } = fault;
  return {
    ...rest,
    now: now === null ? null : { ...now, at: formatInstant(now.at) },
    words: inVietnamese(faultMessage(fault)),
  };
}

async function anchors(cli: Cli): Promise<Answer> {
  const { readJournalChain } = require('../client/journal/read-chain') as typeof import('../client/journal/read-chain');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const { anchors: kept } = await withCaller(cli.io.env, null, (caller) => readJournalChain(caller, MOST_ANCHORS));
  return {
    json: kept.map(({ at, copies, ...anchor }) => ({
      ...anchor,
      at: formatInstant(at),
      copies: copies.map((copy) => ({ ...copy, at: formatInstant(copy.at) })),
    })),
    text: () => (kept.length === 0 ? 'Chưa có dấu niêm nào.' : kept.map(anchorText).join('\n')),
  };
}

function anchorText({ day, seq, hash, copies }: KeptAnchor): string {
  const gone = copies.map(({ target, at }) => `${target} (${tableMoment(at)})`).join(', ');
  return `${tableDate(day)} | ${seq} dòng | ${hash} | ${gone === '' ? 'chưa gửi đi đâu' : gone}`;
}
