import { z } from 'zod';
import { LONGEST_CALL, noteCall } from '../../client/rounds/note-call';
import { askForReports } from '../access/request';
import { keyOf } from '../api/idempotency-key';
import { operation, subject } from '../api/operation';
import { instant, iso, isoOrNull, nothing, obligation, typed } from '../api/shapes';
import type { LastContact } from './last-contact';

/** The last mail and call about a report. */
export const lastContact = {
  mailedAt: instant.nullable(),
  called: z
    .object({ at: instant, by: z.string(), spokeWith: z.string().nullable(), note: z.string().nullable() })
    .nullable()
    .describe('The call noted last'),
};

export function lastContactOf({ mailedAt, called }: LastContact): z.infer<z.ZodObject<typeof lastContact>> {
  return { mailedAt: isoOrNull(mailedAt), called: called === null ? null : { ...called, at: iso(called.at) } };
}

/** Calls to units, which staff note. */
export const CALL_OPERATIONS = subject('Rounds', [
  operation({
    method: 'POST',
    path: '/calls',
    access: 'staff',
    id: 'noteCall',
    summary: 'Notes that a unit was telephoned about a report, now; the same Idempotency-Key notes it once',
    query: nothing,
    body: z.strictObject({
      obligation,
      spokeWith: typed(LONGEST_CALL.spokeWith, 0).nullable().default(null).describe('Who answered, in words'),
      note: typed(LONGEST_CALL.note, 0).nullable().default(null),
    }),
    idempotent: true,
    answer: z.object({ obligation, at: instant.describe('When it was noted: of a key sent again, the first time') }),
    status: 201,
    async run({ caller, request, body }) {
      await askForReports(request, [body.obligation]);
      const idempotencyKey = keyOf(request.headers['idempotency-key'], caller.who, body.obligation);
      const { at } = await noteCall(caller, { ...body, idempotencyKey });
      return { obligation: body.obligation, at: iso(at) };
    },
  }),
]);
