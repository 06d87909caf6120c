import type { FastifyRequest } from 'fastify';
import { planReminder } from '../../client/rounds/remind';
import { splitObligationId } from '../../domain/ids';
import { isOwing } from '../../domain/states/standing';
import type { Instant } from '../../domain/time/time';
import { loadCalendar } from '../../storage/calendar';
import { callerOf } from '../access/caller';
import { askForReports } from '../access/request';
import { type CollectionHead, readHeads } from '../rounds/collection-head';
import { type RoundUnit, readRoundUnits } from '../rounds/round-units';
import { isPossible, SHARED_ACTS, type SharedAct } from './shared-acts';

/** What is done with the reports that were marked in the matrix. */
export const MARKED_ACTS = ['nhac', 'ghi-nhan', ...SHARED_ACTS] as const;
export type MarkedAct = (typeof MARKED_ACTS)[number];

/** Why a marked report gets no reminder, beside its state. */
export type NoReminder = 'remindedToday' | 'noAddress';

/** A marked report. */
export interface MarkedReport extends RoundUnit {
  /** The act is possible for it now. */
  possible: boolean;
  because: NoReminder | null;
}

/** The marked reports of one round. */
export interface MarkedRound {
  head: CollectionHead;
  reports: MarkedReport[];
  /** When a reminder written now leaves; null for other acts. */
  slot: Instant | null;
}

/**
 * Reads the marked reports by round, with what stands against the act. Reports that do not exist are left out.
 * @throws DungHanError NOT_FOUND, FORBIDDEN for reports beyond the reader's reach
 */
export async function readMarked(
  request: FastifyRequest,
  ids: readonly string[],
  act: MarkedAct,
): Promise<MarkedRound[]> {
  await askForReports(request, ids);
  const { reader, at } = request;
  const heads = await readHeads(reader, [...new Set(ids.flatMap((id) => splitObligationId(id)?.collection ?? []))]);
  const calendar = await loadCalendar(reader);
  const marked = new Set(ids);
  const rounds: MarkedRound[] = [];
  for (const head of [...heads.values()].sort((a, b) => a.lateFrom - b.lateFrom || (a.id < b.id ? -1 : 1))) {
    const units = (await readRoundUnits(reader, head.id, at, calendar)).filter(({ id }) => marked.has(id));
    const reminder = act === 'nhac' && !head.history ? await planReminder(callerOf(request), head.id) : null;
    const because = new Map(
      (reminder?.lines ?? []).map(({ obligation, people, today }): [string, NoReminder | null] => [
        obligation,
        today !== null ? 'remindedToday' : people.length === 0 ? 'noAddress' : null,
      ]),
    );
    const reports = units.map((unit): MarkedReport => {
      const possible =
        act === 'nhac'
          ? because.get(unit.id) === null
          : act === 'ghi-nhan'
            ? mayRecord(unit, head)
            : isPossible(unit, head, act);
      return { ...unit, possible, because: because.get(unit.id) ?? null };
    });
    if (reports.length > 0) rounds.push({ head, reports, slot: reminder?.slot ?? null });
  }
  return rounds;
}

function mayRecord(unit: RoundUnit, { history }: CollectionHead): boolean {
  return !unit.own && !history && isOwing(unit);
}

export function isSharedAct(act: MarkedAct): act is SharedAct {
  return SHARED_ACTS.some((one) => one === act);
}
