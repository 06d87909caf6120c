import { urgingLetter } from '../../domain/letters/urging-letter';
import { compileRollup } from '../../domain/rollup/compile';
import type { FormDefinition } from '../../domain/rollup/form';
import type { UnitId } from '../../domain/units/unit';
import { timestamp } from '../../storage/database';
import { loadPlan } from '../../storage/plans';
import { insertRollup, loadRollupSources } from '../../storage/rollups';
import type { ActivityDeps, StepRequest } from '../deps';
import { notify } from './notify';
import { performStep, type StepScene } from './perform-step';

/**
 * The steps of a collection as activities, one per step kind, each idempotent by step id.
 * A workflow calls the one named after the step and learns only whether it was done now.
 */
export function collectionSteps(deps: ActivityDeps) {
  return {
    /** Opens the round: the units are told what is asked, by when and where. */
    openCollection: (request: StepRequest) => performStep(deps, ['open'], request, notify),

    /** Reminds the units that have not sent theirs; on the last day of a rare report also writes the call list. */
    remind: (request: StepRequest) => performStep(deps, ['remind', 'repeat'], request, notify),

    /** The list of the overdue goes to the compiler's officer; the units' mail waits for the second slot. */
    urgeOverdue: (request: StepRequest) => performStep(deps, ['overdue'], request, notify),

    /** Tells the heads: of the unit, of its superior, of the compiler. */
    escalate: (request: StepRequest) => performStep(deps, ['escalate'], request, notify),

    /** Drafts a công văn đôn đốc for signature, when there is anyone to urge. */
    draftLetter: (request: StepRequest) =>
      performStep(deps, ['letter'], request, async (scene) => {
        if (unsentUnits(scene).length > 0) await writeLetter(scene);
        await notify(scene);
      }),

    /** Compiles the draft with what is there. */
    compileRollup: (request: StepRequest) =>
      performStep(deps, ['compile'], request, async (scene) => {
        await writeRollup(scene);
        await notify(scene);
      }),

    /** Compiles a further version with what came late. */
    supplementRollup: (request: StepRequest) =>
      performStep(deps, ['supplement'], request, async (scene) => {
        await writeRollup(scene);
        await notify(scene);
      }),

    /** Ends the round; a receipt after it gets one supplement and closes again. */
    closeCollection: (request: StepRequest) =>
      performStep(deps, ['close'], request, async ({ tx, collection, at }) => {
        await tx.rows('update collections set closed_at = $2, closed_version = latest_version where id = $1', [
          collection.id,
          timestamp(at),
        ]);
      }),
  };
}

/** Whom a letter urges: not those whose report came and is to be mended by the same day. */
function unsentUnits({ owing }: StepScene): UnitId[] {
  return owing.filter(({ returned }) => !returned).map(({ unit }) => unit);
}

async function writeLetter(scene: StepScene): Promise<void> {
  const { tx, collection, next, at, calendar } = scene;
  const issuer = next.step.to.includes('receiver') ? 'receiver' : 'compiler';
  const units = unsentUnits(scene);
  // Whoever has got a later date and has not sent is neither in nor missing; the compiler never owes itself.
  const [count] = await tx.rows<{ expected: number; extended: number }>(
    `select count(*) as expected, count(*) filter (where version = 0 and unit <> all($2)) as extended
     from obligations where collection = $1 and (not own or version > 0) and state not in ('exempt', 'ended')`,
    [collection.id, units],
  );
  const { expected, extended } = count!;
  const letter = urgingLetter(issuer, units, expected, at, calendar, extended);
  await tx.rows(
    `insert into letters (collection, step, issuer, body, drafted_at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [
      collection.id,
      next.step.id,
      issuer === 'receiver' ? collection.receiver : collection.compiler,
      JSON.stringify(letter),
      timestamp(at),
    ],
  );
}

async function writeRollup(scene: StepScene): Promise<void> {
  const { tx, collection, next, at } = scene;
  const form = await formOf(scene);
  const sources = await loadRollupSources(tx, collection.id, at);
  const version = collection.latestVersion + 1;
  await insertRollup(tx, compileRollup({ collection: collection.id, version, at, form, ...sources }), next.step.id);
}

async function formOf({ tx, collection }: StepScene): Promise<FormDefinition | null> {
  const stored = await loadPlan(tx, collection.plan);
  return stored?.plan.requirements.find((requirement) => requirement.id === collection.requirement)?.form ?? null;
}
