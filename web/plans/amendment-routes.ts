import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Amendment } from '../../client/plans/amendment';
import { amendByDraft, draftAmendment, previewDraftAmendment } from '../../client/plans/amendment-drafts';
import type { OpenDraft } from '../../client/plans/plan-drafts';
import { DungHanError } from '../../domain/errors';
import { dayOf } from '../../domain/time/time';
import { readSupersededText } from '../../storage/plan-changes';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { notFound, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { attachmentHeader } from '../http/content-disposition';
import { draftNumber } from '../http/form-values';
import { readHeads } from '../rounds/collection-head';
import { amendmentView } from './amendment-view';
import { readPlanChange, type TypedPlanChange } from './plan-change-form';
import { isFormed, requestedDraft } from './plan-draft-routes';

type Body = Record<string, string | undefined>;

/** Amending a document in force: a draft with its text is changed, what that changes for whom is shown, then it is made. */
export function amendmentRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const admin = { config: { access: 'admin' as const } };

  app.post<{ Params: { id: string }; Body: Body }>('/van-ban/:id/sua-doi', admin, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body?.dau);
    const draft = await draftAmendment(callerOf(request), request.params.id);
    return reply.redirect(`/van-ban/du-thao/${draft}`, 303);
  });

  app.get<{ Params: { so: string } }>('/van-ban/du-thao/:so/sua-doi', admin, async (request, reply) => {
    const open = await draftOfAmendment(request);
    return sendAmendment(deps, request, reply, open, { typed: {}, faults: [] }, null);
  });

  app.post<{ Params: { so: string }; Body: Body }>('/van-ban/du-thao/:so/sua-doi', admin, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body?.dau);
    const open = await draftOfAmendment(request);
    const given = readPlanChange(request.body);
    if (request.body.viec === 'sua')
      return sendAmendment(deps, request, reply, open, { typed: given.typed, faults: [] }, null);
    if (given.faults.length > 0) return sendAmendment(deps, request, reply.code(422), open, given, null);
    try {
      if (request.body.viec === 'xac-nhan') {
        await amendByDraft(callerOf(request), open, given);
        return reply.redirect(`/van-ban/${open.plan.id}#sua-doi`, 303);
      }
      const preview = await previewDraftAmendment(callerOf(request), open, given);
      return sendAmendment(deps, request, reply, open, given, preview);
    } catch (refusal) {
      if (
        !(refusal instanceof DungHanError) ||
        refusal.code !== 'AMENDMENT_INVALID' ||
        typeof refusal.said === 'string'
      )
        throw refusal;
      const faults = [{ field: '', message: refusal.said }];
      return sendAmendment(deps, request, reply.code(422), open, { ...given, faults }, null);
    }
  });

  app.get<{ Params: { id: string; lan: string } }>(
    '/van-ban/:id/truoc-sua-doi/:lan',
    { config: { access: 'signed-in' } },
    async (request, reply) => {
      const change = draftNumber(request.params.lan);
      const text = change === null ? null : await readSupersededText(request.reader, request.params.id, change);
      if (text === null) throw notFound();
      return reply
        .header('content-disposition', attachmentHeader(`${request.params.id}-truoc-${change}.yaml`))
        .type('text/yaml; charset=utf-8')
        .send(text);
    },
  );
}

async function draftOfAmendment(request: FastifyRequest): Promise<OpenDraft> {
  const open = await requestedDraft(request);
  if (open.draft.amends === null) throw notFound();
  return open;
}

async function sendAmendment(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  open: OpenDraft,
  { typed, faults }: Pick<TypedPlanChange, 'typed' | 'faults'>,
  preview: Amendment | null,
): Promise<FastifyReply> {
  const { plan, draft } = open;
  const rounds = preview?.rounds ?? [];
  const heads = await readHeads(
    request.reader,
    rounds.map(({ collection }) => collection),
  );
  return sendPage(deps, request, reply, amendmentView, {
    ...{ sample: plan.sample, plan, draft: draft.id, today: dayOf(request.at), formed: await isFormed(request, open) },
    ...{ typed, faults },
    preview: preview && {
      requirements: preview.requirements,
      rounds: rounds.map((round) => ({ round, title: heads.get(round.collection)!.title })),
      added: preview.added.map(({ requirement, period, lastDay }) => ({ requirement, period, lastDay })),
    },
  });
}
