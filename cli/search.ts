import type { Command } from 'commander';
import type { Found } from '../client/search/search';
import { dayOf, formatInstant } from '../domain/time/time';
import { tableDate } from '../domain/time/vietnamese';
import type { Answer, Cli } from './cli';
import { indent } from './output';

/** `search`: units, documents, rounds, receipts and people by their words. */
export function searchCommand(program: Command, cli: Cli): void {
  cli
    .command(program, 'search', 'tìm đơn vị, văn bản, đợt báo cáo, phiếu tiếp nhận, người liên hệ')
    .argument('<WORDS...>', 'từ cần tìm, có dấu hoặc không dấu; phiếu: mã tiếp nhận, hoặc số, ký hiệu của báo cáo')
    .action(cli.answering((words: string[]) => search(cli, words.join(' '))));
}

const MOST = 50;

async function search(cli: Cli, words: string): Promise<Answer> {
  const { readSearch } = require('../client/search/search') as typeof import('../client/search/search');
  const { WHOLE } = require('../client/search/search-scope') as typeof import('../client/search/search-scope');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const found = await withCaller(cli.io.env, null, (caller) =>
    readSearch(caller, { words: words.normalize('NFC').trim(), scope: WHOLE, most: MOST, only: null }),
  );
  const { rounds, receipts } = found;
  return {
    json: {
      ...found,
      rounds: {
        ...rounds,
        items: rounds.items.map(({ lateFrom, ...round }) => ({ ...round, lateFrom: formatInstant(lateFrom) })),
      },
      receipts: {
        ...receipts,
        items: receipts.items.map(({ receivedAt, ...one }) => ({ ...one, receivedAt: formatInstant(receivedAt) })),
      },
    },
    text: () => textOf(found),
  };
}

function textOf({ units, documents, rounds, receipts, people }: Found): string {
  const part = (heading: string, lines: readonly string[], more: boolean) =>
    lines.length === 0 ? [] : [heading, ...lines.map((line) => indent(line)), ...(more ? [indent('…')] : [])];
  const unitLine = ({ id, name, formerName }: Found['units']['items'][number]) =>
    `${id} | ${name}${formerName === null ? '' : ` (trước đây là ${formerName})`}`;
  const lines = [
    ...part('Đơn vị', units.items.map(unitLine), units.more),
    ...part(
      'Văn bản',
      documents.items.map(({ id, title }) => `${id} | ${title}`),
      documents.more,
    ),
    ...part(
      'Đợt báo cáo',
      rounds.items.map(({ id, title }) => `${id} | ${title}`),
      rounds.more,
    ),
    ...part(
      'Phiếu tiếp nhận',
      receipts.items.map(
        ({ receipt, unitName, title, receivedAt }) =>
          `${receipt} | ${unitName} | ${title} | ${tableDate(dayOf(receivedAt))}`,
      ),
      receipts.more,
    ),
    ...part(
      'Người liên hệ',
      people.items.map(({ name, title, unitName }) => `${name} | ${title} | ${unitName}`),
      people.more,
    ),
  ];
  return lines.length === 0 ? 'Không tìm thấy gì.' : lines.join('\n');
}
