import { z } from 'zod';
import { previewEvent, recordEvent } from '../../client/plans/record-event';
import { DungHanError } from '../../domain/errors';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { activation } from '../api/plan-file';
import { lineNeeded, plainId, plan, text, unit } from '../api/scalars';
import { nothing } from '../api/shapes';
import { day, givenDay } from '../api/times';

const given = z
  .strictObject({
    plan,
    requirement: plainId(200, 'sau-kiem-tra'),
    on: givenDay.describe('The day of the event; it is not counted'),
    what: lineNeeded(500, 'kết thúc đợt kiểm tra tại Sở Y tế').describe('What happened'),
    period: lineNeeded(40, '2026-Q1')
      .nullable()
      .default(null)
      .describe('Of a report that recurs: its period; null for others'),
    units: z.array(unit).max(5_000).nullable().default(null).describe('Who must report because of it; null: all'),
    by: lineNeeded(200, EXAMPLE.person).nullable().default(null).describe('Who records it, by name; null: who asks'),
  })
  .meta({ id: 'RecordedEvent' });

const opened = z
  .array(
    z
      .object({ round: text(EXAMPLE.collection), lastDay: day, units: z.array(unit) })
      .meta({ id: 'RoundOfEvent', description: 'A round that the event opens' }),
  )
  .max(5_000);

/** Events from which deadlines count. */
export const EVENT_OPERATIONS = subject('Events', [
  operation({
    method: 'POST',
    path: '/events/preview',
    access: 'admin',
    id: 'previewEvent',
    summary: 'The rounds and deadlines that an event opens; nothing is written',
    query: nothing,
    body: given,
    answer: opened,
    async run({ caller, body }) {
      const found = await previewEvent(caller, { ...body, by: body.by ?? caller.who });
      if (!found.ok) throw new DungHanError('EVENT_INVALID', found.refusal);
      return found.collections.map(({ id, lastDay, obligations }) => ({
        round: id,
        lastDay,
        units: obligations.map((one) => one.unit),
      }));
    },
  }),
  operation({
    method: 'POST',
    path: '/events',
    access: 'admin',
    id: 'recordEvent',
    summary: 'Records an event: its round opens, with the deadline that the document counts from it',
    query: nothing,
    body: given,
    answer: activation,
    status: 201,
    run: ({ caller, body }) => recordEvent(caller, { ...body, by: body.by ?? caller.who }),
  }),
]);
