import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { rehearseChoice, scenarioChoices } from '../../client/plans/page-rehearsal';
import { requirementOf } from '../../domain/plan/requirement-of';
import type { Rehearsal } from '../../domain/rehearsal/rehearse';
import { shownState } from '../../domain/states/shown-state';
import { unitsById } from '../../domain/units/register';
import { rehearsedMail } from '../../mail/rehearsed-digest';
import { notFound } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { reportTitle } from '../language/vietnamese-words';
import { requestedDraft } from './plan-draft-routes';
import type { ViewedPlan } from './plan-outlook';
import { digestDays } from './rehearsal-digests';
import { rehearsalMailView } from './rehearsal-mail-view';
import { rehearsalView } from './rehearsal-view';
import { readViewedPlan, viewedDraft } from './viewed-plan';

type Query = Record<string, string | undefined>;

/** Chạy thử: rehearses a plan with a scenario and shows the mails it would send. Nothing is written. */
export function rehearsalRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const admin = { config: { access: 'admin' as const } };

  app.get<{ Params: { so: string } }>('/chay-thu/du-thao/:so', admin, async (request, reply) => {
    const open = await requestedDraft(request);
    const hand = await viewedDraft(request.reader, open);
    return sendRehearsal(deps, request, reply, hand, {
      plan: `/van-ban/du-thao/${open.draft.id}`,
      own: `/chay-thu/du-thao/${open.draft.id}`,
    });
  });

  app.get<{ Params: { id: string } }>('/chay-thu/:id', admin, async (request, reply) => {
    const hand = await readViewedPlan(request.reader, request.params.id);
    if (hand === null) throw notFound();
    return sendRehearsal(deps, request, reply, hand, {
      plan: `/van-ban/${hand.plan.id}`,
      own: `/chay-thu/${hand.plan.id}`,
    });
  });
}

async function sendRehearsal(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  hand: ViewedPlan,
  address: { plan: string; own: string },
): Promise<FastifyReply> {
  const query = request.query as Query;
  const choice = query['kich-ban'] ?? '';
  const rehearsed = { sample: hand.plan.sample, plan: hand.plan, address, choice };
  const choices = scenarioChoices(hand);
  if (choice === '') return sendPage(deps, request, reply, rehearsalView, { ...rehearsed, choices, result: null });
  const { scenario, found } = rehearseChoice(hand, choice, request.at);
  if (query.thu !== undefined) {
    const slot = Number(query.luc);
    const scene = { calendar: hand.calendar, baseUrl: deps.baseUrl };
    const mail = rehearsedMail({ rehearsal: found, register: hand.register }, query.thu, slot, scene);
    if (mail === null) throw notFound();
    return sendPage(deps, request, reply, rehearsalMailView, { ...rehearsed, mail, slot });
  }
  const days = digestDays(found, hand.register);
  return sendPage(deps, request, reply, rehearsalView, {
    ...rehearsed,
    choices,
    result: {
      scenario,
      days,
      mails: days.reduce((sum, day) => sum + day.mails.length, 0),
      rounds: roundsOf(hand, found),
    },
  });
}

const STANDING = { opensAt: null, workingDaysLeft: null, extendedTo: null, transferred: false } as const;

/** How each round stands at the end: the state of every unit, and the versions of the compiled report. */
function roundsOf({ register, plan }: ViewedPlan, found: Rehearsal) {
  const nameOf = (id: string) => unitsById(register).get(id)?.shortName ?? id;
  return [...found.collections]
    .sort((a, b) => a.collection.lateFrom - b.collection.lateFrom)
    .map(({ collection, obligations, rollups }) => ({
      id: collection.id,
      title: reportTitle(requirementOf(plan, collection.requirement)!.report, collection.period.title),
      lateFrom: collection.lateFrom,
      units: [...obligations.values()].map(({ unit, own, state, countedAt }) => ({
        name: nameOf(unit),
        own,
        shown: shownState({ ...STANDING, state, own, lateFrom: collection.lateFrom, countedAt }, found.until),
        received: countedAt,
      })),
      rollups: rollups.map(({ rollup, confirmed }) => ({
        version: rollup.version,
        at: rollup.at,
        units: rollup.units,
        confirmed,
      })),
    }));
}
