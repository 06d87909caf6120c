import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ErasurePreview, erasePerson, previewErasure } from '../../client/people/erasure';
import { DungHanError } from '../../domain/errors';
import type { Message } from '../../domain/messages/message';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { statusOf } from '../frame/error-page';
import { sendPage } from '../frame/page';
import { erasureView } from './erasure-view';

/** The administrator looks at what erasing a person takes away and what stays, and then does it. */
export function erasureRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const admin = { config: { access: 'accounts' } } as const;

  app.get<{ Querystring: { thu?: string } }>('/tai-khoan/xoa', admin, async (request, reply) => {
    const typed = (request.query.thu ?? '').slice(0, 254);
    if (typed === '') return send(deps, request, reply, { typed, preview: null, done: false, fault: null });
    return shown(deps, request, reply, typed, async () => ({
      preview: await previewErasure(callerOf(request), typed),
      done: false,
    }));
  });

  app.post<{ Body: { dau?: string; thu?: string } }>('/tai-khoan/xoa', admin, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body.dau);
    const typed = (request.body.thu ?? '').slice(0, 254);
    return shown(deps, request, reply, typed, async () => ({
      preview: await erasePerson(callerOf(request), typed),
      done: true,
    }));
  });
}

interface Content {
  typed: string;
  preview: ErasurePreview | null;
  done: boolean;
  fault: Message | null;
}

/** The page comes back with what was typed and what was refused. */
async function shown(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: string,
  work: () => Promise<Pick<Content, 'preview' | 'done'>>,
): Promise<FastifyReply> {
  try {
    return await send(deps, request, reply, { typed, ...(await work()), fault: null });
  } catch (fault) {
    if (!(fault instanceof DungHanError) || typeof fault.said === 'string' || statusOf(fault.code) >= 500) throw fault;
    reply.code(statusOf(fault.code));
    return send(deps, request, reply, { typed, preview: null, done: false, fault: fault.said });
  }
}

function send(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  content: Content,
): Promise<FastifyReply> {
  return sendPage(deps, request, reply, erasureView, content);
}
