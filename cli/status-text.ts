import type { Caller, StatusLine } from '../client/contract';
import { untilInWords } from '../domain/deadlines/deadline-words';
import { STEP_NAMES } from '../domain/explanation/step-lines';
import { inVietnamese } from '../domain/messages/message';
import { owingWords, sentWords, unsentWords } from '../domain/states/count-words';
import { NO_COUNTS, type RoundCounts } from '../domain/states/round-counts';
import type { ShownState } from '../domain/states/shown-state';
import { parseInstant } from '../domain/time/time';
import { momentInWords, tableMoment, twoDigits } from '../domain/time/vietnamese';
import { loadCalendar } from '../storage/calendar';
import { readRoundCounts } from '../storage/round-counts';
import { requirementJoin, STANDING_COLUMNS, type StandingRow, standingOf } from '../storage/standing';
import { indent, textTable } from './output';

/** What `StatusLine` leaves out because programs do not need it. */
export interface Detail extends StandingRow {
  id: string;
  unitName: string;
  compilerName: string;
  periodTitle: string;
  history: boolean;
  plan: string;
  report: string;
}

/** `status` for people: rounds of reports in order, units in the register's order of precedence. */
export async function statusText(caller: Pick<Caller, 'reader' | 'at'>, lines: readonly StatusLine[]): Promise<string> {
  if (lines.length === 0) return 'Không có báo cáo nào khớp với điều kiện lọc.';
  const collections = [...new Set(lines.map((line) => line.collection))];
  const [details, counts, calendar] = await Promise.all([
    detailsOf(caller, lines),
    readRoundCounts(caller.reader, collections, caller.at),
    loadCalendar(caller.reader),
  ]);
  const stateOf = (line: StatusLine): ShownState => standingOf(details.get(line.obligation)!, caller.at, calendar);
  const blocks = collections.map((collection) => {
    const group = lines.filter((line) => line.collection === collection);
    return collectionText(group, counts.get(collection) ?? NO_COUNTS, details, stateOf);
  });
  return [`Tình hình đến ${momentInWords(caller.at)}`, ...blocks].join('\n\n');
}

/** @param counts of the whole collection, whatever the filter */
function collectionText(
  lines: readonly StatusLine[],
  counts: RoundCounts,
  details: ReadonlyMap<string, Detail>,
  stateOf: (line: StatusLine) => ShownState,
): string {
  const first = lines[0]!;
  const { plan, report, periodTitle, history, compilerName } = details.get(first.obligation)!;
  const next =
    first.nextStep === null
      ? null
      : `${inVietnamese(STEP_NAMES[first.nextStep.kind])}, ${momentInWords(parseInstant(first.nextStep.at)!)}`;
  const rows = lines.map((line) => {
    const { icon, text, note } = stateOf(line);
    const received = line.receivedAt === null ? '' : tableMoment(parseInstant(line.receivedAt)!);
    const state = `${icon} ${inVietnamese(text)}${note === null ? '' : ` (${inVietnamese(note)})`}`;
    return [details.get(line.obligation)!.unitName, state, received];
  });
  const standing = [
    `Phải gửi ${twoDigits(counts.expected)}`,
    sentWords(counts),
    unsentWords(counts, compilerName),
    owingWords(counts),
  ];
  return [
    `${report}, ${periodTitle}${history ? ' (đợt đã qua)' : ''}`,
    indent(`${plan}; đợt ${first.collection}`),
    indent(`Hạn gửi: ${untilInWords(parseInstant(first.lateFrom)!)}. ${standing.join('; ')}.`),
    ...(next === null ? [] : [indent(`Bước tiếp theo: ${next}.`)]),
    indent(textTable(['Đơn vị', 'Tình trạng', 'Nhận lúc'], rows)),
  ].join('\n');
}

/** What tables and texts say of each report beside its line, by the report. */
export async function detailsOf(
  { reader }: Pick<Caller, 'reader'>,
  lines: readonly StatusLine[],
): Promise<Map<string, Detail>> {
  const rows = await reader.rows<Detail>(
    `select o.id, u.name as "unitName", ${STANDING_COLUMNS}, compiler.short_name as "compilerName",
       c.period ->> 'title' as "periodTitle", c.history, p.title as plan, r ->> 'report' as report
     from obligations o join collections c on c.id = o.collection join plans p on p.id = c.plan join units u on u.id = o.unit
       join units compiler on compiler.id = c.compiler ${requirementJoin('c', 'p')}
     where o.id = any($1)`,
    [lines.map((line) => line.obligation)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
