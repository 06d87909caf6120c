import type { Caller, StatusLine } from '../client/contract';
import type { WorkingCalendar } from '../domain/calendar/calendar';
import { STEP_NAMES } from '../domain/explanation/step-lines';
import { inVietnamese } from '../domain/messages/message';
import { isOwing } from '../domain/states/lateness';
import { type ShownState, shownState } from '../domain/states/shown-state';
import { placeSteps } from '../domain/steps/place-steps';
import type { Ladder } from '../domain/steps/step';
import { type Day, dayOf, type Instant, parseInstant } from '../domain/time/time';
import { momentInWords, tableMoment, weekdayDate } from '../domain/time/vietnamese';
import { loadCalendar } from '../storage/calendar';
import { indent, table } from './output';

/** What `StatusLine` leaves out because programs do not need it. */
interface Detail {
  id: string;
  unitName: string;
  own: boolean;
  workingDue: Day;
  lateFrom: Instant;
  lastDay: Day;
  countedAt: Instant | null;
  ladder: Ladder;
  periodFrom: Day;
  periodTitle: string;
  activatedAt: Instant;
  history: boolean;
  plan: string;
  report: string;
  extended: boolean;
  roundDay: Day;
  transferred: boolean;
}

/** `status` for people: rounds of reports in order, units in the register's order of precedence. */
export async function statusText(
  caller: Pick<Caller, 'database' | 'at'>,
  lines: readonly StatusLine[],
): Promise<string> {
  if (lines.length === 0) return 'Không có báo cáo nào khớp với điều kiện lọc.';
  const details = await detailsOf(caller, lines);
  const calendar = await loadCalendar(caller.database);
  const stateOf = (line: StatusLine): ShownState => {
    const detail = details.get(line.obligation)!;
    const waiting = line.state === 'open' && caller.at < detail.lateFrom;
    return shownState(
      {
        state: line.state,
        own: detail.own,
        lateFrom: detail.lateFrom,
        firstReceivedAt: detail.countedAt,
        opensAt: detail.own ? null : opensAt(detail, calendar),
        workingDaysLeft: waiting ? calendar.workingDaysBetween(dayOf(caller.at), detail.workingDue) : null,
        extendedTo: detail.extended ? detail.lastDay : null,
        extendedFrom: detail.extended ? detail.roundDay : null,
        transferred: detail.transferred,
      },
      caller.at,
    );
  };
  const collections = [...new Set(lines.map((line) => line.collection))];
  const groups = collections.map((collection) => lines.filter((line) => line.collection === collection));
  const blocks = groups.map((group) => collectionText(group, details, stateOf));
  return [`Tình hình đến ${momentInWords(caller.at)}`, ...blocks].join('\n\n');
}

/** A later date of its own does not close what the round has opened. */
function opensAt(detail: Detail, calendar: WorkingCalendar): Instant | null {
  const opening = detail.ladder.filter((rule) => rule.kind === 'open');
  const anchor = detail.extended ? { ...detail, workingDue: calendar.workingDueOf(detail.roundDay) } : detail;
  return placeSteps(opening, anchor, calendar)[0]?.at ?? null;
}

function collectionText(
  lines: readonly StatusLine[],
  details: ReadonlyMap<string, Detail>,
  stateOf: (line: StatusLine) => ShownState,
): string {
  const first = lines[0]!;
  const { plan, report, periodTitle, history } = details.get(first.obligation)!;
  const owing = lines.filter((line) => isOwing(line.state)).length;
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
  return [
    `${report}, ${periodTitle}${history ? ' (đợt đã qua)' : ''}`,
    indent(`${plan}; đợt ${first.collection}`),
    indent(`Hạn gửi: hết ${weekdayDate(first.lastDay)}. ${lines.length} đơn vị, chưa gửi ${owing}.`),
    ...(next === null ? [] : [indent(`Bước tiếp theo: ${next}.`)]),
    indent(table(['Đơn vị', 'Tình trạng', 'Nhận lúc'], rows)),
  ].join('\n');
}

async function detailsOf(
  { database }: Pick<Caller, 'database'>,
  lines: readonly StatusLine[],
): Promise<Map<string, Detail>> {
  const rows = await database.rows<Detail>(
    `select o.id, u.name as "unitName", o.own, o.working_due as "workingDue", o.late_from as "lateFrom",
       o.last_day as "lastDay", o.counted_at as "countedAt", c.ladder, c.period ->> 'from' as "periodFrom",
       c.period ->> 'title' as "periodTitle", c.activated_at as "activatedAt", c.history, p.title as plan,
       coalesce((select r ->> 'report' from jsonb_array_elements(p.body -> 'requirements') r where r ->> 'id' = c.requirement),
         c.requirement) as report, o.extended_at is not null as extended, c.last_day as "roundDay",
       o.successor is not null as transferred
     from obligations o join collections c on c.id = o.collection join plans p on p.id = c.plan join units u on u.id = o.unit
     where o.id = any($1)`,
    [lines.map((line) => line.obligation)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
