import { z } from 'zod';
import { endDuty, exemptReport, returnReport } from '../../client/decisions/decide';
import { extendReport } from '../../client/decisions/extend';
import { noteLateness } from '../../client/decisions/note-lateness';
import { refuseExtension } from '../../client/decisions/refuse-extension';
import { restoreReport } from '../../client/decisions/restore';
import { askForReports, notFound } from '../access/request';
import { BASIS_EXAMPLE, basis, keptBasis } from '../api/basis';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { obligation, serial, text, unit, words, wordsNeeded } from '../api/scalars';
import { changedState, nothing, state } from '../api/shapes';
import { day, givenClock, givenDay, instant, iso, isoOrNull } from '../api/times';
import { readDecisionsOf } from '../reports/report-decisions';

const UNTIL = '2026-10-02';

/** Parts of the requests and answers of decisions. */
export const until = givenDay.meta({ examples: [UNTIL] });
export const untilTime = givenClock
  .nullable()
  .default(null)
  .describe('The hour of that day, itself on time; null: the whole day');
export const reason = words(200, 'Sáp nhập địa bàn, chờ số liệu của thôn').nullable().default(null);

export const bookNumber = words(100, '1289')
  .nullable()
  .default(null)
  .describe(
    'Số đến: the number of the document in the book of incoming documents; needed where a late report becomes one on time',
  );
export const confirmDates = z
  .boolean()
  .default(false)
  .meta({ examples: [false] })
  .describe(
    'The dates were looked at again: a doubtful one is right, or a late report really is on time; needs `reason`',
  );
export const answered = changedState
  .extend({
    latenessChange: z
      .enum(['waiting', 'counted'])
      .meta({ examples: ['waiting'] })
      .describe(
        'It turned a late report into one that is not; `waiting`: it is made once a second person has confirmed it',
      )
      .optional(),
  })
  .meta({ id: 'DecidedReport' });

const decision = z
  .object({
    decision: serial(4),
    kind: z
      .enum(['return', 'extend', 'exempt', 'end', 'refuse', 'late-reason', 'restore'])
      .meta({ examples: ['extend'] }),
    at: instant,
    by: text(EXAMPLE.person),
    before: z.object({ state: state.meta({ examples: ['open'] }), lastDay: day, lateFrom: instant }),
    day: day.nullable().meta({ description: 'Asked for again by, or the new last day', examples: [UNTIL] }),
    lateFrom: instant.nullable().describe('The first instant after that day, or its hour'),
    words: text('Sáp nhập địa bàn, chờ số liệu của thôn').nullable(),
    basis: keptBasis.nullable(),
    decider: text(BASIS_EXAMPLE.decider).nullable(),
    successor: unit.nullable().meta({ examples: [null] }),
    undone: z.boolean().meta({ examples: [false] }),
    restorable: z.boolean().describe('It can be taken back'),
  })
  .meta({ id: 'Decision' });

