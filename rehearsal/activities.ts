import { activatePlan } from '../client/plans/activate';
import type { LoadedPlan } from '../client/plans/load-plan';
import { settleDate } from '../client/plans/settle';
import { acceptReport } from '../client/reports/accept';
import { submitReport } from '../client/reports/submit';
import { confirmRollup } from '../client/rounds/rollups';
import { unlimitedCaller } from '../client/unlimited-caller';
import { DungHanError } from '../domain/errors';
import { obligationId } from '../domain/ids';
import { message } from '../domain/messages/message';
import type { Scenario, ScenarioEvent } from '../domain/rehearsal/scenario';
import { formatInstant, type Instant } from '../domain/time/time';
import type { Database } from '../storage/database';
import type { RehearsalActivities } from '../workflows/rehearsal';

/** An action in the office at an instant of business time. */
export interface RehearsalEvent {
  at: Instant;
  act(): Promise<unknown>;
}

/**
 * The activities that apply the events in order, through the same calls as pages and scripts.
 * @param after delivers queued signals to workflows; must complete before time is skipped
 */
export function rehearsalActivities(
  happenings: readonly RehearsalEvent[],
  after: (happening: RehearsalEvent) => Promise<void>,
): RehearsalActivities {
  return {
    async nextScenarioEvent({ done }) {
      const next = happenings[done];
      return next === undefined ? null : { at: formatInstant(next.at) };
    },

    async letHappen({ event }) {
      const happening = happenings[event]!;
      await happening.act();
      await after(happening);
    },
  };
}

/** Activation, the events in order, and the end, which has no action. */
export function rehearsalEventsOf(database: Database, loaded: LoadedPlan, scenario: Scenario): RehearsalEvent[] {
  const caller = (at: Instant) => unlimitedCaller(database, { at, who: 'Chạy thử' });
  const activate = () => activatePlan(caller(scenario.activateAt), loaded, { notifyPast: true, embedded: true });
  return [
    { at: scenario.activateAt, act: activate },
    ...scenario.events.map((event) => ({ at: event.at, act: () => applyEvent(database, loaded.plan.id, event) })),
    { at: scenario.until, act: async () => undefined },
  ];
}

async function applyEvent(database: Database, plan: string, event: ScenarioEvent): Promise<void> {
  const caller = unlimitedCaller(database, {
    at: event.at,
    who: event.type === 'confirm' || event.type === 'settle' ? event.by : 'Chạy thử',
  });
  if (event.type === 'settle') {
    await settleDate(caller, {
      plan,
      requirement: event.requirement,
      date: event.date,
      by: event.by,
      reason: event.reason,
    });
    return;
  }
  const collection = await collectionOf(database, plan, event);
  if (event.type === 'confirm') await confirmRollup(caller, collection);
  else if (event.type === 'accept') await acceptReport(caller, obligationId(collection, event.unit));
  else {
    await submitReport(caller, {
      obligation: obligationId(collection, event.unit),
      values: event.values,
      nil: event.nil,
      document: event.document,
      files: [],
      channel: event.channel,
      sentOn: event.sentOn,
      receivedAt: null,
      reason: null,
      idempotencyKey: null,
      staged: true,
    });
  }
}

async function collectionOf(
  database: Database,
  plan: string,
  { requirement, period, compiler, at }: Exclude<ScenarioEvent, { type: 'settle' }>,
): Promise<string> {
  const rows = await database.rows<{ id: string }>(
    `select id from collections where plan = $1 and requirement = $2
       and ($3::text is null or period_id = $3) and ($4::text is null or compiler = $4)`,
    [plan, requirement, period, compiler],
  );
  if (rows.length === 1) return rows[0]!.id;
  const what = message('rehearsals.rounds-found', { requirement, rounds: rows.length });
  throw new DungHanError('SCENARIO_UNKNOWN', message('rehearsals.at', { at, what }));
}
