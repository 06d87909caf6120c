import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DungHanError } from '../../domain/errors';
import type { FormIssue } from '../../domain/rollup/form-issue';
import { type Issue, inWords } from '../../domain/source/issue';

/**
 * Whether a request came to the JSON API, whose answers and refusals are JSON: by its route, as an address can be written in many ways
 * (`/%61pi/…`, `http://…/api/…`). Where no route was found, the text of the address only says how the refusal looks.
 */
export function isApi(request: FastifyRequest): boolean {
  const { url: route } = request.routeOptions;
  return (request.is404 || route === undefined ? request.url : route).startsWith('/api/');
}

/** A fault of a file, a form or a request, as what refuses gives it. */
type Refused = Partial<Issue & FormIssue> & Pick<Issue, 'code' | 'message'>;

/** A fault as the contract has it. */
function issueOf({ code, path, field, file, line, message }: Refused) {
  return { code, path, field, file, line, message };
}

/**
 * Statuses that pages use and the API does not. What its contract allows is refused there for what only facts, rules and the contents
 * of files can tell, and always by 409: a generated client, or a tester of contracts, takes 415 and 422 for a fault of the contract.
 */
const OF_PAGES: Readonly<Record<number, number>> = { 415: 409, 422: 409 };

/**
 * A refusal as RFC 9457 has it, with our stable code; several faults come along as `issues`.
 * @param pageStatus the status that a page would answer with
 */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: DungHanError,
  pageStatus: number,
  title: string,
): FastifyReply {
  const status = OF_PAGES[pageStatus] ?? pageStatus;
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="dung-han"');
  const { issues } = refusal.details;
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send(
      JSON.stringify({
        type: `urn:dung-han:loi:${refusal.code}`,
        title,
        status,
        detail: refusal.message,
        code: refusal.code,
        instance: `urn:dung-han:yeu-cau:${request.id}`,
        ...(Array.isArray(issues) ? { issues: issues.map(issueOf).map(inWords) } : {}),
      }),
    );
}
