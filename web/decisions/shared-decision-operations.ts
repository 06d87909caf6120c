import { z } from 'zod';
import { decideForAll } from '../../client/decisions/decide-several';
import { remindReports } from '../../client/rounds/remind';
import { askForReports } from '../access/request';
import { basis } from '../api/basis';
import { operation, subject } from '../api/operation';
import { count, obligation, wordsNeeded } from '../api/scalars';
import { nothing } from '../api/shapes';
import { answered, bookNumber, confirmDates, reason, until, untilTime } from './decision-operations';

const MOST = 2_000;
const obligations = z.array(obligation).min(1).max(MOST).describe('Reports of one round or of several');
const all = z.array(answered).describe('In the order of the request');

/** The same decision about several reports: for all of them, or for none; `issues` names each report that refuses. */
export const SHARED_DECISION_OPERATIONS = subject('Decisions', [
  operation({
    method: 'POST',
    path: '/shared-reminders',
    access: 'staff',
    id: 'remindReports',
    summary: 'Reminds of several reports, of one round or of several, in the next slot. All of them, or none',
    query: nothing,
    body: z.strictObject({ obligations }),
    answer: z.object({ notices: count(4) }),
    async run({ caller, request, body: { obligations: ids } }) {
      await askForReports(request, ids);
      return remindReports(caller, [...new Set(ids)]);
    },
  }),
  operation({
    method: 'POST',
    path: '/shared-extensions',
    access: 'staff',
    id: 'extendReports',
    summary: 'Gives several reports a later last day on one document; each unit gets a mail. All of them, or none',
    query: nothing,
    body: z.strictObject({
      ...{ obligations, until: until.describe('The new last day'), untilTime, basis, reason },
      ...{ bookNumber, confirmDates },
    }),
    answer: all,
    async run({ caller, request, body: { obligations: ids, ...given } }) {
      await askForReports(request, ids);
      return decideForAll(caller, ids, { kind: 'extend', ...given });
    },
  }),
  operation({
    method: 'POST',
    path: '/shared-returns',
    access: 'staff',
    id: 'returnReports',
    summary: 'Asks several units to mend the reports they have sent, with the same points. All of them, or none',
    query: nothing,
    body: z.strictObject({
      obligations,
      points: wordsNeeded(2_000, 'Thiếu biểu số 02.').describe('What is to be mended, in the words the units read'),
      until: until.describe('A working day, today or later; no extension'),
      untilTime,
      confirmDates,
    }),
    answer: all,
    async run({ caller, request, body: { obligations: ids, ...given } }) {
      await askForReports(request, ids);
      return decideForAll(caller, ids, { kind: 'return', ...given });
    },
  }),
  operation({
    method: 'POST',
    path: '/shared-exemptions',
    access: 'staff',
    id: 'exemptReports',
    summary: 'Releases several units from their reports on one document. All of them, or none',
    query: nothing,
    body: z.strictObject({ obligations, basis, reason, bookNumber, confirmDates }),
    answer: all,
    async run({ caller, request, body: { obligations: ids, ...given } }) {
      await askForReports(request, ids);
      return decideForAll(caller, ids, { kind: 'exempt', ...given });
    },
  }),
]);
