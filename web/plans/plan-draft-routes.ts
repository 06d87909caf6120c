import type { FastifyInstance, FastifyRequest } from 'fastify';
import { activateDraft, answerDraftPoints, dropDraft, type OpenDraft, openDraft } from '../../client/plans/plan-drafts';
import { documentName } from '../../domain/explanation/document-name';
import { isReading } from '../../domain/plan/boundary-answer';
import { askedPoint } from '../../domain/plan/derived-open-points';
import type { BoundaryAnswer } from '../../domain/plan/plan';
import { dayOf } from '../../domain/time/time';
import { unitsById } from '../../domain/units/register';
import type { Queryable } from '../../storage/database';
import { loadDraft } from '../../storage/plan-drafts';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { notFound, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { draftNumber } from '../http/form-values';
import { formAgain } from './form-from-plan';
import { readKnownForms } from './known-forms';
import { handOfDraft } from './plan-at-hand';
import { outlookOf, type PlanAtHand } from './plan-outlook';
import { sendYear } from './plan-year';

interface At {
  Params: { so: string };
}
type Body = Record<string, string | undefined>;

/** A plan file before it is in force: what it would do, its open questions, and the decision. */
export function planDraftRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const admin = { config: { access: 'admin' as const } };

  app.get<At>('/van-ban/du-thao/:so', admin, async (request, reply) => {
    const open = await draftOf(request);
    const hand = await handOfDraft(request.database, open);
    return sendPage(deps, request, reply, 'plan-draft', {
      title: `Dự thảo: ${open.plan.title}`,
      formed: await isFormed(request.database, open),
      ...pageOf(open, hand, request.at),
    });
  });

  app.post<At & { Body: Body }>('/van-ban/du-thao/:so/tra-loi', admin, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body?.dau);
    const open = await draftOf(request);
    await answerDraftPoints(callerOf(request), open.draft.id, answersOf(request, open));
    return reply.redirect(`/van-ban/du-thao/${open.draft.id}#can-xac-nhan`, 303);
  });

  app.get<At>('/van-ban/du-thao/:so/dua-vao-theo-doi', admin, async (request, reply) => {
    const open = await draftOf(request);
    const hand = await handOfDraft(request.database, open);
    return sendPage(deps, request, reply, 'plan-activate', {
      title: 'Đưa văn bản vào theo dõi?',
      ...pageOf(open, hand, request.at),
    });
  });

  app.post<At & { Body: Body }>('/van-ban/du-thao/:so/dua-vao-theo-doi', admin, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body?.dau);
    const options = { notifyPast: request.body['nhac-dot-da-qua'] === 'co', embedded: deps.embedded };
    const made = await activateDraft(callerOf(request), numberOf(request), options);
    return reply.redirect(`/van-ban/${made.plan}`, 303);
  });

  app.get<At>('/van-ban/du-thao/:so/bo', admin, async (request, reply) => {
    // Read without its plan: one that is no longer good must go, too.
    const draft = await loadDraft(request.database, numberOf(request));
    if (draft === null) throw notFound();
    return sendPage(deps, request, reply, 'plan-drop', { title: 'Bỏ dự thảo này?', draft });
  });

  app.post<At & { Body: Body }>('/van-ban/du-thao/:so/bo', admin, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body?.dau);
    await dropDraft(callerOf(request), numberOf(request));
    return reply.redirect('/van-ban', 303);
  });

  app.get<At & { Querystring: { nam?: string } }>('/van-ban/du-thao/:so/lich', admin, async (request, reply) => {
    const open = await draftOf(request);
    const base = `/van-ban/du-thao/${open.draft.id}`;
    return sendYear(deps, request, reply, {
      hand: await handOfDraft(request.database, open),
      base,
      year: request.query.nam,
    });
  });
}

/** Whether the form can show all that the draft holds. */
async function isFormed(db: Queryable, { draft }: OpenDraft): Promise<boolean> {
  return draft.registerSource === null && formAgain(draft.source, draft.register, await readKnownForms(db)) !== null;
}

/** The draft of the address. */
export async function draftOf(request: FastifyRequest): Promise<OpenDraft> {
  const open = await openDraft(request.database, numberOf(request));
  if (open === null) throw notFound();
  return open;
}

function numberOf(request: FastifyRequest): number {
  const number = draftNumber((request.params as { so: string }).so);
  if (number === null) throw notFound();
  return number;
}

function pageOf(open: OpenDraft, hand: PlanAtHand, at: number) {
  const outlook = outlookOf(hand, at, null);
  const coming = outlook.rounds.filter((round) => !round.past);
  const units = unitsById(open.register);
  const { issuer } = open.plan.document;
  return {
    sample: open.plan.sample,
    plan: open.plan,
    document: documentName(open.plan.document, units.get(issuer)?.shortName ?? issuer),
    draft: open.draft,
    register: open.register,
    outlook,
    coming,
    firstMail: firstMailOf(coming.flatMap(({ steps }) => steps.map(({ slot }) => slot))),
    readings: open.plan.openPoints.filter(isReading).map(askedPoint),
    answers: Object.entries(open.draft.answers),
    otherPoints: open.plan.openPoints.filter((point) => !isReading(point)).map(askedPoint),
    unitNames: new Map([...units].map(([id, unit]) => [id, unit.shortName])),
    base: `/van-ban/du-thao/${open.draft.id}`,
  };
}

function firstMailOf(slots: readonly (number | null)[]): number | null {
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
