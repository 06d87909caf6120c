import { isChanged, type RoundAmendment } from '../../domain/amendments/amend-round';
import { nextSlot } from '../../domain/calendar/slots';
import { type ConcernedUnit, concernedUnits, noticesOfPlanChange } from '../../domain/notices/notices-of-plan-change';
import type { Plan } from '../../domain/plan/plan';
import { loadCalendar } from '../../storage/calendar';
import type { Transaction } from '../../storage/database';
import { insertNotices } from '../../storage/notices';
import type { PlanChangeEffects } from '../../storage/plan-changes';
import { isRemindedSql } from '../../storage/standing';
import { loadDirectory } from '../../storage/units';
import type { Caller } from '../contract';

/** Tells, in the next slot, each unit what changes for it, and the officer of each office that compiles a round concerned. */
export async function tellOfChange(
  tx: Transaction,
  { at }: Pick<Caller, 'at'>,
  { change, plan, effects }: { change: number; plan: Plan; effects: PlanChangeEffects },
): Promise<void> {
  const isReformed = reformedRounds(effects);
  const told = effects.rounds
    .filter((round) => isChanged(round) || isReformed(round))
    .map(({ collection }) => collection);
  const reports = await tx.rows<ConcernedUnit & { compiler: string; owes: boolean }>(
    `select o.id as obligation, o.collection, o.unit, c.compiler, ${isRemindedSql('o')} as owes
     from obligations o join collections c on c.id = o.collection where o.collection = any($1) and not o.own order by c.late_from, o.ord`,
    [told],
  );
  const concerned = concernedUnits(effects.rounds, reports, isReformed);
  const compilers = [...new Map(reports.map(({ collection, compiler }) => [collection, compiler]))];
  const units = [...new Set([...concerned.map(({ unit }) => unit), ...compilers.map(([, unit]) => unit)])];
  const directory = await loadDirectory(tx, units, plan.tree, at);
  const slot = nextSlot(await loadCalendar(tx), at, plan.slots);
  await insertNotices(tx, noticesOfPlanChange({ change, plan: plan.id, concerned, compilers }, directory, at, slot));
}

/** Whether a round goes on under a form that changed. */
function reformedRounds({ requirements }: PlanChangeEffects): (round: RoundAmendment) => boolean {
  const reformed = new Set(
    requirements.filter(({ parts }) => parts.includes('form')).map(({ requirement }) => requirement),
  );
  return ({ kind, collection }) => kind === 'followed' && reformed.has(collection.split('/')[1]!);
}
