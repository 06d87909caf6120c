import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import type { PlanBuildContent } from '../plan-build-view';
import { CYCLE_UNITS } from '../plan-form-choices';
import { reportFrequencies } from './frequency-choices';
import { type Choice, fieldNameIn, type PlanBox, tickBox } from './plan-box';

/** When a report is due: the common case first. */
export function deadlineForm(n: number, box: PlanBox, content: PlanBuildContent, w: Words): Html {
  const { asWorded, before, by, on } = w.plans.builder;
  const boundaries: Choice[] = [
    ['', asWorded],
    ['before', before],
    ['by', by],
    ['on', on],
  ];
  return html`${box('tan-suat', { choices: reportFrequencies(w) })}
${box('loi-van', { optional: true })}
${box('han', { short: true, optional: true })}
${box('han-2', { short: true, optional: true })}
${box('cach-hieu', { choices: boundaries })}
${rareDeadline(n, box, content, w)}`;
}

const RARE = [
  ...['gio', 'thang-sau', 'mot-ky', 'ky', 'ky-cuoi', 'so-ngay', 'ngay-lam-viec', 'tinh-tu', 'su-kien', 'ngay-su-kien'],
  ...['chu-ky', 'chu-ky-don-vi', 'giai-doan', 'doi-han-rieng', 'tra-loi-han', 'tra-loi-thang'],
];

/** What few deadlines need; shown where one of the fields is filled in or invalid. */
function rareDeadline(n: number, box: PlanBox, content: PlanBuildContent, w: Words): Html {
  const { cycleUnits, moreOfDeadline, rollOfDocument, rollNone, rollPrevious, rollNext } = w.plans.builder;
  const units = CYCLE_UNITS.map((id): Choice => [id, cycleUnits[id]]);
  const rolls: Choice[] = [
    ['', rollOfDocument],
    ['none', rollNone],
    ['previous', rollPrevious],
    ['next', rollNext],
  ];
  return html`<details${isFilled(n, RARE, content) && html` open`}><summary>${moreOfDeadline}</summary>
${box('gio', { short: true, optional: true })}
${box('thang-sau', { choices: monthsOfDue(w) })}
${tickBox('mot-ky', n, content, w)}
${box('ky', { short: true, optional: true })}
${box('ky-cuoi', { short: true, optional: true })}
${box('so-ngay', { short: true, optional: true })}
${tickBox('ngay-lam-viec', n, content, w)}
${box('tinh-tu', { choices: countedFrom(n, content, w) })}
${box('su-kien', { optional: true })}
${box('ngay-su-kien', { short: true, optional: true })}
${box('chu-ky', { short: true, optional: true })}
${box('chu-ky-don-vi', { choices: units })}
${box('giai-doan', { lines: 3, optional: true })}
${box('doi-han-rieng', { choices: rolls })}
${box('tra-loi-han', { optional: true })}
${box('tra-loi-thang', { optional: true })}
</details>`;
}

function monthsOfDue({ plans: { builder } }: Words): Choice[] {
  return [
    ['', builder.lastMonth],
    ['dau', builder.firstMonth],
    ['co', builder.nextMonth],
    ['truoc', builder.previousMonth],
  ];
}

/** What the number of days is counted from: the period, an event, or the deadline of another report. */
function countedFrom(n: number, { count, valueOf: typedIn }: PlanBuildContent, w: Words): Choice[] {
  const { notCounted, fromPeriodEnd, fromEvent, fromDeadlineOf } = w.plans.builder;
  const others = Array.from({ length: count }, (_, index) => index).filter((index) => index !== n);
  return [
    ['', notCounted],
    ['ky', fromPeriodEnd],
    ['su-kien', fromEvent],
    ...others.map(
      (index): Choice => [
        String(index + 1),
        fromDeadlineOf(typedIn(fieldNameIn(index, 'bao-cao')) || w.parts.reportNumber(index + 1)),
      ],
    ),
  ];
}

/** Whether one of the fields of a report is filled in or invalid. The first unit of cycles is chosen from the start. */
export function isFilled(n: number, fields: readonly string[], content: PlanBuildContent): boolean {
  return fields.some((field) => {
    const name = fieldNameIn(n, field);
    const value = content.valueOf(name);
    return content.faultOf.has(name) || (value !== '' && !(field === 'chu-ky-don-vi' && value === CYCLE_UNITS[0]));
  });
}
