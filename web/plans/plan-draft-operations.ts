import { z } from 'zod';
import {
  activateDraft,
  answerDraftPoints,
  checkPlan,
  dropDraft,
  keepDraft,
  type OpenDraft,
  openDraft,
} from '../../client/plans/plan-drafts';
import { isReading } from '../../domain/plan/boundary-answer';
import { plainPoint } from '../../domain/plan/derived-open-points';
import { type Day, dayOf } from '../../domain/time/time';
import type { Queryable } from '../../storage/database';
import { listDrafts, loadDraft } from '../../storage/plan-drafts';
import { notFound } from '../access/request';
import { operation, subject } from '../api/operation';
import { activation, openPoint, PLAN_BYTES, planFile, taken } from '../api/plan-file';
import { instant, iso, nothing, number } from '../api/shapes';
import { readRegister, registerFile } from '../registers/register-file';
import { handOfDraft } from './plan-at-hand';
import { outlookOf } from './plan-outlook';
import { outlook, outlookAnswer } from './plan-schedule-shape';

const one = z.strictObject({ draft: number });
const draftLine = z.object({ draft: number, file: z.string(), createdBy: z.string(), createdAt: instant });

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
    body: planFile.extend({ registerFile: registerFile.nullable().default(null) }),
    mostBytes: PLAN_BYTES,
    answer: z.object({ draft: number, plan: z.string() }),
    status: 201,
    async run({ request, caller, body: { registerFile: sent, ...upload } }) {
      const uploaded = sent === null ? null : taken(await readRegister(sent), sent.file);
      const checked = taken(await checkPlan(request.reader, { ...upload, uploaded }), upload.file);
      return { draft: await keepDraft(caller, checked), plan: checked.plan.id };
    },
  }),
  operation({
    method: 'GET',
    path: '/plan-drafts/{draft}',
    access: 'admin',
    id: 'readPlanDraft',
    summary: 'What a draft would do: every date and mail with its reason, its open points and answers',
    query: one,
    answer: draftLine.extend({
      plan: z.string(),
      title: z.string(),
      openPoints: z.array(openPoint),
      answers: z.record(z.string(), z.object({ onTime: z.boolean(), by: z.string(), on: z.string() })),
      schedule: outlook,
    }),
    async run({ request, query }) {
      const open = await draftOf(request.reader, query.draft);
      const { plan, draft } = open;
      const schedule = outlookOf(await handOfDraft(request.reader, open), request.at, null);
      return {
        ...{ draft: draft.id, file: draft.file, createdBy: draft.createdBy, createdAt: iso(draft.createdAt) },
        ...{ plan: plan.id, title: plan.title, openPoints: plan.openPoints.map(plainPoint), answers: draft.answers },
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
    body: z.strictObject({ answers: z.record(z.string(), z.boolean()).describe('By requirement') }),
    answer: z.object({ draft: number, openPoints: z.array(openPoint) }),
    async run({ request, caller, query, body }) {
      const open = await draftOf(request.reader, query.draft);
      await answerDraftPoints(caller, query.draft, answersOf(open, body.answers, caller.who, dayOf(caller.at)));
      const { plan } = await draftOf(request.reader, query.draft);
      return { draft: query.draft, openPoints: plan.openPoints.map(plainPoint) };
    },
  }),
  operation({
    method: 'POST',
    path: '/plan-drafts/{draft}/activation',
    access: 'admin',
    id: 'activatePlanDraft',
    summary: 'Puts a draft in force, with its answers',
    query: one,
    body: z.strictObject({ notifyPast: z.boolean().default(false) }),
    answer: activation,
    status: 201,
    run: ({ deps, caller, query, body }) =>
      activateDraft(caller, query.draft, { notifyPast: body.notifyPast, embedded: deps.embedded }),
  }),
  operation({
    method: 'DELETE',
    path: '/plan-drafts/{draft}',
    access: 'admin',
    id: 'dropPlanDraft',
    summary: 'Throws a draft away',
    query: one,
    answer: z.object({ draft: number }),
    async run({ request, caller, query }) {
      // Not read as a plan: one that is no longer good must go, too.
      if ((await loadDraft(request.reader, query.draft)) === null) throw notFound();
      await dropDraft(caller, query.draft);
      return query;
    },
  }),
]);

async function draftOf(db: Queryable, id: number): Promise<OpenDraft> {
  const open = await openDraft(db, id);
  if (open === null) throw notFound();
  return open;
}

/** Only what is asked is answered: duties whose "trước ngày" is open. */
function answersOf({ plan }: OpenDraft, given: Readonly<Record<string, boolean>>, by: string, on: Day) {
  const asked = plan.openPoints.filter(isReading).map(({ requirement }) => requirement);
  const answers = Object.entries(given).filter(([requirement]) => asked.includes(requirement));
  if (answers.length < Object.keys(given).length) throw notFound();
  return Object.fromEntries(answers.map(([requirement, onTime]) => [requirement, { onTime, by, on }]));
}
