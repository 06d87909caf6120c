import { amendRound, type RoundAmendment } from '../../domain/amendments/amend-round';
import { type AmendedRequirement, amendedRequirements } from '../../domain/amendments/amended-requirements';
import { withCarriedAnswers } from '../../domain/amendments/carried-answers';
import type { WorkingCalendar } from '../../domain/calendar/calendar';
import type { Basis } from '../../domain/decisions/decision';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { Collection } from '../../domain/obligations/collection';
import { collectionsOf } from '../../domain/obligations/collections-of';
import { forUnits, isOpenedByEvents, withEvent } from '../../domain/obligations/event';
import { collectionsAtActivation } from '../../domain/obligations/expand-plan';
import { deadlineFor, periodNamed, periodsOf, rulesOf } from '../../domain/obligations/periods';
import { settledPlan } from '../../domain/obligations/settlement';
import type { Plan, Requirement } from '../../domain/plan/plan';
import { requirementOf } from '../../domain/plan/requirement-of';
import { type Day, dayOf, type Instant, startOfDay } from '../../domain/time/time';
import type { Register } from '../../domain/units/unit';
import { loadCalendar } from '../../storage/calendar';
import type { Queryable } from '../../storage/database';
import { type AmendableRoundRow, readAmendableRounds } from '../../storage/plan-changes';
import { loadPlan, type StoredPlan } from '../../storage/plans';
import { readAnsweredPoints } from '../../storage/point-answers';
import { loadRegister } from '../../storage/units';
import type { LoadedPlan } from './load-plan';

/** The document that amends another, and the whole text as it reads from now on (văn bản hợp nhất). */
export interface AmendmentRequest {
  /** The whole new text; its id is that of the document in force. */
  text: LoadedPlan;
  basis: Basis;
  /** From this day on the new text holds; the day of the amending document where it names none. */
  effective: Day;
  reason: string | null;
}

/** What an amendment does, before and after it is made. */
export interface Amendment {
  plan: Plan;
  requirements: AmendedRequirement[];
  rounds: RoundAmendment[];
  /** Rounds that only the new text asks for. */
  added: Collection[];
}

/**
 * Computes what an amendment changes for whom; writes nothing.
 * @param db sees the document locked where the amendment is then made
 * @throws DungHanError NOT_FOUND, PLAN_WITHDRAWN, AMENDMENT_INVALID
 */
export async function computeAmendment(db: Queryable, given: AmendmentRequest, at: Instant): Promise<Amendment> {
  const stored = await requireInForce(db, given.text.plan.id);
  requireSameDocument(stored.plan, given.text);
  const answered = await readAnsweredPoints(db, stored.plan.id);
  const plan = withCarriedAnswers(stored.plan, given.text.plan, answered);
  const requirements = amendedRequirements(stored.plan, plan);
  if (requirements.length === 0) throw invalid('amendments.nothing-changes');
  const calendar = await loadCalendar(db);
  const register = (await loadRegister(db, stored.plan.register))!;
  const now = settledPlan(plan, stored.settled);
  const running = await readAmendableRounds(db, plan.id);
  const asked = new RoundsOfText(now, register, calendar);
  const likes = running.map((round) => asked.roundLike(round, running));
  const rounds = running.map((round, nth) => amendRound(round, likes[nth]!, given.effective, at));
  refusePastDates(rounds, at);
  const first = collectionsAtActivation(now, register, calendar, at);
  const all = [
    ...new Map([...likes, ...first].flatMap((round) => (round === null ? [] : [[round.id, round]]))).values(),
  ];
  const added = newRounds(all, running, rounds, { effective: given.effective, at });
  return { plan, requirements, rounds, added };
}

/** @throws DungHanError NOT_FOUND, PLAN_WITHDRAWN */
export async function requireInForce(db: Queryable, id: string): Promise<StoredPlan> {
  const stored = await loadPlan(db, id);
  if (stored === null) throw new DungHanError('NOT_FOUND', message('refusals.no-plan', { plan: id }));
  if (stored.withdrawnAt === null) return stored;
  throw new DungHanError(
    'PLAN_WITHDRAWN',
    message('amendments.withdrawn', { plan: id, day: dayOf(stored.withdrawnAt) }),
  );
}

