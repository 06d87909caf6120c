import { z } from 'zod';
import { requestReconcile } from '../../client/rounds/reconcile';
import { inVietnamese } from '../../domain/messages/message';
import { operation, subject } from '../api/operation';
import { day, instant, iso, line, nothing } from '../api/shapes';
import { LINES_A_PAGE, readAudit } from './audit';
import { actionWords } from './audit-words';

/** The journal of changes (nhật ký thay đổi), and having facts and workflows compared. */
export const JOURNAL_OPERATIONS = subject('Running the office', [
  operation({
    method: 'GET',
    path: '/audit',
    access: 'audit-read',
    id: 'searchAudit',
    summary: 'Who did what, when, to what: newest first, a page at a time',
    query: z.strictObject({
      who: line.default('').describe('Part of a name, with or without accents'),
      action: line.default('').describe('An action, or the beginning before its point: `plan`'),
      subject: line
        .default('')
        .describe('Part of an id, or of the name of a unit, report or document, with or without accents'),
      from: day.nullable().default(null),
      to: day.nullable().default(null).describe('Counted in'),
      before: z.coerce.number().int().positive().nullable().default(null).describe('`older` of the page before'),
    }),
    answer: z.object({
      lines: z.array(
        z.object({
          id: z.number().int(),
          at: instant,
          who: z.string(),
          action: z.string(),
          words: z.string(),
          subject: z.string(),
          detail: z.any(),
        }),
      ),
      older: z.number().int().nullable(),
    }),
    async run({ request, query: { before, ...filter } }) {
      const found = await readAudit(request.reader, filter, { before, limit: LINES_A_PAGE + 1 });
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
      collections: z.number().int(),
      notices: z.number().int(),
      relay: z.number().int(),
      told: z.string(),
    }),
    run: ({ caller }) => requestReconcile(caller),
  }),
]);
