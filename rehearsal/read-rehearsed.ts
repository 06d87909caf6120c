import type { Rollup } from '../domain/rollup/rollup';
import { isLate, latenessInJson } from '../domain/states/lateness';
import type { ObligationState } from '../domain/states/state';
import { formatInstant, type Instant } from '../domain/time/time';
import type { Queryable } from '../storage/database';
import type { RehearsalLists } from './lists';

/** Reads the result of a rehearsal on real workflows from its database: sent mail, states of obligations, rollups. */
export async function readRehearsed(db: Queryable, until: Instant): Promise<RehearsalLists> {
  const notices = await db.rows<{
    planned_at: Instant;
    slot: Instant;
    person: string;
    unit: string;
    obligation: string | null;
    step: string;
    kind: string;
  }>(
    `select planned_at, slot, person, unit, obligation, step, kind from notices where state = 'sent'
     order by slot, planned_at, person, collection, obligation, step`,
  );
  const obligations = await db.rows<{
    id: string;
    state: ObligationState;
    own: boolean;
    late_from: Instant;
    counted_at: Instant | null;
  }>(
    `select o.id, o.state, o.own, o.late_from, o.counted_at from obligations o join collections c on c.id = o.collection
     order by c.late_from, c.id, o.ord`,
  );
  const rollups = await db.rows<{ body: Rollup }>('select body from rollups order by collection, version');
  return {
    notices: notices.map(({ planned_at, slot, ...notice }) => ({
      at: formatInstant(planned_at),
      slot: formatInstant(slot),
      ...notice,
    })),
    states: obligations.map((row) => {
      const facts = { state: row.state, own: row.own, lateFrom: row.late_from, countedAt: row.counted_at };
      return { obligation: row.id, state: row.state, late: isLate(facts, until), ...latenessInJson(facts, until) };
    }),
    rollups: rollups.map(({ body: { collection, version, figures, lists, units } }) => ({
      collection,
      version,
      figures,
      lists,
      units,
    })),
  };
}
