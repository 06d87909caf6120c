import type { Command } from 'commander';
import { DungHanError } from '../domain/errors';
import { message } from '../domain/messages/message';
import { dayOf, formatInstant } from '../domain/time/time';
import { dateInWords, twoDigits } from '../domain/time/vietnamese';
import type { Answer, Cli } from './cli';
import { indent } from './output';
import { dateOption, numberOption } from './usage';

interface AttestOptions {
  from?: string;
  to?: string;
  note: string;
  by?: string;
}

/** `duty attest`, `withdraw` and `list`: standing duties (nhiệm vụ thường xuyên), attested by day with a note. */
export function dutyCommands(program: Command, cli: Cli): void {
  const group = cli.group(program, 'duty', 'xác nhận đã thực hiện nhiệm vụ thường xuyên');
  cli
    .command(group, 'attest', 'xác nhận một đơn vị đã thực hiện trong một hoặc nhiều ngày')
    .argument('<PLAN>', 'mã văn bản')
    .argument('<REQUIREMENT>', 'mã nhiệm vụ trong văn bản')
    .argument('<UNIT>', 'mã đơn vị')
    .requiredOption('--note <TEXT>', 'đã làm gì')
    .option('--from <D>', 'từ ngày (mặc định: hôm nay)')
    .option('--to <D>', 'đến ngày (mặc định: như --from)')
    .option('--by <NAME>', 'người xác nhận')
    .action(
      cli.answering((plan: string, requirement: string, unit: string, options: AttestOptions) =>
        attest(cli, [plan, requirement, unit], options),
      ),
    );
  cli
    .command(group, 'withdraw', 'thu hồi một xác nhận nhầm')
    .argument('<NUMBER>', 'số của xác nhận, như duty list')
    .requiredOption('--reason <TEXT>', 'lý do')
    .option('--by <NAME>', 'người thu hồi')
    .action(
      cli.answering((number: string, options: { reason: string; by?: string }) => withdraw(cli, number, options)),
    );
  cli
    .command(group, 'list', 'đơn vị đã xác nhận và chưa xác nhận một nhiệm vụ')
    .argument('<PLAN>', 'mã văn bản')
    .argument('<REQUIREMENT>', 'mã nhiệm vụ trong văn bản')
    .option('--from <D>', 'từ ngày (mặc định: ngày đầu năm)')
    .option('--to <D>', 'đến ngày (mặc định: hôm nay)')
    .action(
      cli.answering((plan: string, requirement: string, options: { from?: string; to?: string }) =>
        list(cli, plan, requirement, options),
      ),
    );
}

async function attest(
  cli: Cli,
  [plan, requirement, code]: readonly [string, string, string],
  options: AttestOptions,
): Promise<Answer> {
  const { attestDuty } = require('../client/rounds/attest') as typeof import('../client/rounds/attest');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const given = options.from === undefined ? null : dateOption('--from', options.from);
  const until = options.to === undefined ? null : dateOption('--to', options.to);
  const done = await withCaller(cli.io.env, options.by ?? null, async (caller) => {
    const [row] = await caller.reader.rows<{ register: string }>('select register from plans where id = $1', [plan]);
    const unit = code.includes(':') ? code : `${row?.register ?? ''}:${code}`;
    const from = given ?? until ?? dayOf(caller.at);
    const days = { from, to: until ?? from, note: options.note };
    const made = await attestDuty(caller, { plan, requirement, unit, ...days, channel: 'cli', idempotencyKey: null });
    return { ...made, plan, requirement, unit, ...days };
  });
  return {
    json: done,
    text: () =>
      `Đã xác nhận số ${done.attestation}: ${done.unit}, ${dateInWords(done.from)} đến ${dateInWords(done.to)}`,
  };
}

async function withdraw(cli: Cli, text: string, { reason, by }: { reason: string; by?: string }): Promise<Answer> {
  const { withdrawAttestation } = require('../client/rounds/attest') as typeof import('../client/rounds/attest');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const attestation = numberOption('NUMBER', text, 1, 999_999_999);
  const json = await withCaller(cli.io.env, by ?? null, (caller) =>
    withdrawAttestation(caller, { attestation, unit: null, reason }),
  );
  return { json, text: () => `Đã thu hồi xác nhận số ${attestation}` };
}

async function list(
  cli: Cli,
  plan: string,
  requirement: string,
  options: { from?: string; to?: string },
): Promise<Answer> {
  const { readDutyStanding, readStandingDuty } =
    require('../client/rounds/standing-duties') as typeof import('../client/rounds/standing-duties');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const found = await withCaller(cli.io.env, null, async (caller) => {
    const today = dayOf(caller.at);
    const from = options.from === undefined ? `${today.slice(0, 4)}-01-01` : dateOption('--from', options.from);
    const to = options.to === undefined ? today : dateOption('--to', options.to);
    const duty = await readStandingDuty(caller.reader, plan, requirement, caller.at);
    if (duty === null) throw new DungHanError('NOT_FOUND', message('lists.no-duty', { plan, requirement }));
    return { duty, from, to, units: await readDutyStanding(caller.reader, duty, from, to) };
  });
  const { duty, from, to, units } = found;
  const json = units.map(({ unit, days, attestations }) => ({
    ...{ unit, days },
    attestations: attestations.map(({ at, withdrawnAt, ...row }) => ({
      ...{ ...row, at: formatInstant(at), withdrawnAt: withdrawnAt === null ? null : formatInstant(withdrawnAt) },
    })),
  }));
  const line = ({ name, days, attestations }: (typeof units)[number]): string => {
    const newest = attestations.find(({ withdrawnAt }) => withdrawnAt === null);
    if (newest === undefined) return indent(`${name}: chưa xác nhận`);
    return indent(
      `${name}: ${twoDigits(days)} ngày; số ${newest.id}, đến ${dateInWords(newest.toDay)}: ${newest.note}`,
    );
  };
  return {
    json: { plan, requirement, from, to, units: json },
    text: () =>
      [
        `${duty.report} (${duty.document}, ${duty.clause}): nhiệm vụ thường xuyên, không có hạn gửi, không bị tính chậm.`,
        `Từ ${dateInWords(from)} đến ${dateInWords(to)}:`,
        ...units.map(line),
      ].join('\n'),
  };
}
