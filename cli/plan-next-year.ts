import { dirname, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import type { NextYear } from '../client/plans/next-year';
import type { WorkingCalendar } from '../domain/calendar/calendar';
import type { KnownDay } from '../domain/obligations/rounds-of-years';
import type { Plan } from '../domain/plan/plan';
import type { Register } from '../domain/units/unit';
import type { Answer, Cli } from './cli';
import { indent } from './output';
import { dateOption, numberOption, usage } from './usage';

interface NextYearOptions {
  years: string;
  number?: string;
  issued?: string;
  effective?: string;
  out?: string;
}

/** `plan next-year` */
export function nextYearCommand(plan: Command, cli: Cli): void {
  cli
    .command(plan, 'next-year', 'lập văn bản cho năm sau từ một văn bản: chuyển mọi ngày, cho xem ngày cũ và ngày mới')
    .argument('<FILE|PLAN>', 'tệp văn bản (.yaml), hoặc mã văn bản đang theo dõi')
    .option('--years <N>', 'sau mấy năm', '1')
    .option('--number <TEXT>', 'số, ký hiệu của văn bản mới')
    .option('--issued <D>', 'ngày ban hành văn bản mới')
    .option('--effective <D>', 'ngày bắt đầu trách nhiệm báo cáo (mặc định: ngày ban hành)')
    .option('--out <F>', 'ghi văn bản mới vào tệp này (.yaml); cần --number và --issued')
    .action(cli.answering((of: string, options: NextYearOptions) => nextYearAnswer(cli, of, options)));
}

interface Source {
  source: string;
  file: string;
  plan: Plan;
  register: Register;
  calendar: WorkingCalendar;
}

async function nextYearAnswer(cli: Cli, of: string, options: NextYearOptions): Promise<Answer> {
  const { message } = require('../domain/messages/message') as typeof import('../domain/messages/message');
  const { number, issued, effective, out } = options;
  const years = numberOption('--years', options.years, 1, 50);
  const given = [issued, effective].map((day, nth) =>
    day === undefined ? undefined : dateOption(['--issued', '--effective'][nth]!, day),
  );
  if (out !== undefined && (number === undefined || issued === undefined))
    throw usage(message('command-line.next-year-head'));
  const isFile = /\.ya?ml$/i.test(of);
  const { source, file, ...copied } = isFile ? ofFile(of) : await ofPlan(cli, of);
  const { nextYear } = require('../client/plans/next-year') as typeof import('../client/plans/next-year');
  const { parsePlan } = require('../domain/plan/parse-plan') as typeof import('../domain/plan/parse-plan');
  const { readYaml } = require('../domain/source/yaml-source') as typeof import('../domain/source/yaml-source');
  const read = readYaml(source, file);
  const data = read.ok ? read.value.value : null;
  const found = await nextYear({ ...copied, data }, years, (text) =>
    parsePlan(text, file, copied.register, copied.calendar),
  );
  if (out !== undefined)
    writeCopy(found, isFile ? file : null, { number: number!, issued: given[0]!, effective: given[1], out });
  return { json: nextYearJson(copied.plan, found), text: () => nextYearText(copied.plan, found, out ?? null) };
}

function ofFile(path: string): Source {
  const { requirePlanFile } = require('../client/plans/load-plan') as typeof import('../client/plans/load-plan');
  const { vietnamCalendar } = require('../domain/calendar/calendar') as typeof import('../domain/calendar/calendar');
  return { ...requirePlanFile(path), calendar: vietnamCalendar() };
}

function ofPlan(cli: Cli, id: string): Promise<Source> {
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const { requirePlanSource } = require('../client/plans/plan-source') as typeof import('../client/plans/plan-source');
  return withCaller(cli.io.env, null, ({ reader }) => requirePlanSource(reader, id));
}

/** @param file the plan file that was copied; null for a stored document, whose register is found by its name */
function writeCopy(
  { copy }: NextYear,
  file: string | null,
  { out, number, issued, effective }: { out: string; number: string; issued: string; effective: string | undefined },
): void {
  const { formatOf, writeNewFile } = require('./written-file') as typeof import('./written-file');
  const { copyText } = require('../client/plans/next-year') as typeof import('../client/plans/next-year');
  const { suggestedId } = require('../domain/plan/suggested-id') as typeof import('../domain/plan/suggested-id');
  formatOf('--out', out, ['yaml', 'yml']);
  const head = { id: suggestedId(number, issued), number, issued, effective: effective ?? copy.effective ?? issued };
  const data = { ...copy.data, register: registerFrom(out, String(copy.data.register), file) };
  writeNewFile('--out', out, Buffer.from(copyText({ data }, head)));
}

/** The path of the register as the new file names it. */
function registerFrom(out: string, register: string, file: string | null): string {
  return file === null ? register : relative(dirname(out), resolve(dirname(file), register)).replaceAll('\\', '/');
}

function nextYearJson(plan: Plan, { copy, dates, rounds }: NextYear) {
  const { saidOfDay } = require('../client/plans/next-year') as typeof import('../client/plans/next-year');
  const dayJson = (known: KnownDay) => ({
    day: known.day,
    dayOff: known.off !== null,
    provisional: known.provisional,
    note: saidOfDay(known),
  });
  return {
    ...{ plan: plan.id, year: copy.year },
    dates: dates.map((one) => ({ ...one, before: dayJson(one.before), after: dayJson(one.after) })),
    periods: copy.periods,
    rounds: rounds.map(({ requirement, before, after }) => ({
      requirement,
      before: before && { period: before.period.id, ...dayJson(before) },
      after: after && { period: after.period.id, ...dayJson(after) },
    })),
    texts: copy.texts,
    leftBehind: copy.left,
  };
}

function nextYearText(plan: Plan, { copy, dates, rounds }: NextYear, out: string | null): string {
  const { inVietnamese, message } =
    require('../domain/messages/message') as typeof import('../domain/messages/message');
  const { saidOfDay } = require('../client/plans/next-year') as typeof import('../client/plans/next-year');
  const { weekdayDate } = require('../domain/time/vietnamese') as typeof import('../domain/time/vietnamese');
  const { requirementOf } = require('../domain/plan/requirement-of') as typeof import('../domain/plan/requirement-of');
  const of = (id: string | null) => (id === null ? 'Văn bản' : `${requirementOf(plan, id)?.report ?? id} (${id})`);
  const dayText = (known: KnownDay | null) => {
    if (known === null) return 'không có';
    const note = saidOfDay(known);
    return `${weekdayDate(known.day)}${note === null ? '' : ` (${inVietnamese(note)})`}`;
  };
  const changed = (before: string, after: string) => `${before} → ${after}`;
  const block = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [[title, ...lines.map((line) => indent(`- ${line}`))].join('\n')];
  const said = (place: string) => inVietnamese(message(`next-year.${place}` as 'next-year.due'));
  return [
    `${plan.title} (${plan.id}): chép cho năm ${copy.year}`,
    ...block(
      'Ngày ghi trong văn bản:',
      dates.map(
        (one) => `${of(one.requirement)}, ${said(one.place)}: ${changed(dayText(one.before), dayText(one.after))}`,
      ),
    ),
    ...block(
      'Kỳ báo cáo:',
      copy.periods.map((one) => `${of(one.requirement)}, ${said(one.place)}: ${changed(one.before, one.after)}`),
    ),
    ...block(
      'Ngày cuối cùng còn đúng hạn:',
      rounds.map(({ requirement, before, after }) => `${of(requirement)}: ${changed(dayText(before), dayText(after))}`),
    ),
    ...block(
      'Câu chữ:',
      copy.texts.map(
        (one) =>
          `${said(one.place)}: ${changed(`“${one.before}”`, `“${one.after}”`)}${one.toCheck ? ' (cần xem lại)' : ''}`,
      ),
    ),
    ...block(
      'Không chép sang:',
      copy.left.map((one) => `${of(one.requirement)}: ${said(one.place)}`),
    ),
    ...(out === null ? [] : [`Đã ghi vào ${out}.`]),
  ].join('\n\n');
}
