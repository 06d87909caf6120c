import { confirmRollup } from '../../client/rounds/rollups';
import { HOUR, type Instant, SECOND } from '../../domain/time/time';
import { timestamp } from '../../storage/database';
import { queueSignal } from '../../storage/relay';
import { eventually } from '../setup/eventually';
import { isStepDone } from '../setup/facts';
import { commune, LATE_FROM, ladderPlan, ladderRoundId, ladderText, REGISTER } from '../setup/ladder-plan';
import { type Office, openOffice } from '../setup/office';

const MANY = 5_000;
const FEW = 17;
const LADDER = ['open -999s office', 'remind -985s office', 'compile +1s compiler-officer', 'close +90s'];

/** A second round of the same plan, with 17 of the 5,000 communes. */
const FEW_REQUIREMENT = `  - id: few
    report: báo cáo chuyên đề
    kind: thematic
    frequency: once
    clause: mục III
    quote: mười bảy xã gửi báo cáo chậm nhất ngày 29/5/2026
    due: { type: date, date: 29/5/2026 }
    boundary: by
    period: 2026
    reporters: { units: [${Array.from({ length: FEW }, (_, index) => `xa-${index + 1}`).join(', ')}] }
    receiver: huyen
    form: figures
    ladder: ${ladderText(LADDER)}
`;

/** On the day of the ladder plans, so that an amended deadline keeps the step ids. */
const NOON = LATE_FROM + 12 * HOUR;

/** Events of one wake-up: two signals may be coalesced by a busy workflow, for any number of units. */
const ONE_WAKE = 13;

describe('a round of 5,000 units', () => {
  let office: Office;
  const many = ladderRoundId('size');
  const few = `size/few/2026/${REGISTER}:huyen`;

  beforeAll(async () => {
    office = await openOffice(NOON);
  });
  afterAll(() => office?.close());

  it('has as many events as one of 17, including a report of every unit', async () => {
    const loaded = ladderPlan({ id: 'size', communes: MANY, contacts: false, ladder: LADDER, more: FEW_REQUIREMENT });
    await office.activate(loaded);
    for (const round of [few, many]) await setDeadline(round, NOON + 990 * SECOND);
    await office.startWorker();
    for (const round of [few, many]) {
      await eventually('reminded', () => isStepDone(office.database, round, 'remind:-985s'), 60_000);
      await allSettled();
    }

    // The last report of each round separately, as simultaneous signals are coalesced.
    await Promise.all([reportAll(few, FEW - 1), reportAll(many, MANY - 1)]);
    await allSettled();
    await Promise.all([report(few, FEW), report(many, MANY)]);
    await allSettled();
    // A further version of a received report signals no workflow.
    await reportAll(many, 50);

    const runs = new Map<string, string>();
    for (const round of [few, many]) {
      await setDeadline(round, office.now());
      await eventually('compiled', () => isStepDone(office.database, round, 'compile:+1s'), 60_000);
      // A signal after the end starts a run that ends at once; this is the run that did the work.
      const { runId } = await office.client.workflow.getHandle(`collection/${round}`).describe();
      runs.set(round, runId);
      const { rollup } = await confirmRollup(office.caller(), round);
      expect(rollup.units.missing).toEqual([]);
      await office.client.workflow.getHandle(`collection/${round}`, runId).result();
    }
    const [eventsOfFew, eventsOfMany] = [await eventsOf(few, runs.get(few)!), await eventsOf(many, runs.get(many)!)];
    expect(Math.abs(eventsOfMany - eventsOfFew)).toBeLessThanOrEqual(ONE_WAKE);
    expect(eventsOfMany).toBeLessThan(150);
  }, 150_000);

  /** Moves the deadline like an amended plan: in the facts, and with a signal to the workflow. */
  async function setDeadline(round: string, at: Instant): Promise<void> {
    await office.database.transaction(async (tx) => {
      await tx.rows('update collections set late_from = $2 where id = $1', [round, timestamp(at)]);
      await tx.rows('update obligations set late_from = $2 where collection = $1', [round, timestamp(at)]);
      await queueSignal(tx, `collection/${round}`);
    });
  }

  /** No signal is queued, and both workflows wait for their next instant. */
  async function allSettled(): Promise<void> {
    await eventually('no word waits', async () => (await office.database.rows('select 1 from relay')).length === 0);
    for (const round of [few, many]) {
      await eventually('the workflow waits', async () => {
        const { events } = await office.client.workflow.getHandle(`collection/${round}`).fetchHistory();
        return events?.at(-1)?.timerStartedEventAttributes != null;
      });
    }
  }

  function report(round: string, number: number): Promise<unknown> {
    return office.report(`${round}/${commune(number)}`, number);
  }

  /** This number of units send their reports, ten at a time. */
  async function reportAll(round: string, units: number): Promise<void> {
    const numbers = Array.from({ length: units }, (_, index) => index + 1).values();
    const sender = async () => {
      for (const number of numbers) await report(round, number);
    };
    await Promise.all(Array.from({ length: 10 }, sender));
  }

  async function eventsOf(round: string, run: string): Promise<number> {
    return (await office.client.workflow.getHandle(`collection/${round}`, run).describe()).historyLength;
  }
});
