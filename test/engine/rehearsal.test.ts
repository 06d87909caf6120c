import { bundleWorkflowCode } from '@temporalio/worker';
import { firstDifference } from '../../client/rehearsal/lists';
import { runReal } from '../../client/rehearsal/run-real';
import { rehearsalOutput } from '../../client/rehearsal-output';
import { vietnamCalendar } from '../../domain/calendar/calendar';
import { rehearse } from '../../domain/rehearsal/rehearse';
import type { Scenario, ScenarioEvent } from '../../domain/rehearsal/scenario';
import { atTime, parseInstant } from '../../domain/time/time';
import { testDatabase, type TestDatabase } from '../setup/database';
import { planFile, ROOT } from '../setup/plans';
import { timeSkippingServer } from '../setup/services';

let database: TestDatabase;
let code: string;

beforeAll(async () => {
  [database, { code }] = await Promise.all([
    testDatabase(),
    bundleWorkflowCode({ workflowsPath: `${ROOT}/workflows/index.ts` }),
  ]);
});
afterAll(() => database.drop());

function submit(at: string, requirement: string, unit: string): ScenarioEvent {
  return {
    type: 'submit',
    at: parseInstant(`${at}+07:00`)!,
    requirement,
    period: null,
    compiler: null,
    unit,
    values: {},
    nil: false,
    document: { number: null, date: null, signer: null },
    channel: 'web',
    sentOn: null,
  };
}

describe('a rehearsal on the real workflows', () => {
  it('gives the same mails, states and rollups as the pure one', async () => {
    const loaded = planFile('gialai-614-2020');
    const scenario: Scenario = {
      title: 'x',
      activateAt: atTime('2020-03-24', '08:30'),
      until: atTime('2020-08-31', '12:00'),
      events: [submit('2020-05-20T10:32', 'six-month', 'gialai-2020:so-tai-chinh'), submit('2020-06-02T10:32', 'six-month', 'gialai-2020:so-tu-phap')],
    };
    const pure = rehearsalOutput(rehearse(loaded.plan, loaded.register, vietnamCalendar(), scenario));
    const stage = { databaseUrl: database.url, testServer: timeSkippingServer(), workflows: { code } };
    const started = Date.now();
    const real = await runReal(stage, loaded, scenario);
    console.error('took', Date.now() - started, pure.notices.length, real.notices.length);
    expect(firstDifference(pure, real)).toBeNull();
  }, 120_000);
});
