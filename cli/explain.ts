import type { Command } from 'commander';
import type { ExplainLine } from '../domain/explanation/explanation';
import { inVietnamese } from '../domain/messages/message';
import type { Answer, Cli } from './cli';
import { indent } from './output';

/** `explain OBLIGATION`: "Vì sao có ngày này?" */
export function explainCommand(program: Command, cli: Cli): void {
  cli
    .command(program, 'explain', 'vì sao có ngày này: lời văn bản, hạn gửi, ngày nghỉ, từng bước')
    .argument('<OBLIGATION>', 'mã báo cáo phải gửi')
    .action(cli.answering((obligation: string) => explain(cli, obligation)));
}

async function explain(cli: Cli, obligation: string): Promise<Answer> {
  const { explainObligation } = require('../client/rounds/explain') as typeof import('../client/rounds/explain');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const found = await withCaller(cli.io.env, null, (caller) => explainObligation(caller, obligation));
  return { json: found, text: () => [found.obligation, ...found.lines.map(lineText)].join('\n') };
}

function lineText({ what, value, because, source }: ExplainLine): string {
  const said = inVietnamese;
  return [`${said(what)}: ${said(value)}`, indent(said(because)), indent(`[${said(source)}]`)].join('\n');
}
