import { z } from 'zod';
import { rehearseChoice, scenarioChoices } from '../../client/plans/page-rehearsal';
import { openDraft } from '../../client/plans/plan-drafts';
import { rehearsalOutput } from '../../client/plans/rehearsal-output';
import { DungHanError } from '../../domain/errors';
import { inVietnamese, message } from '../../domain/messages/message';
import { parseInstant } from '../../domain/time/time';
import { rehearsedMail } from '../../mail/rehearsed-digest';
import type { Queryable } from '../../storage/database';
import { notFound } from '../access/request';
import { operation, subject } from '../api/operation';
import { instant, line, number, obligation, rollup, state, unit } from '../api/shapes';
import { handOfDraft, readPlanHand } from './plan-at-hand';
import type { PlanAtHand } from './plan-outlook';

const which = z.strictObject({ plan: line.optional(), draft: number.optional() });
const scenario = line.describe('`id` of listScenarios');

/** A plan, drafted or active, run through a scenario on paper. Nothing is written. */
export const REHEARSAL_OPERATIONS = subject('Rehearsals', [
  operation({
    method: 'GET',
    path: '/scenarios',
    access: 'admin',
    id: 'listScenarios',
    summary: 'Scenarios that fit a document or a draft',
    query: which,
    answer: z.array(z.object({ id: z.string(), title: z.string() })),
    async run({ request, query }) {
      const choices = scenarioChoices(await handOf(request.reader, query));
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
      notices: z.array(
        z.object({
          at: instant,
          slot: instant,
          person: z.string(),
          unit,
          obligation: obligation.nullable(),
          step: z.string(),
          kind: z.string(),
        }),
      ),
      states: z.array(z.object({ obligation, state, late: z.boolean(), daysLate: z.number().int() })),
      rollups: z.array(rollup),
    }),
    async run({ request, query }) {
      const hand = await handOf(request.reader, query);
      return rehearsalOutput(rehearseChoice(hand, query.scenario, request.at).found);
    },
  }),
  operation({
    method: 'GET',
    path: '/rehearsal-mail',
    access: 'admin',
    id: 'readRehearsalMail',
    summary: 'A mail of a rehearsal as its reader would have got it',
    query: which.extend({ scenario, person: line, slot: instant.describe('`person` and `slot` of a notice') }),
    answer: z.object({ subject: z.string(), html: z.string(), text: z.string() }),
    async run({ deps, request, query }) {
      const hand = await handOf(request.reader, query);
      const { found } = rehearseChoice(hand, query.scenario, request.at);
      const slot = parseInstant(query.slot);
      const scene = { calendar: hand.calendar, baseUrl: deps.baseUrl };
      const rehearsed = { rehearsal: found, register: hand.register };
      const mail = slot === null ? null : rehearsedMail(rehearsed, query.person, slot, scene);
      if (mail === null) throw notFound();
      const { subject: about, html, text } = mail;
      return { subject: about, html, text };
    },
  }),
]);

/** @throws DungHanError USAGE unless either a document or a draft is named; NOT_FOUND */
async function handOf(db: Queryable, { plan, draft }: z.infer<typeof which>): Promise<PlanAtHand> {
  if ((plan === undefined) === (draft === undefined)) {
    throw new DungHanError('USAGE', message('rehearsals.plan-or-draft'));
  }
  const open = draft === undefined ? null : await openDraft(db, draft);
  const hand = plan === undefined ? open && (await handOfDraft(db, open)) : await readPlanHand(db, plan);
  if (hand === null) throw notFound();
  return hand;
}
