import { SECOND } from '../../domain/time/time';
import type { Database } from '../../storage/database';
import { eventually } from '../setup/eventually';
import { isSettled, isStepDone, mailsByAddress, noticeKindsByAddress, stepsOf } from '../setup/facts';
import { LATE_FROM, ladderPlan, ladderRoundId } from '../setup/ladder-plan';
import { type Office, openOffice } from '../setup/office';

const ROUND = ladderRoundId('failing');
const LADDER = ['open -5s office', 'remind -3s office', 'compile +2s compiler-officer', 'close +90s'];

/** Fails this number of times inside a step, after its notices were written. */
function failingDatabase(
  database: Database,
  step: string,
  times: number,
): { database: Database; broken: () => number } {
  let broken = 0;
  return {
    broken: () => broken,
    database: {
      ...database,
      transaction: (work) =>
        database.transaction((tx) =>
          work({
            ...tx,
            rows: async (sql, values) => {
              const isStep = sql.includes('insert into step_records') && String(values?.[0]).includes(step);
              if (isStep && broken < times) {
                broken += 1;
                throw new Error('Connection terminated unexpectedly');
              }
              return tx.rows(sql, values);
            },
          }),
        ),
    },
  };
}

describe('an activity that fails twice and then succeeds', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(LATE_FROM - 6 * SECOND);
  });
  afterAll(() => office?.close());

  it('does its step once, notifies everyone once, and delays no later step', async () => {
    const { database, broken } = failingDatabase(office.database, 'remind:-3s', 2);
    await office.startWorker({ database });
    await office.activate(ladderPlan({ id: 'failing', communes: 3, ladder: LADDER }));
    await eventually('compiled', () => isStepDone(office.database, ROUND, 'compile:+2s'));
    await eventually('all mail has left', () => isSettled(office.database));

    expect(broken()).toBe(2);
    expect(await attemptsOf('remind')).toBe(3);
    expect(await stepsOf(office.database, ROUND)).toEqual(['done open:-5s', 'done remind:-3s', 'done compile:+2s']);
    expect((await noticeKindsByAddress(office.database))['vanthu.xa-3@thu.invalid']).toEqual(['open', 'remind']);
    expect(await mailsByAddress(office.database)).toEqual({
      'canbo.huyen@thu.invalid': 1,
      'vanthu.xa-1@thu.invalid': 2,
      'vanthu.xa-2@thu.invalid': 2,
      'vanthu.xa-3@thu.invalid': 2,
    });
  }, 60_000);

  /** Number of attempts of an activity. */
  async function attemptsOf(activity: string): Promise<number | undefined> {
    const { events = [] } = await office.client.workflow.getHandle(`collection/${ROUND}`).fetchHistory();
    const scheduled = events?.find(
      (event) => event.activityTaskScheduledEventAttributes?.activityType?.name === activity,
    );
    const started = events?.find((event) =>
      event.activityTaskStartedEventAttributes?.scheduledEventId?.equals(scheduled!.eventId!),
    );
    return started?.activityTaskStartedEventAttributes?.attempt ?? undefined;
  }
});
