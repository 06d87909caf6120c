import { z } from 'zod';
import { readJournalChain } from '../../client/journal/read-chain';
import { requestReconcile } from '../../client/rounds/reconcile';
import { checkMessage, faultMessage } from '../../domain/journal/check';
import { inVietnamese } from '../../domain/messages/message';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { count, number, serial, text, words } from '../api/scalars';
import { nothing } from '../api/shapes';
import { day, givenDay, instant, iso, isoOrNull } from '../api/times';
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

/** A month of anchors. */
const ANCHORS_GIVEN = 31;

const auditChain = z
  .object({
    lines: count(1_234).describe('Lines that are linked'),
    hash: text(EXAMPLE.sha256, 'Of the last link'),
    waiting: count(0).describe('Lines that wait to be linked, for seconds'),
    waitingSince: instant.nullable().describe('Time of the oldest of them'),
    linesBefore: count(0).describe('Lines of an earlier release, linked as they stood when the chain began'),
    lastCheck: z
      .object({
        at: instant,
        by: text('Đúng Hạn'),
        lines: count(1_234),
        anchors: count(12),
        faults: count(0),
        words: z.array(z.string()).meta({ examples: [['Đã đọc 1.234 dòng trong chuỗi.']] }),
      })
      .nullable()
      .describe('null: not checked yet'),
    anchors: z.array(
      z.object({
        day,
        seq: count(1_234).describe('Number of the last link on that day'),
        hash: text(EXAMPLE.sha256),
        at: instant,
        mails: count(2).describe('Administrators to whom it was mailed'),
        files: count(1),
      }),
    ),
  })
  .meta({ id: 'AuditChain' });

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
    method: 'GET',
    path: '/audit/chain',
    access: 'audit-read',
    id: 'readAuditChain',
    summary: 'How the journal stands as evidence: its chain of hashes, the last check, and the newest anchors',
    query: nothing,
    answer: auditChain,
    async run({ request }) {
      const { state, lastCheck, anchors } = await readJournalChain(request, ANCHORS_GIVEN);
      return {
        lines: state.lines,
        hash: state.hash,
        waiting: state.waiting,
        waitingSince: isoOrNull(state.waitingSince),
        linesBefore: state.begun.lines,
        lastCheck: lastCheck && {
          at: iso(lastCheck.at),
          by: lastCheck.who,
          lines: lastCheck.lines,
          anchors: lastCheck.anchors,
          faults: lastCheck.faults,
          words: [
            inVietnamese(checkMessage(lastCheck)),
            ...lastCheck.found.map((one) => inVietnamese(faultMessage(one))),
          ],
        },
        anchors: anchors.map(({ copies, at, ...anchor }) => ({
          ...anchor,
          at: iso(at),
          mails: copies.filter(({ kind }) => kind === 'mail').length,
          files: copies.filter(({ kind }) => kind === 'file').length,
        })),
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