/** The amending document changes clauses; the document itself, its register and its tree stay. */
function requireSameDocument(before: Plan, { plan, register }: LoadedPlan): void {
  if (register.id !== before.register || plan.tree !== before.tree) throw invalid('amendments.other-register');
  const { number, issued, issuer } = plan.document;
  const was = before.document;
  if (number !== was.number || issued !== was.issued || issuer !== was.issuer)
    throw invalid('amendments.other-document');
}

function invalid(code: 'amendments.nothing-changes' | 'amendments.other-register' | 'amendments.other-document') {
  return new DungHanError('AMENDMENT_INVALID', message(code));
}

/** A round cannot be late from one moment to the next. */
function refusePastDates(rounds: readonly RoundAmendment[], at: Instant): void {
  for (const round of rounds) {
    if (round.kind !== 'followed' || round.dates === null || round.dates.after.lateFrom > at) continue;
    const { lastDay } = round.dates.after;
    throw new DungHanError(
      'AMENDMENT_INVALID',
      message('amendments.past-date', { day: lastDay, round: round.collection }),
    );
  }
}

/** The rounds of a text, made when they are asked for: of an endless requirement only the periods that exist already. */
class RoundsOfText {
  private readonly made = new Map<string, Collection[]>();

  constructor(
    private readonly plan: Plan,
    private readonly register: Register,
    private readonly calendar: WorkingCalendar,
  ) {}

  /** The round of the same requirement and period; where there are several, that of the same compiler. */
  roundLike(round: AmendableRoundRow, running: readonly AmendableRoundRow[]): Collection | null {
    const found = this.roundsOf(round);
    const [only] = found;
    const siblings = running.filter(
      (other) => other.requirement === round.requirement && other.period === round.period,
    );
    if (found.length === 1 && siblings.length === 1) return only!;
    return found.find(({ compiler }) => compiler === round.compiler) ?? null;
  }

  private roundsOf(round: AmendableRoundRow): Collection[] {
    const key = `${round.requirement}/${round.period}`;
    const known = this.made.get(key) ?? this.make(round);
    this.made.set(key, known);
    return known;
  }

  private make({ requirement: id, period: periodId, eventOn, reports }: AmendableRoundRow): Collection[] {
    const found = requirementOf(this.plan, id);
    if (found === null) return [];
    const ofEvent = eventOn !== null && isOpenedByEvents(found);
    if (!ofEvent && !asksFor(found, periodId)) return [];
    // An event concerns the units it was recorded for.
    const requirement = ofEvent
      ? forUnits(
          withEvent(found, eventOn),
          reports.map(({ unit }) => unit),
        )
      : found;
    const period = periodNamed(periodId, requirement.phases);
    const deadline = deadlineFor(requirement, period, rulesOf(this.plan, this.calendar));
    return collectionsOf(this.plan, requirement, { period, deadline }, this.register);
  }
}

/** Whether a requirement asks for a period: the search ends behind it, as a requirement may recur without end. */
function asksFor(requirement: Requirement, period: string): boolean {
  for (const { id } of periodsOf(requirement)) {
    if (id === period) return true;
    if (requirement.phases.length === 0 && id > period) return false;
  }
  return false;
}

/** The rounds that only the new text asks for and whose last day is not over when it takes effect. */
function newRounds(
  asked: readonly Collection[],
  running: readonly AmendableRoundRow[],
  amended: readonly RoundAmendment[],
  { at, effective }: { at: Instant; effective: Day },
): Collection[] {
  const amendments = new Map(amended.map((round) => [round.collection, round]));
  const replacing = new Set(amended.map((round) => (round.kind === 'dropped' ? round.replacedBy : null)));
  return asked.filter((round) => {
    if (round.lateFrom <= at || round.lateFrom <= startOfDay(effective)) return false;
    if (replacing.has(round.id)) return true;
    return running.every((known) => {
      if (known.id === round.id) return false;
      if (known.requirement !== round.requirement || known.period !== round.period.id) return true;
      // The same period is never asked for twice: it stays with a round that is over, or with its first compiler.
      const amendment = amendments.get(known.id)!;
      return amendment.kind === 'followed' ? amendment.compilerFrom !== round.compiler : amendment.kind !== 'kept';
    });
  });
}
