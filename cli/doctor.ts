import type { Command } from 'commander';
import { projectFolder } from '../config/project-folder';
import type { Finding } from '../doctor/finding';
import { EXIT_CODES } from '../domain/errors';
import type { Answer, Cli } from './cli';

const MARKS: Readonly<Record<Finding['state'], string>> = { good: '✓', warn: '!', bad: '✗', unknown: '?' };

/** `doctor`: looks at the whole set-up and says what to do; it changes nothing and sends no mail. */
export function doctorCommand(program: Command, cli: Cli): void {
  cli
    .command(
      program,
      'doctor',
      'kiểm tra toàn bộ cài đặt: máy, cấu hình, PostgreSQL, Temporal, thư; nói rõ phải làm gì',
    )
    .option('--english', 'in bằng tiếng Anh (in English)')
    .option('--all', 'in cả những mục không có gì sai')
    .action(cli.answering((options: { english?: boolean; all?: boolean }) => doctor(cli, options)));
}

async function doctor(cli: Cli, { english, all }: { english?: boolean; all?: boolean }): Promise<Answer> {
  const { examine } = require('../doctor/examine') as typeof import('../doctor/examine');
  const findings = await examine(cli.io.env, projectFolder(), Date.now());
  const bad = findings.filter(({ state }) => state === 'bad').length;
  const warned = findings.filter(({ state }) => state === 'warn').length;
  const words = english === true ? 'en' : 'vi';
  const shown = findings.filter(({ state }) => all === true || state !== 'good');
  return {
    json: { ok: bad === 0, checks: findings },
    text: () =>
      [...shown.map((finding) => lines(finding, words)), total(findings.length, bad, warned, words)].join('\n'),
    exitCode: bad === 0 ? EXIT_CODES.good : EXIT_CODES.refused,
  };
}

function lines({ check, state, code, found, expected, todo }: Finding, words: 'vi' | 'en'): string {
  const head = `${MARKS[state]} ${check}: ${found[words]}${code === null ? '' : ` [${code}]`}`;
  if (expected === null || todo === null) return head;
  return [head, `    ${words === 'vi' ? 'Cần' : 'Expected'}: ${expected[words]}.`, `    ${todo[words]}`].join('\n');
}

function total(checks: number, bad: number, warned: number, words: 'vi' | 'en'): string {
  return words === 'vi'
    ? `Đã kiểm tra ${checks} mục: ${bad} mục sai, ${warned} mục nên xem lại.`
    : `${checks} checks: ${bad} wrong, ${warned} to be looked at.`;
}
