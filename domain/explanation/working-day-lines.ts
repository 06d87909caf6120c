import { type MessageOrText, message } from '../messages/message';
import { addDays } from '../time/time';
import { daysOffNamed, daysOffWithin, sourcesOf } from './days-off';
import type { ExplainInput, ExplainLine } from './explanation';

/** The last working day before the end, from which reminders count, and the days off after it. */
export function workingDueLine({ deadline, daysOffCrossed }: ExplainInput): ExplainLine {
  const { lastDay, workingDue } = deadline;
  const steppedOver = daysOffWithin(daysOffCrossed, addDays(workingDue, 1), lastDay);
  const because =
    workingDue === lastDay
      ? message('explanation.due-is-worked')
      : steppedOver.length === 0
        ? message('explanation.hour-too-early')
        : message('explanation.days-off-follow', { daysOff: daysOffNamed(steppedOver) });
  return {
    what: message('explanation.working-due'),
    value: message('explanation.weekday', { day: workingDue }),
    because,
    source: message('explanation.calendar', { sources: sourcesOf(steppedOver) }),
  };
}

/** The data cut-off, which is not the deadline; no line where there is none. */
export function cutoffLines({ deadline, requirement }: ExplainInput, source: MessageOrText): ExplainLine[] {
  const { cutoff, lastDay } = deadline;
  if (cutoff === null) return [];
  const rule = requirement.cutoff;
  const because =
    rule?.type === 'before'
      ? message('explanation.cutoff-before', { workingDays: rule.workingDays, lastDay })
      : message('explanation.cutoff-of-report');
  return [
    { what: message('explanation.cutoff'), value: message('explanation.up-to', { day: cutoff }), because, source },
  ];
}

/** The days whose data the report holds; no line where they are those of its period. */
export function coversLines({ covers }: ExplainInput, source: MessageOrText): ExplainLine[] {
  if (!covers) return [];
  const value = message('explanation.covers-range', covers);
  return [{ what: message('explanation.covers'), value, because: message('explanation.covers-rule'), source }];
}

/** The provisional days off that may still move the dates until the official decision. */
export function provisionalLines({ deadline, daysOffCrossed }: ExplainInput): ExplainLine[] {
  if (!deadline.provisional) return [];
  const awaited = daysOffCrossed.filter(({ status }) => status === 'provisional');
  return [
    {
      what: message('explanation.provisional'),
      value:
        awaited.length > 0
          ? daysOffNamed(awaited)
          : message('explanation.days-off-of-year', { year: Number(deadline.lastDay.slice(0, 4)) }),
      because: message('explanation.not-decided'),
      source: message('explanation.calendar', { sources: sourcesOf(awaited) }),
    },
  ];
}
