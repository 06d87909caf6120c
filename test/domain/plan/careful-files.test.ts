import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { expandPlan } from '../../../domain/obligations/expand-plan';
import { plannedSteps } from '../../../domain/steps/planned-steps';
import { startOfDay } from '../../../domain/time/time';
import { CLERKS_FILES, faultsOf, MADE_UP_REGISTER, parseClerksFile } from './clerks-files';

/** Documents that ask for no report: there is nothing to follow. */
const WITHOUT_REPORTS = ['10-ttg-47-cd.yaml', 'seed-000.yaml'];
const FILES = readdirSync(join(CLERKS_FILES, 'today'));

test.each(FILES)('%s is read; no date is called provisional, and every round opens before it is late', (file) => {
  const parsed = parseClerksFile(`today/${file}`);
  if (!parsed.ok) {
    expect([file, faultsOf(parsed).map(({ path }) => path)]).toEqual([file, ['requirements']]);
    expect(WITHOUT_REPORTS).toContain(file);
    return;
  }
  const plan = parsed.value;
  expect(plan.openPoints.filter(({ code }) => code === 'DATE_PROVISIONAL')).toEqual([]);
  const window = {
    type: 'lastDayBetween',
    from: plan.effective,
    to: `${Number(plan.effective.slice(0, 4)) + 3}-12-31`,
  } as const;
  const calendar = vietnamCalendar();
  for (const collection of expandPlan(plan, MADE_UP_REGISTER, calendar, window).collections) {
    const steps = plannedSteps(plan, collection, startOfDay(plan.effective), calendar);
    const opening = steps.find(({ kind }) => kind === 'open');
    expect(opening === undefined || opening.at < collection.lateFrom).toBe(true);
  }
});
