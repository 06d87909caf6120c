import { z } from 'zod';
import { amendPlan, previewAmendment } from '../../client/plans/amend';
import { type Amendment, type AmendmentRequest, requireInForce } from '../../client/plans/amendment';
import { checkPlan } from '../../client/plans/plan-drafts';
import { previewWithdrawal, reinstatePlan, withdrawPlan } from '../../client/plans/withdraw';
import type { RoundAmendment } from '../../domain/amendments/amend-round';
import { LARGE_JSON_BYTES } from '../../files/upload-limits';
import { readPlanChanges } from '../../storage/plan-changes';
import { notFound } from '../access/request';
import { BASIS_EXAMPLE, basis, keptBasis } from '../api/basis';
import { EXAMPLE } from '../api/example-office';
import { type ApiCall, operation, subject } from '../api/operation';
import { planFile, taken } from '../api/plan-file';
import { collection, count, plan, serial, text, unit, words, wordsNeeded } from '../api/scalars';
import { nothing } from '../api/shapes';
import { day, givenDay, instant, iso } from '../api/times';
import { parsersOf } from '../http/parsers';

const reason = words(200, 'Điều chỉnh hạn theo đề nghị của Sở Nội vụ').nullable().default(null);
const units = z.array(unit);

const requirementChange = z
  .object({
    requirement: text(EXAMPLE.requirement),
    kind: z.enum(['added', 'removed', 'changed']).meta({ examples: ['changed'] }),
    parts: z
      .array(z.enum(['dates', 'units', 'addressees', 'form', 'steps', 'words']))
      .meta({ examples: [['dates', 'words']] }),
  })
  .meta({ id: 'RequirementChange', description: 'What an amendment changes in one duty' });

const moved = z.object({ before: day.nullable(), after: day.nullable() });
const roundChange = z
  .object({
    collection,
    kind: z
      .enum(['kept', 'dropped', 'followed'])
      .meta({ examples: ['followed'] })
      .describe('followed: it goes on by the new text'),
    because: z
      .enum(['over', 'past', 'before-effect'])
      .meta({ examples: [null] })
      .nullable()
      .describe('Why it keeps the text before'),
    lastDay: moved.nullable().describe('null: the dates stay'),
    joined: units.describe('Units that owe it from now on'),
    freed: units.describe('Units that have not sent and owe it no more'),
    sentAlready: units.describe('Not asked any more, but sent: their reports count'),
  })
  .meta({ id: 'RoundChange', description: 'What an amendment does to one round' });

const amended = z
  .object({
    plan,
    requirements: z.array(requirementChange),
    rounds: z.array(roundChange),
    added: z.array(z.object({ collection, lastDay: day })).describe('Rounds that only the new text asks for'),
  })
  .meta({ id: 'PlanAmendment' });

const amendment = planFile
  .extend({
    plan: plan.describe('The document in force; the file keeps its id'),
    basis,
    effective: givenDay
      .nullable()
      .default(null)
      .meta({ examples: [BASIS_EXAMPLE.date] })
      .describe('The new text holds from this day; null: the day of the amending document'),
    reason,
  })
  .meta({ id: 'AmendmentOfPlan' });

const withdrawn = z
  .object({
    plan,
    rounds: z.array(z.object({ collection, lastDay: day, owing: count(1) })).describe('Rounds that end with it'),
  })
  .meta({ id: 'PlanWithdrawal' });

