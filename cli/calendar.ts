import type { Command } from 'commander';
import { type CalendarYear, vietnamCalendar } from '../domain/calendar/calendar';
import { inVietnamese } from '../domain/messages/message';
import { dateInWords, weekdayDate } from '../domain/time/vietnamese';
import type { Cli } from './cli';
import { indent } from './output';
import { numberOption } from './usage';

const STATUS = { official: 'chính thức', provisional: 'tạm tính' } as const;

/** `calendar YEAR`: pure, the calendar the program comes with. */
export function calendarCommand(program: Command, cli: Cli): void {
  cli
    .command(program, 'calendar', 'ngày nghỉ lễ, tết, nghỉ bù và ngày làm bù của một năm')
    .argument('<YEAR>', 'năm, ví dụ 2026')
    .action(
      cli.answering((year: string) => {
        const found = vietnamCalendar().year(numberOption('YEAR', year, 1900, 2199));
        return { json: found, text: () => calendarText(found) };
      }),
    );
}

function calendarText({ year, status, daysOff, workedInstead }: CalendarYear): string {
  const off = daysOff.map((day) => {
    const source = day.source === '' ? '' : ` (${inVietnamese(day.source)})`;
    return indent(
      `${weekdayDate(day.date)}: ${inVietnamese(day.name)}${day.status === 'provisional' ? ', tạm tính' : ''}${source}`,
    );
  });
  const worked = workedInstead.map(({ date, insteadOf, source }) =>
    indent(`${weekdayDate(date)}${insteadOf === null ? '' : `, thay cho ${dateInWords(insteadOf)}`} (${source})`),
  );
  return [
    `Lịch năm ${year}: ${STATUS[status]}`,
    'Ngày nghỉ:',
    ...off,
    ...(worked.length === 0 ? [] : ['Ngày làm bù:', ...worked]),
  ].join('\n');
}
