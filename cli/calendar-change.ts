import type { Command } from 'commander';
import type { Caller } from '../client/contract';
import type { CalendarEffect } from '../client/plans/calendar-decisions';
import { untilInWords } from '../domain/deadlines/deadline-words';
import type { Basis } from '../domain/decisions/decision';
import type { Day } from '../domain/time/time';
import { formatInstant } from '../domain/time/time';
import { dateInWords, twoDigits, weekdayDate } from '../domain/time/vietnamese';
import type { Answer, Cli } from './cli';
import { indent } from './output';
import { dateOption, numberOption } from './usage';

interface Options {
  basis: string;
  basisDate: string;
  decider: string;
  off?: string;
  worked?: string;
  name?: string;
  provisional?: boolean;
  preview?: boolean;
  by?: string;
}

/** `calendar-change announce`, `official`, `undo` and `list`: documents about days off and days worked instead. */
export function calendarChangeCommands(program: Command, cli: Cli): void {
  const group = cli.group(program, 'calendar-change', 'văn bản về ngày nghỉ, ngày làm bù');
  withBasis(cli.command(group, 'announce', 'ghi ngày nghỉ, ngày làm việc thay mà một văn bản công bố'))
    .option('--off <DAYS>', 'ngày được nghỉ, cách nhau bằng dấu phẩy: 02/01/2026')
    .option('--worked <DAYS>', 'ngày làm việc thay, theo thứ tự các ngày nghỉ: 10/01/2026')
    .option('--name <TEXT>', 'tên gọi ngày nghỉ; không ghi nếu là ngày hoán đổi')
    .option('--provisional', 'tạm tính, chờ thông báo chính thức')
    .option('--preview', 'chỉ xem đợt nào đổi ngày, không ghi')
    .action(cli.answering((options: Options) => announce(cli, options)));
  withBasis(cli.command(group, 'official', 'ngày tạm tính của một năm trở thành chính thức'))
    .argument('<YEAR>', 'năm, ví dụ 2027')
    .option('--preview', 'chỉ xem đợt nào đổi ngày, không ghi')
    .action(cli.answering((year: string, options: Options) => official(cli, year, options)));
  cli
    .command(group, 'undo', 'thu hồi một thay đổi lịch ghi nhầm')
    .argument('<NUMBER>', 'số của thay đổi, như calendar-change list')
    .requiredOption('--reason <TEXT>', 'lý do')
    .option('--preview', 'chỉ xem đợt nào đổi ngày, không ghi')
    .option('--by <NAME>', 'người thực hiện')
    .action(
      cli.answering((number: string, options: { reason: string; preview?: boolean; by?: string }) =>
        undo(cli, number, options),
      ),
    );
  cli.command(group, 'list', 'các thay đổi lịch, mới nhất trước').action(cli.answering(() => list(cli)));
}

function withBasis(command: Command): Command {
  return command
    .requiredOption('--basis <TEXT>', 'số, ký hiệu văn bản')
    .requiredOption('--basis-date <D>', 'ngày của văn bản')
    .requiredOption('--decider <NAME>', 'cơ quan ban hành')
    .option('--by <NAME>', 'người thực hiện');
}

function basisOf({ basis, basisDate, decider }: Options): Basis {
  return { number: basis, date: dateOption('--basis-date', basisDate), decider };
}

function daysOption(name: string, text = ''): Day[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => dateOption(name, part));
}

async function announce(cli: Cli, options: Options): Promise<Answer> {
  const given = {
    off: daysOption('--off', options.off),
    worked: daysOption('--worked', options.worked),
    name: options.name ?? '',
    basis: basisOf(options),
    status: options.provisional === true ? ('provisional' as const) : ('official' as const),
  };
  const { announceDays, previewAnnouncedDays } = calls();
  return act(cli, options, (caller) =>
    options.preview === true ? previewAnnouncedDays(caller, given) : announceDays(caller, given),
  );
}

