import { z } from 'zod';
import { activatePlan } from '../../client/plans/activate';
import { checkPlan } from '../../client/plans/plan-drafts';
import { previewPlan } from '../../client/plans/preview';
import { LARGE_JSON_BYTES } from '../../files/upload-limits';
import { loadCalendar } from '../../storage/calendar';
import { notFound } from '../access/request';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { activation, notifyPast, planFile, taken } from '../api/plan-file';
import { count, plan, text, year } from '../api/scalars';
import { download, nothing } from '../api/shapes';
import { parsersOf } from '../http/parsers';
import { paperDownload } from '../http/send-paper';
import { firstYear, planEvents } from './plan-events';
import { scheduleOf } from './plan-outlook';
import { planPage, planPageOf } from './plan-page-shape';
import { preview, previewAnswer } from './plan-preview-shape';
import { outlook, outlookAnswer, planEvent, planEventOf } from './plan-schedule-shape';
import { planYearPaper } from './plan-year-paper';
import { readPlanLines, readPlanPage } from './plans';
import { readViewedPlan } from './viewed-plan';

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
      z
        .object({
          id: plan,
          title: text(EXAMPLE.planTitle),
          document: text(EXAMPLE.document),
          sample: z.boolean().describe('Data made for trying out'),
          withdrawn: z.boolean().meta({ examples: [false] }),
          collections: count(1),
          openPoints: count(0),
          undated: count(0),
        })
        .meta({ id: 'PlanLine' }),
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
      const hand = await readViewedPlan(request.reader, query.plan);
      if (hand === null) throw notFound();
      return outlookAnswer(hand.plan.id, scheduleOf(hand, request.at, null));
    },
  }),
  operation({
    method: 'GET',
    path: '/plans/{plan}/year/paper',
    access: 'signed-in',
    id: 'downloadPlanYear',
    summary: 'The reporting calendar of a document for one year, as a PDF to print',
    query: z.strictObject({ plan, year: year.optional() }),
    answer: download,
    async run({ request, query }) {
      const hand = await readViewedPlan(request.reader, query.plan);
      if (hand === null) throw notFound();
      return paperDownload(planYearPaper(hand, query.year ?? firstYear(hand, request.at), request.at), 'pdf');
    },
  }),
  operation({
    method: 'GET',
    path: '/plans/{plan}/year',
    access: 'signed-in',
    id: 'readPlanYear',
    summary: 'What a document brings on the days of a year: last days, steps, milestones',
    query: z.strictObject({ plan, year: year.optional() }),
    answer: z.object({
      plan,
      year: z.int32().meta({ format: 'int32', examples: [2026] }),
      events: z.array(planEvent),
    }),
    async run({ request, query }) {
      const hand = await readViewedPlan(request.reader, query.plan);
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
    mostBytes: LARGE_JSON_BYTES,
    body: planFile
      .extend({
        year: z
          .int32()
          .min(1901)
          .max(2198)
          .meta({ format: 'int32', examples: [2026] })
          .nullable()
          .default(null)
          .describe('Only rounds whose last day lies in this year'),
      })
      .meta({ id: 'PlanToPreview' }),
    answer: preview,
    async run({ request, body }) {
      const upload = { ...body, uploaded: null };
      const read = taken(await checkPlan(request.reader, parsersOf(request), upload), body.file);
      const calendar = await loadCalendar(request.reader);
      return previewAnswer(previewPlan(read.plan, read.register, calendar, { year: body.year, at: request.at }));
    },
  }),
  operation({
    method: 'POST',
    path: '/plans',
    access: 'admin',
    id: 'activatePlan',
    summary: 'Puts a plan file in force; its register must be stored already',
    query: nothing,
    mostBytes: LARGE_JSON_BYTES,
    body: planFile.extend({ notifyPast }).meta({ id: 'PlanToActivate' }),
    answer: activation,
    status: 201,
    async run({ deps, request, caller, body }) {
      const upload = { ...body, uploaded: null };
      const { plan, register } = taken(await checkPlan(request.reader, parsersOf(request), upload), body.file);
      const loaded = { plan, register, source: body.source, file: body.file };
      return activatePlan(caller, loaded, { notifyPast: body.notifyPast, embedded: deps.embedded });
    },
  }),
]);
