import { z } from 'zod';
import { activatePlan } from '../../client/plans/activate';
import { checkPlan } from '../../client/plans/plan-drafts';
import { previewPlan } from '../../client/plans/preview';
import { loadCalendar } from '../../storage/calendar';
import { notFound } from '../access/request';
import { operation, subject } from '../api/operation';
import { activation, PLAN_BYTES, planFile, preview, taken } from '../api/plan-file';
import { nothing, year } from '../api/shapes';
import { readPlanHand } from './plan-at-hand';
import { firstYear, planEvents } from './plan-events';
import { outlookOf } from './plan-outlook';
import { planPage, planPageOf } from './plan-page-shape';
import { outlook, outlookAnswer, planEvent, planEventOf } from './plan-schedule-shape';
import { readPlanLines, readPlanPage } from './plans';

const plan = z.string().max(200);

/** Documents that ask for reports: what they say, what they bring, and putting one in force. */
export const PLAN_OPERATIONS = subject('Documents', [
  operation({
    method: 'GET',
    path: '/plans',
    access: 'signed-in',
    id: 'listPlans',
    summary: 'Documents that ask for reports',
    query: nothing,
    answer: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        document: z.string(),
        sample: z.boolean(),
        withdrawn: z.boolean(),
        collections: z.number().int(),
        openPoints: z.number().int(),
        undated: z.number().int(),
      }),
    ),
    run: ({ request }) => readPlanLines(request.reader),
  }),
  operation({
    method: 'GET',
    path: '/plans/{plan}',
    access: 'signed-in',
    id: 'readPlan',
    summary: 'A document with its duties, rounds, confirmed dates, open points and answers',
    query: z.strictObject({ plan }),
    answer: planPage,
    async run({ request, query }) {
      const found = await readPlanPage(request.reader, query.plan, request.at);
      if (found === null) throw notFound();
      return planPageOf(found);
    },
  }),
  operation({
    method: 'GET',
    path: '/plans/{plan}/schedule',
    access: 'signed-in',
    id: 'readPlanSchedule',
    summary: 'Every date and mail of a document, each with its reason and source',
    query: z.strictObject({ plan }),
    answer: outlook,
    async run({ request, query }) {
      const hand = await readPlanHand(request.reader, query.plan);
      if (hand === null) throw notFound();
      return outlookAnswer(hand.plan.id, outlookOf(hand, request.at, null));
    },
  }),
  operation({
    method: 'GET',
    path: '/plans/{plan}/year',
    access: 'signed-in',
    id: 'readPlanYear',
    summary: 'What a document brings on the days of a year: last days, steps, milestones',
    query: z.strictObject({ plan, year: year.optional() }),
    answer: z.object({ plan, year: z.number().int(), events: z.array(planEvent) }),
    async run({ request, query }) {
      const hand = await readPlanHand(request.reader, query.plan);
      if (hand === null) throw notFound();
      const of = query.year ?? firstYear(hand, request.at);
      return { plan: query.plan, year: of, events: planEvents(hand, of, request.at).map(planEventOf) };
    },
  }),
  operation({
    method: 'POST',
    path: '/plans/preview',
    access: 'admin',
    id: 'previewPlan',
    summary: 'Everything a plan file would do, before it is activated; nothing is written',
    query: nothing,
    mostBytes: PLAN_BYTES,
    body: planFile.extend({ year: z.number().int().min(1900).max(2199).nullable().default(null) }),
    answer: preview,
    async run({ request, body }) {
      const read = taken(await checkPlan(request.reader, { ...body, uploaded: null }), body.file);
      const calendar = await loadCalendar(request.reader);
      return previewPlan(read.plan, read.register, calendar, { year: body.year, at: request.at });
    },
  }),
  operation({
    method: 'POST',
    path: '/plans',
    access: 'admin',
    id: 'activatePlan',
    summary: 'Puts a plan file in force; its register must be stored already',
    query: nothing,
    mostBytes: PLAN_BYTES,
    body: planFile.extend({ notifyPast: z.boolean().default(false) }),
    answer: activation,
    status: 201,
    async run({ request, deps, caller, body }) {
      const { plan, register } = taken(await checkPlan(request.reader, { ...body, uploaded: null }), body.file);
      const loaded = { plan, register, source: body.source, file: body.file };
      return activatePlan(caller, loaded, { notifyPast: body.notifyPast, embedded: deps.embedded });
    },
  }),
]);