async function official(cli: Cli, text: string, options: Options): Promise<Answer> {
  const year = numberOption('YEAR', text, 1901, 2198);
  const { makeYearOfficial, previewOfficialYear } = calls();
  return act(cli, options, (caller) =>
    options.preview === true ? previewOfficialYear(caller, year) : makeYearOfficial(caller, year, basisOf(options)),
  );
}

async function undo(
  cli: Cli,
  text: string,
  options: { reason: string; preview?: boolean; by?: string },
): Promise<Answer> {
  const decision = numberOption('NUMBER', text, 1, 999_999_999);
  const { previewUndoneDays, undoCalendarDecision } = calls();
  return act(cli, options, (caller) =>
    options.preview === true
      ? previewUndoneDays(caller, decision)
      : undoCalendarDecision(caller, { decision, reason: options.reason }),
  );
}

function calls() {
  return require('../client/plans/calendar-decisions') as typeof import('../client/plans/calendar-decisions');
}

async function act(
  cli: Cli,
  { by, preview }: { by?: string; preview?: boolean },
  work: (caller: Caller) => Promise<CalendarEffect & { decision?: number }>,
): Promise<Answer> {
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const effect = await withCaller(cli.io.env, by ?? null, work);
  return { json: effectJson(effect), text: () => effectText(effect, preview === true) };
}

function effectJson({ decision = undefined, edits, moves, told }: CalendarEffect & { decision?: number }) {
  return {
    decision: decision ?? null,
    days: edits,
    moves: moves.map(({ collection, before, after }) => ({
      collection,
      before: { ...before, lateFrom: formatInstant(before.lateFrom) },
      after: { ...after, lateFrom: formatInstant(after.lateFrom) },
    })),
    told: told.map(({ collection, reports }) => ({ collection, units: reports.map(({ unit }) => unit) })),
  };
}

function effectText(
  { decision, edits, moves, told }: CalendarEffect & { decision?: number },
  isPreview: boolean,
): string {
  const days = edits.map(({ day, change }) => {
    const to = change === null ? 'theo lịch có sẵn' : `${change.off ? 'nghỉ' : 'làm việc'}: ${change.name}`;
    return indent(`- ${weekdayDate(day)}: ${to}`);
  });
  const moved = moves.map(({ collection, before, after }) =>
    indent(
      before.lateFrom === after.lateFrom
        ? `- ${collection}: hạn giữ nguyên, ngày nhắc tính lại`
        : `- ${collection}: ${untilInWords(before.lateFrom)} → ${untilInWords(after.lateFrom)}`,
    ),
  );
  const units = told.reduce((sum, { reports }) => sum + reports.length, 0);
  return [
    isPreview ? 'Nếu ghi văn bản này:' : `Đã ghi, thay đổi số ${decision}:`,
    ...days,
    moved.length === 0 ? 'Không đợt báo cáo nào đang mở có ngày thay đổi.' : 'Đợt báo cáo có ngày thay đổi:',
    ...moved,
    ...(units === 0 ? [] : [`${twoDigits(units)} đơn vị được báo hạn mới ở lần gửi thư tiếp theo.`]),
  ].join('\n');
}

async function list(cli: Cli): Promise<Answer> {
  const { readCalendarDecisions } =
    require('../storage/calendar-decisions') as typeof import('../storage/calendar-decisions');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const rows = await withCaller(cli.io.env, null, ({ reader }) => readCalendarDecisions(reader, 1_000));
  const json = rows.map(({ at, ...row }) => ({ ...row, at: formatInstant(at) }));
  const lines = rows.map(({ id, kind, basis, year, days, undoneBy, undoes }) => {
    const named = basis === null ? 'sửa từng ngày' : `số ${basis.number} ${dateInWords(basis.date)} (${basis.decider})`;
    const what =
      kind === 'undo'
        ? `thu hồi thay đổi số ${undoes}`
        : kind === 'official'
          ? `năm ${year} chính thức, ${named}`
          : named;
    const undone = undoneBy === null ? '' : ' (đã thu hồi)';
    return `${id}. ${what}${undone}\n${indent(days.map(({ day }) => dateInWords(day)).join(', '))}`;
  });
  return { json, text: () => lines.join('\n') || 'Chưa có thay đổi nào.' };
}
