import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { createActivities } from '../../activities/create-activities';
import { rehearsalOutput } from '../../client/plans/rehearsal-output';
import { vietnamCalendar } from '../../domain/calendar/calendar';
import { parseScenario } from '../../domain/rehearsal/parse-scenario';
import { rehearse } from '../../domain/rehearsal/rehearse';
import type { Scenario, ScenarioEvent } from '../../domain/rehearsal/scenario';
import { atTime, parseInstant } from '../../domain/time/time';
import { firstDifference, type RehearsalLists } from '../../rehearsal/lists';
import { runReal } from '../../rehearsal/run-real';
import { type TestDatabase, testDatabase } from '../setup/database';
import { loadSourcePlan, ROOT } from '../setup/plans';
import { timeSkippingServer } from '../setup/services';
import { workflowBundle } from '../setup/workflow-bundle';

jest.setTimeout(90_000);

const calendar = vietnamCalendar();

/** Both rehearsals of one scenario, each test on a database of its own. */
async function bothWays(
  plan: string,
  scenario: Scenario,
  options: { wrap?: (activities: ReturnType<typeof createActivities>) => ReturnType<typeof createActivities> } = {},
): Promise<{ pure: RehearsalLists; real: RehearsalLists }> {
  const loaded = loadSourcePlan(plan);
  const pure = rehearsalOutput(rehearse(loaded.plan, loaded.register, calendar, scenario));
  const database: TestDatabase = await testDatabase();
  try {
    const stage = {
      databaseUrl: database.url,
      testServer: timeSkippingServer(),
      workflows: await workflowBundle(),
      ...options,
    };
    return { pure, real: await runReal(stage, loaded, scenario) };
  } finally {
    await database.drop();
  }
}

function scenarioFile(plan: string): Scenario {
  const loaded = loadSourcePlan(plan);
  const file = join(ROOT, 'plans', 'scenarios', `${plan}.yaml`);
  const read = parseScenario(readFileSync(file, 'utf8'), file, loaded.plan, loaded.register);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

function submit(at: string, unit: string): ScenarioEvent {
  return {
    type: 'submit',
    at: parseInstant(at)!,
    requirement: 'six-month',
    period: null,
    compiler: null,
    unit: `gialai-2020:${unit}`,
    values: {},
    nil: false,
    document: { number: null, date: null, signer: null },
    channel: 'web',
    sentOn: null,
  };
}

/** Mails to units, by day of their slot and kind, as the number of recipients. */
function mailsByDay({ notices }: RehearsalLists, kinds: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const { slot, kind } of notices) {
    if (!kinds.includes(kind)) continue;
    const key = `${slot.slice(0, 16)} ${kind}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => `${key} ${count}`);
}

const TO_UNITS = ['open', 'remind', 'overdue', 'escalate', 'repeat'];

describe('the source documents on the real workflows, time skipped', () => {
  it.each(['gialai-614-2020', 'dukcq-22-2016', 'cu-jut-mttq-2020', 'bdvtw-nam-dan-van-kheo-2020'])(
    '%s gives the mails, states and rollups of the pure rehearsal',
    async (plan) => {
      const { pure, real } = await bothWays(plan, scenarioFile(plan));
      expect(firstDifference(pure, real)).toBeNull();
    },
  );

  it('notifies the 36 unsent units of 614/KH-UBND on the days of the ladder, and never the compiler itself', async () => {
    const scenario: Scenario = {
      title: 'không ai gửi',
      activateAt: atTime('2020-03-24', '08:30'),
      until: atTime('2020-07-15', '12:00'),
      events: [],
    };
    const { real } = await bothWays('gialai-614-2020', scenario);
    // 36 units, each with its office mailbox and its officer; only the head is notified on the third working day.
    expect(mailsByDay(real, TO_UNITS)).toEqual([
      '2020-04-29T08:00 open 72',
      '2020-05-15T08:00 remind 72',
      '2020-05-26T08:00 remind 72',
      '2020-05-28T08:00 remind 72',
      '2020-05-29T08:00 remind 72',
      '2020-06-01T14:00 overdue 72',
      '2020-06-03T08:00 escalate 36',
      '2020-06-10T08:00 repeat 72',
      '2020-06-17T08:00 repeat 72',
    ]);
    expect(real.notices.some(({ unit, kind }) => unit === 'gialai-2020:so-noi-vu' && TO_UNITS.includes(kind))).toBe(
      false,
    );
    expect(
      mailsByDay(real, ['overdue-list', 'escalate-compiler', 'letter', 'letter-receiver', 'summary', 'draft']),
    ).toEqual([
      '2020-06-01T08:00 draft 1',
      '2020-06-01T08:00 overdue-list 1',
      '2020-06-01T08:00 summary 1',
      '2020-06-03T08:00 escalate-compiler 1',
      '2020-06-03T08:00 letter 1',
      '2020-06-10T08:00 letter-receiver 1',
    ]);
  });

  it('counts a report of the last second before the limit on time and of the first second after it late by one day', async () => {
    const scenario: Scenario = {
      title: 'sát hạn',
      activateAt: atTime('2020-03-24', '08:30'),
      until: atTime('2020-06-02', '12:00'),
      events: [
        submit('2020-05-05T09:10:00+07:00', 'so-tai-chinh'),
        submit('2020-05-29T23:59:59+07:00', 'so-tu-phap'),
        submit('2020-05-30T00:00:00+07:00', 'so-y-te'),
      ],
    };
    const { pure, real } = await bothWays('gialai-614-2020', scenario);
    expect(firstDifference(pure, real)).toBeNull();
    const state = (unit: string) =>
      real.states.find(({ obligation }) => obligation.includes('six-month') && obligation.endsWith(`:${unit}`));
    expect(state('so-tai-chinh')).toMatchObject({ state: 'submitted', late: false, daysLate: 0 });
    expect(state('so-tu-phap')).toMatchObject({ late: false, daysLate: 0 });
    expect(state('so-y-te')).toMatchObject({ late: true, daysLate: 1 });
    const told = (unit: string) =>
      real.notices.filter((notice) => notice.unit === `gialai-2020:${unit}`).map(({ kind }) => kind);
    expect(told('so-tai-chinh')).toEqual(['open', 'open']);
    expect(told('so-tu-phap')).not.toContain('overdue');
    expect(told('so-y-te')).not.toContain('overdue');
  });

  it('does a step once although its activity fails twice', async () => {
    let failures = 0;
    const scenario: Scenario = {
      title: 'lỗi tạm thời',
      activateAt: atTime('2020-05-25', '08:30'),
      until: atTime('2020-05-27', '12:00'),
      events: [],
    };
    const { pure, real } = await bothWays('gialai-614-2020', scenario, {
      wrap: (activities) => ({
        ...activities,
        async remind(request) {
          if (request.step.startsWith('remind:-3wd') && failures < 2) {
            failures += 1;
            throw new Error('database away');
          }
          return activities.remind(request);
        },
      }),
    });
    expect(failures).toBe(2);
    expect(firstDifference(pure, real)).toBeNull();
  });
});
