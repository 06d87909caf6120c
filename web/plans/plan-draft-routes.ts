import type { FastifyInstance, FastifyRequest } from 'fastify';
import { activateDraft, answerDraftPoints, dropDraft, type OpenDraft, openDraft } from '../../client/plans/plan-drafts';
import { documentName } from '../../domain/explanation/document-name';
import { isReading } from '../../domain/plan/boundary-answer';
import type { BoundaryAnswer } from '../../domain/plan/plan';
import { pointRequirements } from '../../domain/plan/point-requirements';
import { dayOf, type Instant } from '../../domain/time/time';
import { unitsById } from '../../domain/units/register';
import { loadDraft } from '../../storage/plan-drafts';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { notFound, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { type PageContent, sendPage } from '../frame/page';
import { draftNumber } from '../http/form-values';
import { parsersOf } from '../http/parsers';
import { formFromPlan } from './form-from-plan';
import { readKnownForms } from './known-forms';
import { type PlanActivateContent, planActivateView } from './plan-activate-view';
import { type PlanDraftContent, planDraftView } from './plan-draft-view';
import { planDropView } from './plan-drop-view';
import { scheduleOf, type ViewedPlan } from './plan-outlook';
import { sendYear } from './plan-year';
import { viewedDraft } from './viewed-plan';

interface At {
  Params: { so: string };
}
type Body = Record<string, string | undefined>;

/** A plan file before it is in force: what it would do, its open questions, and the decision. */
export function planDraftRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const admin = { config: { access: 'admin' as const } };

  app.get<At>('/van-ban/du-thao/:so', admin, async (request, reply) => {
    const open = await requestedDraft(request);
    const hand = await viewedDraft(request.reader, open);
    return sendPage(deps, request, reply, planDraftView, {
      formed: await isFormed(request, open),
      ...draftPageOf(open, hand, request.at),
    });
  });

  app.post<At & { Body: Body }>('/van-ban/du-thao/:so/tra-loi', admin, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body?.dau);
    const open = await requestedDraft(request);
    await answerDraftPoints(callerOf(request), open.draft.id, answersOf(request, open));
    return reply.redirect(`/van-ban/du-thao/${open.draft.id}#can-xac-nhan`, 303);
  });

  app.get<At>('/van-ban/du-thao/:so/dua-vao-theo-doi', admin, async (request, reply) => {
    const open = await requestedDraft(request);
    const hand = await viewedDraft(request.reader, open);
    return sendPage(deps, request, reply, planActivateView, activationOf(open, hand, request.at));
  });

  app.post<At & { Body: Body }>('/van-ban/du-thao/:so/dua-vao-theo-doi', admin, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body?.dau);
    const options = { notifyPast: request.body['nhac-dot-da-qua'] === 'co', embedded: deps.embedded };
    const made = await activateDraft(callerOf(request), parsersOf(request), numberOf(request), options);
    return reply.redirect(`/van-ban/${made.plan}`, 303);
  });

  app.get<At>('/van-ban/du-thao/:so/bo', admin, async (request, reply) => {
    // Read without its plan, so that a draft that is no longer valid can be deleted, too.
    const draft = await loadDraft(request.reader, numberOf(request));
    if (draft === null) throw notFound();
    return sendPage(deps, request, reply, planDropView, { draft });
  });

  app.post<At & { Body: Body }>('/van-ban/du-thao/:so/bo', admin, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body?.dau);
    await dropDraft(callerOf(request), numberOf(request));
    return reply.redirect('/van-ban', 303);
  });

  app.get<At & { Querystring: { nam?: string } }>('/van-ban/du-thao/:so/lich', admin, async (request, reply) => {
    const open = await requestedDraft(request);
    return sendYear(deps, request, reply, {
      hand: await viewedDraft(request.reader, open),
      base: addressOfDraft(open),
      year: request.query.nam,
    });
  });
}

/** Whether the form can express all that the draft holds. */
export async function isFormed(request: FastifyRequest, { draft, register }: OpenDraft): Promise<boolean> {
  if (draft.registerSource !== null) return false;
  const known = await readKnownForms(request.reader);
  return (await formFromPlan(parsersOf(request), draft.source, { register, known })) !== null;
}

/** The draft of the address. */
export async function requestedDraft(request: FastifyRequest): Promise<OpenDraft> {
  const open = await openDraft(request.reader, parsersOf(request), numberOf(request));
  if (open === null) throw notFound();
  return open;
}

function numberOf(request: FastifyRequest): number {
  const number = draftNumber((request.params as { so: string }).so);
  if (number === null) throw notFound();
  return number;
}

function addressOfDraft({ draft }: OpenDraft): string {
  return `/van-ban/du-thao/${draft.id}`;
}

function draftPageOf(open: OpenDraft, hand: ViewedPlan, at: Instant): Omit<PlanDraftContent, 'formed'> & PageContent {
  const { plan, draft, register } = open;
  const units = unitsById(register);
  const { issuer } = plan.document;
  const requirementOf = (id: string | null) => plan.requirements.filter((one) => one.id === id);
  return {
    ...{ plan, draft, register, sample: plan.sample, base: addressOfDraft(open) },
    document: documentName(plan.document, units.get(issuer)?.shortName ?? issuer),
    outlook: scheduleOf(hand, at, null),
    readings: plan.openPoints.filter(isReading).flatMap((point) => {
      const about = plan.requirements.filter(({ id }) => pointRequirements(point).includes(id));
      return requirementOf(point.requirement).map((requirement) => ({ point, requirement, about }));
    }),
    answers: Object.entries(draft.answers).flatMap(([id, answer]) =>
      requirementOf(id).map((requirement) => ({ requirement, answer })),
    ),
    otherPoints: plan.openPoints.filter((point) => !isReading(point)),
    unitNames: new Map([...units].map(([id, unit]) => [id, unit.shortName])),
  };
}

/** What happens when the draft is put in force now. */
function activationOf(open: OpenDraft, hand: ViewedPlan, at: Instant): PlanActivateContent & PageContent {
  const { plan } = open;
  const { rounds, undated } = scheduleOf(hand, at, null);
  const coming = rounds.filter((round) => !round.past);
  const units = new Set(coming.flatMap(({ collection }) => collection.obligations.map(({ unit }) => unit)));
  return {
    ...{ plan, sample: plan.sample, base: addressOfDraft(open), coming: coming.length, units: units.size },
    firstMail: firstMailOf(coming.flatMap(({ steps }) => steps.map(({ slot }) => slot))),
    past: rounds.length - coming.length,
    undated: undated.length,
    unanswered: plan.openPoints.filter(isReading).length,
  };
}

function firstMailOf(slots: readonly (Instant | null)[]): Instant | null {
  const known = slots.filter((slot) => slot !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/** "Gửi trong ngày D có tính đúng hạn không?": an answer for each question that was answered. */
function answersOf(request: FastifyRequest, { plan }: OpenDraft): Record<string, BoundaryAnswer> {
  const body = request.body as Body;
  const answers: Record<string, BoundaryAnswer> = {};
  for (const { requirement } of plan.openPoints.filter(isReading)) {
    const given = requirement === null ? undefined : body[`tra-loi.${requirement}`];
    if (given !== 'co' && given !== 'khong') continue;
    answers[requirement!] = { onTime: given === 'co', by: sessionOf(request).name, on: dayOf(request.at) };
  }
  return answers;
}