/** What happens to a document in force: amended, withdrawn, or a withdrawal taken back. */
export const PLAN_CHANGE_OPERATIONS = subject('Documents', [
  operation({
    method: 'GET',
    path: '/plans/{plan}/changes',
    access: 'signed-in',
    id: 'listPlanChanges',
    summary: 'Amendments and withdrawals of a document, newest first',
    query: z.strictObject({ plan }),
    answer: z.array(
      z
        .object({
          change: serial(3),
          kind: z.enum(['amend', 'withdraw', 'reinstate', 'undo']).meta({ examples: ['amend'] }),
          basis: keptBasis.nullable(),
          effective: day,
          reason: text('Điều chỉnh hạn theo đề nghị của Sở Nội vụ').nullable(),
          by: text(EXAMPLE.person),
          at: instant,
          requirements: z.array(requirementChange),
          rounds: z.array(roundChange),
        })
        .meta({ id: 'PlanChange' }),
    ),
    async run({ request, query }) {
      const [known] = await request.reader.rows('select from plans where id = $1', [query.plan]);
      if (known === undefined) throw notFound();
      const changes = await readPlanChanges(request.reader, query.plan);
      return changes.map(({ id, kind, basis: paper, effective, reason: why, recordedBy, at, effects }) => ({
        ...{ change: id, kind, basis: paper, effective, reason: why, by: recordedBy, at: iso(at) },
        requirements: effects.requirements,
        rounds: effects.rounds.map(roundChangeOf),
      }));
    },
  }),
  operation({
    method: 'POST',
    path: '/plan-amendments/preview',
    access: 'admin',
    id: 'previewAmendment',
    summary: 'What another document would change for whom; nothing is written',
    query: nothing,
    mostBytes: LARGE_JSON_BYTES,
    body: amendment,
    answer: amended,
    run: async (call) => amendedOf(await previewAmendment(call.caller, await amendmentOf(call))),
  }),
  operation({
    method: 'POST',
    path: '/plan-amendments',
    access: 'admin',
    id: 'amendPlan',
    summary: 'Amends a document in force by another one: running rounds follow, units concerned are told',
    query: nothing,
    mostBytes: LARGE_JSON_BYTES,
    body: amendment,
    answer: amended,
    status: 201,
    run: async (call) => amendedOf(await amendPlan(call.caller, await amendmentOf(call))),
  }),
  operation({
    method: 'GET',
    path: '/plans/{plan}/withdrawal-preview',
    access: 'admin',
    id: 'previewWithdrawal',
    summary: 'What would end with a document; nothing is written',
    query: z.strictObject({ plan }),
    answer: withdrawn,
    run: ({ caller, query }) => previewWithdrawal(caller, query.plan),
  }),
  operation({
    method: 'POST',
    path: '/plan-withdrawals',
    access: 'admin',
    id: 'withdrawPlan',
    summary: 'Withdraws a document (bãi bỏ): nothing more is asked or reminded; what was received stays',
    query: nothing,
    body: z.strictObject({ plan, basis, reason }).meta({ id: 'WithdrawalOfPlan' }),
    answer: withdrawn,
    status: 201,
    run: ({ caller, body }) => withdrawPlan(caller, body),
  }),
  operation({
    method: 'POST',
    path: '/plan-reinstatements',
    access: 'admin',
    id: 'reinstatePlan',
    summary: 'Takes back a withdrawal that was entered by mistake',
    query: nothing,
    body: z.strictObject({ plan, reason: wordsNeeded(200, 'Ghi nhầm văn bản') }).meta({ id: 'ReinstatementOfPlan' }),
    answer: z.object({ plan }),
    status: 201,
    async run({ caller, body }) {
      await reinstatePlan(caller, body);
      return { plan: body.plan };
    },
  }),
]);

async function amendmentOf({ request, body }: ApiCall<unknown, z.infer<typeof amendment>>): Promise<AmendmentRequest> {
  const { plan: amends, basis: paper, effective, reason: why, ...file } = body;
  await requireInForce(request.reader, amends);
  const upload = { ...file, uploaded: null, amends };
  const checked = taken(await checkPlan(request.reader, parsersOf(request), upload), file.file);
  const loaded = { plan: checked.plan, register: checked.register, source: file.source, file: file.file };
  return { text: loaded, basis: paper, effective: effective ?? paper.date, reason: why };
}

function amendedOf({ plan: { id }, requirements, rounds, added }: Amendment): z.infer<typeof amended> {
  return {
    plan: id,
    requirements: requirements.map(({ requirement, kind, parts }) => ({ requirement, kind, parts: [...parts] })),
    rounds: rounds.map(roundChangeOf),
    added: added.map((round) => ({ collection: round.id, lastDay: round.lastDay })),
  };
}

function roundChangeOf(round: RoundAmendment): z.infer<typeof roundChange> {
  const stays = { because: null, lastDay: null, joined: [], freed: [], sentAlready: [] };
  const { collection: id, kind } = round;
  if (kind === 'kept') return { ...stays, collection: id, kind, because: round.because };
  if (kind === 'dropped') return { ...stays, collection: id, kind, freed: [...round.freed] };
  const { dates, joined, freed, sentAlready } = round;
  return {
    ...{ ...stays, collection: id, kind },
    lastDay: dates && { before: dates.before.lastDay, after: dates.after.lastDay },
    ...{ joined: [...joined], freed: [...freed], sentAlready: [...sentAlready] },
  };
}