/** What staff decide on one report beside checking it. */
export const DECISION_OPERATIONS = subject('Decisions', [
  operation({
    method: 'GET',
    path: '/decisions',
    access: 'staff',
    id: 'listDecisions',
    summary: 'What was decided on one report, newest first, and which of it can be taken back',
    query: z.strictObject({ obligation }),
    answer: z.array(decision),
    async run({ request, query }) {
      await askForReports(request, [query.obligation]);
      const [report] = await request.reader.rows<{ version: number }>('select version from obligations where id = $1', [
        query.obligation,
      ]);
      if (report === undefined) throw notFound();
      const { decisions, inForce } = await readDecisionsOf(request.reader, query.obligation, report.version);
      return decisions.map(({ id, kind, at, recordedBy, fromState, fromDay, fromLateFrom, undone, ...row }) => ({
        decision: id,
        kind,
        at: iso(at),
        by: recordedBy,
        before: { state: fromState, lastDay: fromDay, lateFrom: iso(fromLateFrom) },
        day: row.day,
        lateFrom: isoOrNull(row.lateFrom),
        words: row.words,
        basis: row.basis,
        decider: row.decider,
        successor: row.successor,
        undone,
        restorable: inForce?.id === id,
      }));
    },
  }),
  operation({
    method: 'POST',
    path: '/returns',
    access: 'staff',
    id: 'returnReport',
    summary: 'Asks a unit to mend a report it has sent (đề nghị bổ sung, hoàn thiện); its first lateness mark is kept',
    query: nothing,
    body: z.strictObject({
      obligation,
      points: wordsNeeded(2_000, 'Thiếu biểu số 02.').describe('What is to be mended, in the words the unit reads'),
      until: until.describe('A working day, today or later; no extension'),
      untilTime,
      confirmDates,
    }),
    answer: answered,
    async run({ caller, request, body }) {
      await askForReports(request, [body.obligation]);
      return returnReport(caller, body);
    },
  }),
  operation({
    method: 'POST',
    path: '/extensions',
    access: 'staff',
    id: 'extendReport',
    summary: 'Gives a report a later last day (gia hạn); its reminders count from the new one',
    query: nothing,
    body: z.strictObject({
      ...{ obligation, until: until.describe('The new last day'), untilTime, basis, reason },
      ...{ bookNumber, confirmDates },
    }),
    answer: answered.extend({ lastDay: day.meta({ examples: [UNTIL] }) }).meta({ id: 'ExtendedReport' }),
    async run({ caller, request, body }) {
      await askForReports(request, [body.obligation]);
      return extendReport(caller, body);
    },
  }),
  operation({
    method: 'POST',
    path: '/exemptions',
    access: 'staff',
    id: 'exemptReport',
    summary: 'Releases a unit from one report (miễn báo cáo)',
    query: nothing,
    body: z.strictObject({ obligation, basis, reason, bookNumber, confirmDates }),
    answer: answered,
    async run({ caller, request, body }) {
      await askForReports(request, [body.obligation]);
      return exemptReport(caller, body);
    },
  }),
  operation({
    method: 'POST',
    path: '/endings',
    access: 'staff',
    id: 'endDuty',
    summary: 'Notes that a unit owes a report no more: it ended, or handed the duty on (chuyển giao)',
    query: nothing,
    body: z.strictObject({
      obligation,
      basis,
      reason,
      bookNumber,
      confirmDates,
      successor: unit
        .meta({ examples: ['tinh-mau:xa-an-binh'] })
        .nullable()
        .default(null)
        .describe('Who took the duty over; null: the unit ended'),
    }),
    answer: answered,
    async run({ caller, request, body: { successor, ...given } }) {
      await askForReports(request, [given.obligation]);
      return endDuty(caller, given, successor);
    },
  }),
  operation({
    method: 'POST',
    path: '/refusals',
    access: 'staff',
    id: 'refuseExtension',
    summary: 'Answers a request for more time with no (chưa thống nhất gia hạn): the date stays, the unit gets a mail',
    query: nothing,
    body: z.strictObject({
      obligation,
      decider: wordsNeeded(200, BASIS_EXAMPLE.decider).describe('Issuer or receiver who answered'),
      reason: wordsNeeded(200, 'Báo cáo cần cho phiên họp ngày 28/9').describe('In the words the unit reads'),
    }),
    answer: changedState,
    async run({ caller, request, body }) {
      await askForReports(request, [body.obligation]);
      return refuseExtension(caller, body);
    },
  }),
  operation({
    method: 'POST',
    path: '/late-reasons',
    access: 'staff',
    id: 'noteLateness',
    summary: 'Notes why a report is late (ghi nhận lý do gửi chậm); it stays late by as many days',
    query: nothing,
    body: z.strictObject({ obligation, reason: wordsNeeded(2_000, 'Mất điện diện rộng do bão số 9') }),
    answer: changedState,
    async run({ caller, request, body }) {
      await askForReports(request, [body.obligation]);
      return noteLateness(caller, body);
    },
  }),
  operation({
    method: 'POST',
    path: '/restorations',
    access: 'staff',
    id: 'restoreReport',
    summary: 'Takes the latest decision on a report back, while no report was sent since',
    query: nothing,
    body: z.strictObject({ obligation, reason: wordsNeeded(2_000, 'Ghi nhầm đơn vị'), confirmDates }),
    answer: answered,
    async run({ caller, request, body }) {
      await askForReports(request, [body.obligation]);
      return restoreReport(caller, body);
    },
  }),
]);
