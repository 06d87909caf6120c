import { z } from 'zod';
import { askExtension, LONGEST_REQUEST_REASON, withdrawExtensionRequest } from '../../client/decisions/ask-extension';
import { type ExtensionRequestRow, readExtensionRequests } from '../../storage/extension-requests';
import { ownerOfObligation } from '../access/reach';
import { askForOwner, askForReports } from '../access/request';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { obligation, serial, text, wordsNeeded } from '../api/scalars';
import { nothing } from '../api/shapes';
import { day, givenDay, instant, iso, isoOrNull } from '../api/times';

const REASON = 'Chờ số liệu của các thôn bị mưa lũ chia cắt';
const UNTIL = '2026-10-02';

const asked = z
  .object({
    request: serial(3),
    obligation,
    until: day.meta({ examples: [UNTIL] }).describe('The last day asked for'),
    lastDay: day.describe('The last day when it was asked'),
    reason: text(REASON),
    askedBy: text(EXAMPLE.person),
    askedAt: instant,
    state: z.enum(['waiting', 'granted', 'refused', 'withdrawn']).meta({ examples: ['waiting'] }),
    settledBy: text(EXAMPLE.person).nullable(),
    settledAt: instant.nullable(),
  })
  .meta({ id: 'ExtensionRequest', description: "A unit's own request for a later last day of one report" });

function askedOf({ id, askedAt, settledAt, ...row }: ExtensionRequestRow): z.infer<typeof asked> {
  return { request: id, ...row, askedAt: iso(askedAt), settledAt: isoOrNull(settledAt) };
}

/** A unit asks for a later last day of a report, withdraws that, and reads what was answered. */
export const EXTENSION_REQUEST_OPERATIONS = subject("A unit's reports", [
  operation({
    method: 'GET',
    path: '/extension-requests',
    access: 'owner-read',
    id: 'listExtensionRequests',
    summary: 'The requests for an extension of one report with their answers, newest first',
    query: z.strictObject({ obligation }),
    answer: z.array(asked),
    async run({ request, query }) {
      askForOwner(request, ownerOfObligation(query.obligation));
      return (await readExtensionRequests(request.reader, query.obligation)).map(askedOf);
    },
  }),
  operation({
    method: 'POST',
    path: '/extension-requests',
    access: 'owner-write',
    id: 'askExtension',
    summary:
      'Asks for a later last day of a report (đề nghị gia hạn); nothing moves until staff grant it (extendReport) or refuse it (refuseExtension)',
    query: nothing,
    body: z.strictObject({
      obligation,
      until: givenDay.meta({ examples: [UNTIL] }).describe('The last day asked for, whole'),
      reason: wordsNeeded(LONGEST_REQUEST_REASON, REASON),
    }),
    answer: z
      .object({ obligation, request: serial(3), until: day.meta({ examples: [UNTIL] }), at: instant })
      .meta({ id: 'AskedExtension' }),
    status: 201,
    async run({ caller, request, body }) {
      await askForReports(request, [body.obligation]);
      const made = await askExtension(caller, body);
      return { ...made, at: iso(made.at) };
    },
  }),
  operation({
    method: 'POST',
    path: '/extension-request-withdrawals',
    access: 'owner-write',
    id: 'withdrawExtensionRequest',
    summary: "Withdraws the unit's request for an extension while it waits",
    query: nothing,
    body: z.strictObject({ obligation }),
    answer: z.object({ obligation, request: serial(3) }).meta({ id: 'WithdrawnRequest' }),
    async run({ caller, request, body }) {
      await askForReports(request, [body.obligation]);
      return withdrawExtensionRequest(caller, body.obligation);
    },
  }),
]);
