import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { previewWithdrawal, reinstatePlan, withdrawPlan } from '../../client/plans/withdraw';
import { DungHanError } from '../../domain/errors';
import type { Plan } from '../../domain/plan/plan';
import { required } from '../../domain/source/typed-field';
import { loadPlan } from '../../storage/plans';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { notFound, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import type { Fault } from '../http/fault';
import { toOneLine } from '../http/one-line';
import { LONGEST_LINE } from '../http/typed-basis';
import { readHeads } from '../rounds/collection-head';
import { readPlanChange } from './plan-change-form';
import { reinstatementView } from './reinstatement-view';
import { withdrawalView } from './withdrawal-view';

interface At {
  Params: { id: string };
  Body: Record<string, string | undefined>;
}

/** Withdrawing a document on the paper that ends it, and taking back a withdrawal entered by mistake. */
export function withdrawalRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const admin = { config: { access: 'admin' as const } };

  app.get<At>('/van-ban/:id/bai-bo', admin, (request, reply) => sendWithdrawal(deps, request, reply, {}, []));

  app.post<At>('/van-ban/:id/bai-bo', admin, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body.dau);
    const { typed, faults, basis, reason } = readPlanChange({ ...request.body, 'hieu-luc': '' });
    if (faults.length > 0) return sendWithdrawal(deps, request, reply.code(422), typed, faults);
    await withdrawPlan(callerOf(request), { plan: request.params.id, basis, reason });
    return reply.redirect(`/van-ban/${request.params.id}#sua-doi`, 303);
  });

  app.get<At>('/van-ban/:id/thu-hoi-bai-bo', admin, (request, reply) =>
    sendReinstatement(deps, request, reply, '', []),
  );

  app.post<At>('/van-ban/:id/thu-hoi-bai-bo', admin, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body.dau);
    const reason = toOneLine(request.body['ly-do'] ?? '').slice(0, LONGEST_LINE);
    const faults = reason === '' ? [{ field: 'ly-do', message: required('labels.reason') }] : [];
    if (faults.length > 0) return sendReinstatement(deps, request, reply.code(422), reason, faults);
    try {
      await reinstatePlan(callerOf(request), { plan: request.params.id, reason });
    } catch (refusal) {
      if (!(refusal instanceof DungHanError) || refusal.code !== 'PLAN_IN_FORCE' || typeof refusal.said === 'string')
        throw refusal;
      return sendReinstatement(deps, request, reply.code(422), reason, [{ field: '', message: refusal.said }]);
    }
    return reply.redirect(`/van-ban/${request.params.id}#sua-doi`, 303);
  });
}

async function sendWithdrawal(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Readonly<Record<string, string>>,
  faults: readonly Fault[],
): Promise<FastifyReply> {
  const { id } = request.params as At['Params'];
  const plan = await planOf(request, id);
  const { rounds } = await previewWithdrawal(callerOf(request), id);
  const heads = await readHeads(
    request.reader,
    rounds.map(({ collection }) => collection),
  );
  const shown = rounds.map(({ collection, lastDay, owing }) => ({
    title: heads.get(collection)!.title,
    lastDay,
    owing,
  }));
  return sendPage(deps, request, reply, withdrawalView, { sample: plan.sample, plan, rounds: shown, typed, faults });
}

async function sendReinstatement(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  reason: string,
  faults: readonly Fault[],
): Promise<FastifyReply> {
  const plan = await planOf(request, (request.params as At['Params']).id);
  return sendPage(deps, request, reply, reinstatementView, { sample: plan.sample, plan, reason, faults });
}

async function planOf(request: FastifyRequest, id: string): Promise<Plan> {
  const stored = await loadPlan(request.reader, id);
  if (stored === null) throw notFound();
  return stored.plan;
}
