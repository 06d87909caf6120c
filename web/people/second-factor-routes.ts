import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { seatOf } from '../../domain/people/duty';
import { dayOf } from '../../domain/time/time';
import { checkFormToken } from '../access/csrf';
import { safeRedirect } from '../access/safe-redirect';
import { type PendingSession, readPendingSession } from '../access/session';
import type { DatabaseDependencies } from '../dependencies';
import { startPage } from '../frame/navigation';
import { sendPage } from '../frame/page';
import { qrCode } from '../frame/qr-code';
import { knownCookieOf, sessionCookieOf } from '../http/cookie';
import { recoveryCodesView } from './recovery-codes-view';
import { checkCode, readSecondFactor, type SecondFactor } from './second-factor';
import { type SecondFactorContent, secondFactorView } from './second-factor-view';
import { grantsOf, replaceSession } from './sign-in-routes';
import { otpauthAddress } from './totp';

interface Query {
  tiep?: string;
}

/** The second factor, after the link: set up the first time, requested every time after that. */
export function secondFactorRoutes(app: FastifyInstance, deps: DatabaseDependencies): void {
  app.get<{ Querystring: Query }>('/dang-nhap/ma', { config: { access: 'everyone' } }, async (request, reply) => {
    const { half, factor } = await halfOf(deps, request);
    return sendCodePage(deps, request, reply, { half, factor, next: safeRedirect(request.query.tiep), fault: null });
  });

  app.post<{ Body: { dau?: unknown; ma?: unknown; tiep?: string } }>(
    '/dang-nhap/ma',
    { config: { access: 'everyone' } },
    async (request, reply) => {
      const { half, factor } = await halfOf(deps, request);
      const body = request.body;
      checkFormToken(half, body.dau);
      const next = safeRedirect(body.tiep);
      const known = knownCookieOf(request, deps.baseUrl);
      const typed = typeof body.ma === 'string' ? body.ma.slice(0, 40) : '';
      const check = await checkCode(deps.database, factor, { typed, known, at: request.at });
      if (check.outcome === 'too-often') {
        throw new DungHanError('TOO_MANY_REQUESTS', message('people.code-too-often'));
      }
      if (check.outcome !== 'right') {
        const fault = message('people.code-refused');
        return sendCodePage(deps, request, reply.code(422), { half, factor, next, fault });
      }
      const codes = check.recoveryCodes;
      const grants = await grantsOf(deps, request, half.email);
      if (grants.length === 0) throw new DungHanError('SIGN_IN_NEEDED', message('requests.sign-in'));
      await replaceSession(deps, request, reply, { email: half.email, grant: grants[0]!, stage: 'full', strong: true });
      const onward = grants.length > 1 ? '/vai-tro' : (next ?? startPage(seatOf(grants[0]!.duty)));
      if (codes === null) return reply.redirect(onward, 303);
      return sendPage(deps, request, reply, recoveryCodesView, { codes, onward });
    },
  );
}

async function halfOf(
  deps: DatabaseDependencies,
  request: FastifyRequest,
): Promise<{ half: PendingSession; factor: SecondFactor }> {
  const token = sessionCookieOf(request, deps.baseUrl);
  const half = token === null ? null : await readPendingSession(deps.database, token, dayOf(request.at));
  const factor = half === null ? null : await readSecondFactor(deps, half.email, token!);
  if (half === null || factor === null) throw new DungHanError('SIGN_IN_NEEDED', message('requests.sign-in'));
  return { half, factor };
}

async function sendCodePage(
  deps: DatabaseDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  given: { half: PendingSession; factor: SecondFactor } & Pick<SecondFactorContent, 'next' | 'fault'>,
): Promise<FastifyReply> {
  const { half, factor, next, fault } = given;
  const address = otpauthAddress(factor.secret, half.email);
  return sendPage(deps, request, reply, secondFactorView, {
    formToken: half.formToken,
    next,
    fault,
    setUp: factor.confirmed ? null : { secret: factor.secret.match(/.{4}/g)!.join(' '), address, qr: qrCode(address) },
  });
}
