import { z } from 'zod';
import { LONGEST_CALL, noteCall } from '../../client/rounds/note-call';
import { askForReports } from '../access/request';
import { EXAMPLE } from '../api/example-office';
import { keyOf } from '../api/idempotency-key';
import { operation, subject } from '../api/operation';
import { line, obligation, text } from '../api/scalars';
import { nothing } from '../api/shapes';
import { day, givenDay, instant, iso, isoOrNull } from '../api/times';
import type { LastContact } from './last-contact';

const SPOKE_WITH = 'bà Hoa, văn thư';
const NOTE = 'hẹn gửi trong ngày 24/9';

/** The last mail and call about a report. */
export const lastContact = {
  mailedAt: instant.nullable(),
  called: z
    .object({
      at: instant,
      by: text(EXAMPLE.person),
      spokeWith: text(SPOKE_WITH).nullable(),
      note: text(NOTE).nullable(),
      promisedOn: day.nullable().describe('The day by which the unit said it will send'),
    })
    .meta({ id: 'Call', description: 'A call to a unit' })
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
      spokeWith: line(LONGEST_CALL.spokeWith, SPOKE_WITH).nullable().default(null).describe('Who answered, in words'),
      note: line(LONGEST_CALL.note, NOTE).nullable().default(null),
      promisedOn: givenDay
        .nullable()
        .default(null)
        .describe('The day by which the unit said it will send: until then it is not on the list of calls'),
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
