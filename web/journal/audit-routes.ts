import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readJournalChain } from '../../client/journal/read-chain';
import { message, type PlainCode } from '../../domain/messages/message';
import { unexpectedIn } from '../../domain/source/typed-field';
import { dayOf } from '../../domain/time/time';
import { parseVietnameseDate } from '../../domain/time/vietnamese';
import type { WebDependencies } from '../dependencies';
import { sendOrQueue } from '../exports/long-export';
import { sendPage } from '../frame/page';
import type { Fault } from '../http/fault';
import { toOneLine } from '../http/one-line';
import { type AuditFilter, countAudit, LINES_A_PAGE, readActions, readAudit } from './audit';
import { auditFactsOf } from './audit-facts';
import { auditFile } from './audit-file';
import { nameSubjects } from './audit-subjects';
import { type AuditContent, auditView, type FilterField } from './audit-view';
import { actionWords, detailText } from './audit-words';

/** Two weeks of anchors. */
const ANCHORS_SHOWN = 14;

type Query = Record<string, string | undefined>;

/**
 * The journal of changes (nhật ký thay đổi): who did what, when, to what. Read-only: it is searched and exported here.
 */
export function auditRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get<{ Querystring: Query }>('/nhat-ky', { config: { access: 'audit-read' } }, async (request, reply) => {
    const { typed, filter, faults } = filterOf(request);
    const before = /^\d{1,15}$/.test(request.query.truoc ?? '') ? Number(request.query.truoc) : null;
    const lines = await readAudit(request.reader, filter, { before, limit: LINES_A_PAGE + 1 });
    const actions = await readActions(request.reader);
    if (faults.length > 0) reply.code(422);
    const subjects = await nameSubjects(
      request.reader,
      lines.map(({ subject }) => subject),
    );
    const query = new URLSearchParams(Object.entries(typed).filter(([, value]) => value !== '')).toString();
    return sendPage(deps, request, reply, auditView, {
      typed,
      faults,
      lines: lines.slice(0, LINES_A_PAGE).map(({ at, who, action, subject, detail }) => ({
        at,
        who,
        action: actionWords(action),
        about: subject,
        subject: subjects.get(subject) ?? null,
        facts: auditFactsOf(detail),
        detail: detailText(detail),
      })),
      older: lines.length > LINES_A_PAGE ? lines[LINES_A_PAGE - 1]!.id : null,
      first: before === null,
      chain: before === null && query === '' ? await readJournalChain(request, ANCHORS_SHOWN) : null,
      query,
      actions: actions.map((action) => ({ action, words: actionWords(action) })),
    });
  });

  app.get<{ Querystring: Query }>('/nhat-ky/csv', { config: { access: 'audit-read' } }, async (request, reply) => {
    const { reader } = request;
    const { filter } = filterOf(request);
    return sendOrQueue(request, reply, request.query.dang, {
      name: `nhat-ky-${dayOf(request.at)}`,
      lines: await countAudit(reader, filter),
      make: async () => [await auditFile(reader, filter)],
    });
  });
}

function filterOf(request: FastifyRequest): { typed: AuditContent['typed']; filter: AuditFilter; faults: Fault[] } {
  const query = request.query as Query;
  const typed = Object.fromEntries(
    ['ai', 'viec', 'doi-tuong', 'tu', 'den'].map((name) => [name, toOneLine(String(query[name] ?? '')).slice(0, 200)]),
  ) as Record<FilterField, string>;
  const faults: Fault[] = [];
  const day = (name: 'tu' | 'den', label: PlainCode) => {
    const found = typed[name] === '' ? null : parseVietnameseDate(typed[name]);
    if (typed[name] !== '' && found === null) {
      faults.push({
        field: name,
        message: unexpectedIn(label, typed[name]!, message('typed.a-day', { example: '28/5/2026' })),
      });
    }
    return found;
  };
  const filter = {
    who: typed.ai,
    action: typed.viec,
    subject: typed['doi-tuong'],
    from: day('tu', 'labels.journal-from'),
    to: day('den', 'labels.journal-to'),
  };
  return { typed, filter, faults };
}
