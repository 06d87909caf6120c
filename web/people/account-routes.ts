import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { giveRole, revokeIssuedToken, revokeRole } from '../../client/people/accounts';
import { type NewRole, resetSecondFactor } from '../../client/people/users';
import { DungHanError } from '../../domain/errors';
import { dayOf } from '../../domain/time/time';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { notFound, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { statusOf } from '../frame/error-page';
import { sendPage } from '../frame/page';
import { type FieldValue, listOf } from '../http/form-values';
import { readTypedRole, type TypedRole, unitOfRole } from './account-form';
import { findUnits, readAccounts, readPlanTitles, readRecentSignIns } from './accounts';
import { type AccountsContent, accountsView } from './accounts-view';
import { readIssuedTokens } from './tokens';

type Body = Record<string, FieldValue>;

const EMPTY: Pick<TypedRole, 'typed' | 'faults'> = {
  typed: { thu: '', ten: '', vai: '', 'don-vi': '', 'den-ngay': '', 'van-ban': [] },
  faults: [],
};

const DONE = ['giao', 'thu-hoi', 'dat-lai', 'thu-hoi-ma'] as const;

/** The administrator gives roles with their reach and last day, removes them, and resets a lost second factor. */
export function accountRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const admin = { config: { access: 'accounts' } } as const;

  app.get<{ Querystring: { xong?: string } }>('/tai-khoan', admin, async (request, reply) => {
    const done = DONE.find((one) => one === request.query.xong) ?? null;
    return sendAccounts(deps, request, reply, EMPTY, done);
  });

  const form = { config: { access: 'accounts', lists: ['van-ban'] } } as const;
  app.post<{ Body: Body }>('/tai-khoan', form, async (request, reply) => {
    const body = request.body;
    checkFormToken(sessionOf(request), body.dau);
    const caller = callerOf(request);
    const act = DONE.find((one) => one === body.viec);
    if (act === undefined) throw notFound();
    let typed = EMPTY.typed;
    try {
      if (act === 'thu-hoi') await revokeRole(caller, Number(listOf(body['vai-tro'])[0]) || 0);
      else if (act === 'thu-hoi-ma') await revokeIssuedToken(caller, Number(listOf(body.ma)[0]) || 0);
      else if (act === 'dat-lai') await resetSecondFactor(caller, listOf(body.thu)[0] ?? '');
      else {
        const read = await readRole(request);
        typed = read.typed;
        if (read.faults.length > 0) return sendAccounts(deps, request, reply.code(422), read, null);
        await giveRole(caller, read.role);
      }
    } catch (fault) {
      // The page comes back with what was typed and what was refused.
      if (!(fault instanceof DungHanError) || typeof fault.said === 'string') throw fault;
      const status = statusOf(fault.code);
      if (status >= 500) throw fault;
      const faults = [{ field: '', message: fault.said }];
      return sendAccounts(deps, request, reply.code(status), { typed, faults }, null);
    }
    return reply.redirect(`/tai-khoan?xong=${act}`, 303);
  });
}

/** The role as typed, its unit looked up. */
async function readRole(request: FastifyRequest): Promise<Pick<TypedRole, 'typed' | 'faults'> & { role: NewRole }> {
  const { typed, faults, role } = readTypedRole(request.body as Body, request.at);
  const found = typed['don-vi'] === '' ? [] : await findUnits(request.reader, typed['don-vi']);
  const { unit, fault } = unitOfRole(role.duty, typed['don-vi'], found);
  return { typed, faults: fault === null ? faults : [...faults, fault], role: { ...role, unit } };
}

/** Recent sign-ins with the name of the provider as its button has it; one that is set no more by its id. */
async function readSignIns(request: FastifyRequest): Promise<AccountsContent['signIns']> {
  const names = new Map(request.server.identityProviders.map(({ settings }) => [settings.id, settings.name]));
  const lines = await readRecentSignIns(request.reader);
  return lines.map((line) => ({ ...line, provider: line.provider && (names.get(line.provider) ?? line.provider) }));
}

async function sendAccounts(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  { typed, faults }: Pick<TypedRole, 'typed' | 'faults'>,
  done: AccountsContent['done'],
): Promise<FastifyReply> {
  return sendPage(deps, request, reply, accountsView, {
    accounts: await readAccounts(request.reader),
    signIns: await readSignIns(request),
    tokens: await readIssuedTokens(request.reader, request.at),
    plans: await readPlanTitles(request.reader, request.at),
    today: dayOf(request.at),
    mine: sessionOf(request).email,
    typed,
    faults,
    done,
  });
}
