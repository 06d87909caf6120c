import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { previewUndo, undoConfirmation } from '../../client/plans/undo-confirmation';
import { requirementOf } from '../../domain/plan/requirement-of';
import { required } from '../../domain/source/typed-field';
import { loadPlan } from '../../storage/plans';
import type { ConfirmedFact } from '../../storage/undone-confirmations';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { notFound, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import type { Fault } from '../http/fault';
import { toOneLine } from '../http/one-line';
import { LONGEST_LINE } from '../http/typed-basis';
import { readHeads } from '../rounds/collection-head';
import { undoView } from './undo-view';

interface At {
  Params: { id: string; ma: string };
  Querystring: { ky?: string; 'giai-doan'?: string };
  Body: Record<string, string | undefined>;
}

/** A day, a rule or an event that was confirmed by mistake is taken back; what ends with it is shown before. */
export function undoRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const admin = { config: { access: 'admin' as const } };

  app.get<At>('/van-ban/:id/thu-hoi-xac-nhan/:ma', admin, (request, reply) =>
    send(deps, request, reply, confirmationOf(request.params, request.query), '', []),
  );

  app.post<At>('/van-ban/:id/thu-hoi-xac-nhan/:ma', admin, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body.dau);
    const confirmation = confirmationOf(request.params, request.body);
    const reason = toOneLine(request.body['ly-do'] ?? '').slice(0, LONGEST_LINE);
    if (reason === '') {
      const faults = [{ field: 'ly-do', message: required('labels.reason') }];
      return send(deps, request, reply.code(422), confirmation, reason, faults);
    }
    await undoConfirmation(callerOf(request), { ...confirmation, reason });
    return reply.redirect(`/van-ban/${request.params.id}#sua-doi`, 303);
  });
}

function confirmationOf({ id, ma }: At['Params'], typed: Readonly<Record<string, string | undefined>>): ConfirmedFact {
  return { plan: id, requirement: ma, period: typed.ky || null, phase: typed['giai-doan'] || null };
}

async function send(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  confirmation: ConfirmedFact,
  reason: string,
  faults: readonly Fault[],
): Promise<FastifyReply> {
  const stored = await loadPlan(request.reader, confirmation.plan);
  const requirement = stored && requirementOf(stored.plan, confirmation.requirement);
  if (!stored || !requirement) throw notFound();
  const { rounds } = await previewUndo(callerOf(request), confirmation);
  const heads = await readHeads(
    request.reader,
    rounds.map(({ collection }) => collection),
  );
  const shown = rounds.map(({ collection, ...round }) => ({ ...round, title: heads.get(collection)!.title }));
  const { plan } = stored;
  return sendPage(deps, request, reply, undoView, {
    ...{ sample: plan.sample, plan, requirement, confirmation, rounds: shown, reason, faults },
  });
}
