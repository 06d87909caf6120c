import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { rehearseChoice, scenarioChoices } from '../../client/plans/page-rehearsal';
import { openDraft } from '../../client/plans/plan-drafts';
import { rehearsalOutput } from '../../client/plans/rehearsal-output';
import { DungHanError } from '../../domain/errors';
import { inVietnamese, message } from '../../domain/messages/message';
import { rehearsedMail } from '../../mail/rehearsed-digest';
import { notFound } from '../access/request';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { count, number, obligation, plan, text, unit, wordsNeeded } from '../api/scalars';
import { mailWords, rollup, state } from '../api/shapes';
import { givenInstant, instant, lateMinutes } from '../api/times';
import { parsersOf } from '../http/parsers';
import type { ViewedPlan } from './plan-outlook';
import { readViewedPlan, viewedDraft } from './viewed-plan';

const which = z.strictObject({
  plan: plan.optional().describe('Either this or `draft`'),
  draft: number.optional().describe('Either this or `plan`'),
});
const scenario = wordsNeeded(200, 'nobody-sends').describe('`id` of listScenarios');
const person = `${EXAMPLE.unit}/officer`;
const notice = z
  .object({
    at: instant.describe('When the step is taken'),
    slot: instant.describe('When the mail leaves'),
    person: text(person),
    unit,
    obligation: obligation.nullable(),
    step: text('remind:-3wd@2026-09-25'),
    kind: text('remind'),
  })
  .meta({ id: 'RehearsedNotice' });

/** A plan, drafted or active, run through a scenario on paper. Nothing is written. */
export const REHEARSAL_OPERATIONS = subject('Rehearsals', [
  operation({
    method: 'GET',
    path: '/scenarios',
    access: 'admin',
    id: 'listScenarios',
    summary: 'Scenarios that fit a document or a draft',
    query: which,
    answer: z.array(z.object({ id: text('nobody-sends'), title: text('Không đơn vị nào gửi') })),
    async run({ request, query }) {
      const choices = scenarioChoices(await handOf(request, query));
      return choices.map(({ id, title }) => ({ id, title: inVietnamese(title) }));
    },
  }),
  operation({
    method: 'GET',
    path: '/rehearsal',
    access: 'admin',
    id: 'rehearsePlan',
    summary: 'Who would be told what and when, how each report would end, what would be compiled; nothing is written',
    query: which.extend({ scenario }),
    answer: z.object({
      notices: z.array(notice),
      states: z.array(
        z.object({
          obligation,
          state,
          late: z.boolean().meta({ examples: [false] }),
          daysLate: count(0),
          minutesLate: lateMinutes,
        }),
      ),
      rollups: z.array(rollup),
    }),
    async run({ request, query }) {
      const hand = await handOf(request, query);
      return rehearsalOutput(rehearseChoice(hand, query.scenario, request.at).found);
    },
  }),
  operation({
    method: 'GET',
    path: '/rehearsal-mail',
    access: 'admin',
    id: 'readRehearsalMail',
    summary: 'A mail of a rehearsal as its reader would have got it',
    query: which.extend({
      scenario,
      person: wordsNeeded(200, person).describe('`person` of a notice'),
      slot: givenInstant.describe('`slot` of a notice'),
    }),
    answer: mailWords,
    async run({ deps, request, query }) {
      const hand = await handOf(request, query);
      const { found } = rehearseChoice(hand, query.scenario, request.at);
      const scene = { calendar: hand.calendar, baseUrl: deps.baseUrl };
      const rehearsed = { rehearsal: found, register: hand.register };
      const mail = rehearsedMail(rehearsed, query.person, query.slot, scene);
      if (mail === null) throw notFound();
      const { subject: about, html, text } = mail;
      return { subject: about, html, text };
    },
  }),
]);

/** @throws DungHanError NOT_FOUND, also unless either a document or a draft is named, which the contract cannot say */
async function handOf(request: FastifyRequest, { plan, draft }: z.infer<typeof which>): Promise<ViewedPlan> {
  if ((plan === undefined) === (draft === undefined)) {
    throw new DungHanError('NOT_FOUND', message('rehearsals.plan-or-draft'));
  }
  const db = request.reader;
  const open = draft === undefined ? null : await openDraft(db, parsersOf(request), draft);
  const hand = plan === undefined ? open && (await viewedDraft(db, open)) : await readViewedPlan(db, plan);
  if (hand === null) throw notFound();
  return hand;
}
