import { urgingLetter } from '../../domain/letters/urging-letter';
import { stepId } from '../../domain/steps/place-steps';
import type { Step } from '../../domain/steps/step';
import type { UnitId } from '../../domain/units/unit';
import { closeCollection } from '../../storage/collections';
import { insertLetter } from '../../storage/letters';
import { compileVersion } from '../../storage/rollups';
import { countsOfRound } from '../../storage/round-counts';
import type { ActivityDeps, StepRequest } from '../deps';
import { notify } from './notify';
import { performStep, type StepContext } from './perform-step';

/**
 * The steps of a collection as activities, one per step kind, each idempotent by step id.
 * A workflow calls the activity of the step and gets back only whether it was done now.
 */
export function collectionSteps(deps: ActivityDeps) {
  return {
    /** Opens the round: notifies the units of the report, the deadline and where to send it. */
    openCollection: (request: StepRequest) => performStep(deps, ['open'], request, notify),

    /**
     * Reminds the units that have not reported; on the last working day of an infrequent report also writes the call
     * list.
     */
    remind: (request: StepRequest) => performStep(deps, ['remind', 'repeat'], request, notify),

    /** Sends the list of overdue units to the compiler's officer; the units' mail waits for the second slot. */
    urgeOverdue: (request: StepRequest) => performStep(deps, ['overdue'], request, notify),

    /** Notifies the heads of the unit, of its superior and of the compiler. */
    escalate: (request: StepRequest) =>
      performStep(deps, ['escalate'], request, async (context) => {
        await writeLetterAlong(context);
        await notify(context);
      }),

    /** Drafts a công văn đôn đốc for signature, when a unit must be urged. */
    draftLetter: (request: StepRequest) =>
      performStep(deps, ['letter'], request, async (context) => {
        if (unsentUnits(context).length > 0) await writeLetter(context);
        await notify(context);
      }),

    /** Compiles the draft from the reports received so far. */
    compileRollup: (request: StepRequest) =>
      performStep(deps, ['compile'], request, async (context) => {
        await writeRollup(context);
        await notify(context);
      }),

    /** Compiles a further version with reports received since. */
    supplementRollup: (request: StepRequest) =>
      performStep(deps, ['supplement'], request, async (context) => {
        await writeRollup(context);
        await notify(context);
      }),

    /** Closes the round; a report received after it causes one supplement and another close. */
    closeCollection: (request: StepRequest) =>
      performStep(deps, ['close'], request, async ({ tx, collection, at }) => {
        await closeCollection(tx, collection.id, at);
      }),
  };
}

/** The units a letter urges: not those with a returned report due again on the same day. */
function unsentUnits({ owing }: StepContext): UnitId[] {
  return owing.filter(({ returned }) => !returned).map(({ unit }) => unit);
}

/**
 * Drafts already now the compiler's letter whose step is due at the same instant: the mail to its head proposes to sign
 * it, and must link to it. The step of the letter then finds it, and its own mail is left out where this one was sent
 * (`dropSettledNotices`).
 */
async function writeLetterAlong(context: StepContext): Promise<void> {
  const { collection, next } = context;
  const { offset, to, lateFrom } = next.step;
  const rule = collection.ladder.find((one) => one.kind === 'letter' && one.offset === offset);
  const isHeads = to.includes('compiler-head') && rule?.to.includes('compiler-head') === true;
  if (!isHeads || unsentUnits(context).length === 0) return;
  await writeLetter(context, { id: stepId(rule, lateFrom), to: rule.to });
}

async function writeLetter(context: StepContext, step: Pick<Step, 'id' | 'to'> = context.next.step): Promise<void> {
  const { tx, collection, at, calendar } = context;
  const issuer = step.to.includes('receiver') ? 'receiver' : 'compiler';
  const counts = await countsOfRound(tx, collection.id, at);
  await insertLetter(tx, collection, step.id, urgingLetter(issuer, unsentUnits(context), counts, at, calendar));
}

async function writeRollup({ tx, collection, next, at }: StepContext): Promise<void> {
  await compileVersion(tx, collection, next.step.id, at);
}
