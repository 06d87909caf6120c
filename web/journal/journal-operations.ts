import { z } from 'zod';
import { requestReconcile } from '../../client/rounds/reconcile';
import { inVietnamese } from '../../domain/messages/message';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { count, number, serial, text, words } from '../api/scalars';
import { nothing } from '../api/shapes';
import { givenDay, instant, iso } from '../api/times';
import { LINES_A_PAGE, readAudit } from './audit';
import { actionWords } from './audit-words';

const auditLine = z
  .object({
    id: serial(1841),
    at: instant,
    who: text(EXAMPLE.person),
    action: text('report.extend'),
    words: text('Gia hạn báo cáo'),
    subject: text(EXAMPLE.obligation),
    detail: z.record(z.string(), z.unknown()).meta({
      description: 'What belongs to the action, by its kind',
      examples: [{ decision: 4, day: '2026-10-02' }],
    }),
  })
  .meta({ id: 'AuditLine' });

/** The journal of changes (nhật ký thay đổi), and having facts and workflows compared. */
export const JOURNAL_OPERATIONS = subject('Running the office', [
  operation({
    method: 'GET',
    path: '/audit',
    access: 'audit-read',
    id: 'searchAudit',
    summary: 'Who did what, when, to what: newest first, a page at a time',
    query: z.strictObject({
      who: words(200, 'lan').default('').describe('Part of a name, with or without accents'),
      action: words(200, 'report').default('').describe('An action, or the beginning before its point: `plan`'),
      subject: words(200, 'an phú')
        .default('')
        .describe('Part of an id, or of the name of a unit, report or document, with or without accents'),
      from: givenDay.optional().describe('Only from this day on'),
      to: givenDay.optional().describe('Only up to this day, counted in'),
      before: number.optional().describe('`older` of the page before'),
    }),
    answer: z.object({ lines: z.array(auditLine), older: serial(1840).nullable() }).meta({ id: 'AuditPage' }),
    async run({ request, query: { before = null, from = null, to = null, ...filter } }) {
      const found = await readAudit(request.reader, { ...filter, from, to }, { before, limit: LINES_A_PAGE + 1 });
      const lines = found.slice(0, LINES_A_PAGE);
      return {
        lines: lines.map(({ at, ...rest }) => ({
          ...rest,
          at: iso(at),
          words: inVietnamese(actionWords(rest.action)),
        })),
        older: found.length > lines.length ? lines.at(-1)!.id : null,
      };
    },
  }),
  operation({
    method: 'POST',
    path: '/reconciliations',
    access: 'admin',
    id: 'requestReconcile',
    summary: 'Has facts and workflows compared now instead of at the next hour',
    query: nothing,
    answer: z.object({
      collections: count(12),
      notices: count(40),
      relay: count(0),
      told: text('reconcile', 'The workflow that was told'),
    }),
    run: ({ caller }) => requestReconcile(caller),
  }),
]);
