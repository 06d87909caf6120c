import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { askExtension, LONGEST_REQUEST_REASON, withdrawExtensionRequest } from '../../client/decisions/ask-extension';
import type { ErrorCode } from '../../domain/error-codes';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { required, unexpectedIn } from '../../domain/source/typed-field';
import { parseVietnameseDate } from '../../domain/time/vietnamese';
import { loadCalendar } from '../../storage/calendar';
import { readExtensionRequests } from '../../storage/extension-requests';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { ownerOfObligation } from '../access/reach';
import { askForOwner, notFound, restOf, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import type { Fault } from '../http/fault';
import { toOneLine } from '../http/one-line';
import { addressOf } from '../language/vietnamese-words';
import { extensionRequestView } from './extension-request-view';
import { mayAskExtension } from './may-ask-extension';
import { type ObligationPage, readObligation } from './obligation';

interface Typed {
  until: string;
  reason: string;
}

const NOTHING_TYPED: Typed = { until: '', reason: '' };

/** The field each refusal of the rules belongs to. */
const FIELD_OF: Readonly<Partial<Record<ErrorCode, string>>> = {
  ...{ DECISION_DATE: 'ngay', REASON_MISSING: 'ly-do', TEXT_TOO_LONG: 'ly-do', STATE_SECRET: 'ly-do' },
  ...{ TEXT_ENCODING: 'ly-do', REQUEST_WAITS: '', EXTENSION_LATE: '', NOT_OWING: '' },
};

/** "Đề nghị gia hạn": a unit asks for a later last day of one of its reports, and may withdraw that while it waits. */
export function extensionRequestRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const own = { config: { access: 'owner-write' } } as const;

  app.get('/de-nghi-gia-han/*', own, async (request, reply) =>
    send(deps, request, reply, await reportOf(request), NOTHING_TYPED, []),
  );

  app.post<{ Body: Record<string, string | undefined> }>('/de-nghi-gia-han/*', own, async (request, reply) => {
    const { body } = request;
    const report = await reportOf(request);
    checkFormToken(sessionOf(request), body.dau);
    if (body.viec === 'rut') await withdrawExtensionRequest(callerOf(request), report.id);
    else {
      const typed = { until: toOneLine(body.ngay ?? ''), reason: toOneLine(body['ly-do'] ?? '') };
      const faults = await asked(request, report.id, typed);
      if (faults.length > 0) return send(deps, request, reply.code(422), report, typed, faults);
    }
    return reply.redirect(addressOf('/de-nghi-gia-han', report.id), 303);
  });
}

async function reportOf(request: FastifyRequest): Promise<ObligationPage> {
  const report = await readObligation(request.reader, restOf(request), request.at, await loadCalendar(request.reader));
  if (report === null) throw notFound();
  askForOwner(request, ownerOfObligation(report.id));
  return report;
}

/** Asks for the extension; what the unit can correct is returned as faults of the form. */
async function asked(request: FastifyRequest, obligation: string, { until, reason }: Typed): Promise<Fault[]> {
  const day = parseVietnameseDate(until);
  const expected = message('typed.a-day', { example: '05/12/2026' });
  const faults: Fault[] = [];
  if (day === null) {
    const found = unexpectedIn('labels.new-deadline', until.slice(0, 40), expected, 'typed.left-empty');
    faults.push({ field: 'ngay', message: found });
  }
  if (reason === '') faults.push({ field: 'ly-do', message: required('labels.request-reason') });
  if (day === null || faults.length > 0) return faults;
  try {
    await askExtension(callerOf(request), { obligation, until: day, reason });
    return [];
  } catch (refusal) {
    const field = refusal instanceof DungHanError ? FIELD_OF[refusal.code] : undefined;
    if (!(refusal instanceof DungHanError) || field === undefined || typeof refusal.said === 'string') throw refusal;
    return [{ field, message: refusal.said }];
  }
}

async function send(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  report: ObligationPage,
  typed: Typed,
  faults: readonly Fault[],
): Promise<FastifyReply> {
  const requests = await readExtensionRequests(request.reader, report.id);
  const waits = report.state === 'open' && requests[0]?.state === 'waiting';
  return sendPage(deps, request, reply, extensionRequestView, {
    ...{ sample: report.head.sample, report, requests, typed, faults, waits },
    canAsk: !waits && mayAskExtension(report, request.at),
    longest: LONGEST_REQUEST_REASON,
  });
}
