import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  activateDraft,
  answerDraftPoints,
  checkPlan,
  dropDraft,
  type OpenDraft,
  openDraft,
  savePlanDraft,
} from '../../client/plans/plan-drafts';
import { isReading } from '../../domain/plan/boundary-answer';
import { pointRequirements } from '../../domain/plan/point-requirements';
import { type Day, dayOf } from '../../domain/time/time';
import { REGISTER_JSON_BYTES } from '../../files/upload-limits';
import { listDrafts, loadDraft } from '../../storage/plan-drafts';
import { notFound } from '../access/request';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { activation, notifyPast, openPoint, openPointOf, planFile, taken } from '../api/plan-file';
import { number, plainId, plan, serial, text } from '../api/scalars';
import { nothing } from '../api/shapes';
import { day, instant, iso } from '../api/times';
import { parsersOf } from '../http/parsers';
import { readRegister, registerFile } from '../registers/register-file';
import { scheduleOf } from './plan-outlook';
import { outlook, outlookAnswer } from './plan-schedule-shape';
import { viewedDraft } from './viewed-plan';

const one = z.strictObject({ draft: number });
const draft = serial(7);
const draftLine = z
  .object({ draft, file: text('plan.yaml'), createdBy: text(EXAMPLE.person), createdAt: instant })
  .meta({ id: 'PlanDraftLine' });

const draftAnswer = z.object({ onTime: z.boolean(), by: z.string(), on: day });

/** A plan file between the reading and the decision. */
export const PLAN_DRAFT_OPERATIONS = subject('Documents', [
  operation({
    method: 'GET',
    path: '/plan-drafts',
    access: 'admin',
    id: 'listPlanDrafts',
    summary: 'Plan files that were read without fault and wait to be put in force',
    query: nothing,
    answer: z.array(draftLine),
    async run({ request }) {
      const drafts = await listDrafts(request.reader);
      return drafts.map(({ id, createdAt, ...rest }) => ({ draft: id, ...rest, createdAt: iso(createdAt) }));
    },
  }),
  operation({
    method: 'POST',
    path: '/plan-drafts',
    access: 'admin',
    id: 'keepPlanDraft',
    summary: 'Reads a plan file, with a register of its own where one comes along, and keeps it as a draft',
    query: nothing,
    body: planFile.extend({ registerFile: registerFile.nullable().default(null) }).meta({ id: 'PlanToKeep' }),
    mostBytes: REGISTER_JSON_BYTES,
    answer: z.object({ draft, plan }),
    status: 201,
    async run({ request, caller, body: { registerFile: sent, ...upload } }) {
      const parsers = parsersOf(request);
      const uploaded = sent === null ? null : taken(await readRegister(parsers, sent), sent.file);
      const checked = taken(await checkPlan(request.reader, parsers, { ...upload, uploaded }), upload.file);
      return { draft: await savePlanDraft(caller, checked), plan: checked.plan.id };
    },
  }),
  operation({
    method: 'GET',
    path: '/plan-drafts/{draft}',
    access: 'admin',
    id: 'readPlanDraft',
    summary: 'What a draft would do: every date and mail with its reason, its open points and answers',
    query: one,
    answer: draftLine
      .extend({
        plan,
        title: text(EXAMPLE.planTitle),
        openPoints: z.array(openPoint),
        answers: z.record(z.string(), draftAnswer).meta({
          description: 'By requirement',
          examples: [{ [EXAMPLE.requirement]: { onTime: true, by: EXAMPLE.person, on: '2026-09-21' } }],
        }),
        schedule: outlook,
      })
      .meta({ id: 'PlanDraft' }),
    async run({ request, query }) {
      const open = await draftOf(request, query.draft);
      const { plan, draft } = open;
      const schedule = scheduleOf(await viewedDraft(request.reader, open), request.at, null);
      return {
        ...{ draft: draft.id, file: draft.file, createdBy: draft.createdBy, createdAt: iso(draft.createdAt) },
        ...{ plan: plan.id, title: plan.title, openPoints: plan.openPoints.map(openPointOf), answers: draft.answers },
        schedule: outlookAnswer(plan.id, schedule),
      };
    },
  }),
  operation({
    method: 'POST',
    path: '/plan-drafts/{draft}/answers',
    access: 'admin',
    id: 'answerPlanDraft',
    summary: 'Answers "Gửi trong ngày D có tính đúng hạn không?" for duties of a draft, in the name of who asks',
    query: one,
    body: z.strictObject({
      answers: z.record(plainId(200, EXAMPLE.requirement), z.boolean()).meta({
        description: 'By requirement: whether sending on the day itself is on time',
        examples: [{ [EXAMPLE.requirement]: true }],
      }),
    }),
    answer: z.object({ draft, openPoints: z.array(openPoint) }),
    async run({ request, caller, query, body }) {
      const open = await draftOf(request, query.draft);
      await answerDraftPoints(caller, query.draft, answersOf(open, body.answers, caller.who, dayOf(caller.at)));
      const { plan } = await draftOf(request, query.draft);
      return { draft: query.draft, openPoints: plan.openPoints.map(openPointOf) };
    },
  }),
  operation({
    method: 'POST',
    path: '/plan-drafts/{draft}/activation',
    access: 'admin',
    id: 'activatePlanDraft',
    summary: 'Puts a draft in force, with its answers',
    query: one,
    body: z.strictObject({ notifyPast }),
    answer: activation,
    status: 201,
    run: ({ deps, request, caller, query, body }) =>
      activateDraft(caller, parsersOf(request), query.draft, {
        notifyPast: body.notifyPast,
        embedded: deps.embedded,
      }),
  }),
  operation({
    method: 'DELETE',
    path: '/plan-drafts/{draft}',
    access: 'admin',
    id: 'dropPlanDraft',
    summary: 'Throws a draft away',
    query: one,
    answer: z.object({ draft }),
    async run({ request, caller, query }) {
      // Not read as a plan: one that is no longer good must go, too.
      if ((await loadDraft(request.reader, query.draft)) === null) throw notFound();
      await dropDraft(caller, query.draft);
      return query;
    },
  }),
]);

async function draftOf(request: FastifyRequest, id: number): Promise<OpenDraft> {
  const open = await openDraft(request.reader, parsersOf(request), id);
  if (open === null) throw notFound();
  return open;
}

/** Only what is asked is answered: duties whose "trước ngày" is open. */
function answersOf({ plan }: OpenDraft, given: Readonly<Record<string, boolean>>, by: string, on: Day) {
  const asked = plan.openPoints.filter(isReading).flatMap(pointRequirements);
  const answers = Object.entries(given).filter(([requirement]) => asked.includes(requirement));
  if (answers.length < Object.keys(given).length) throw notFound();
  return Object.fromEntries(answers.map(([requirement, onTime]) => [requirement, { onTime, by, on }]));
}
