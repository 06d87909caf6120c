import { z } from 'zod';
import { chooseOnceADay } from '../../client/people/mail-choice';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { readOnceADay } from '../../storage/mail-choices';
import { operation, subject } from '../api/operation';
import { nothing } from '../api/shapes';

const choice = z
  .object({ onceADay: z.boolean().describe('One mail a day at 08:00, instead of one at each slot') })
  .meta({ id: 'MailChoice' });

/** How a person's own mails come. */
export const MAIL_CHOICE_OPERATIONS = subject('Account', [
  operation({
    method: 'GET',
    path: '/mail-choice',
    access: 'signed-in',
    id: 'readMailChoice',
    summary: 'Whether mails come to the person once a day',
    query: nothing,
    answer: choice,
    async run({ wholeDatabase, session }) {
      return { onceADay: session.email !== null && (await readOnceADay(wholeDatabase, session.email)) };
    },
  }),
  operation({
    method: 'POST',
    path: '/mail-choice',
    access: 'signed-in',
    id: 'setMailChoice',
    summary:
      'Chooses one mail a day, or one at each slot; what may not wait until the next morning still comes in its slot',
    query: nothing,
    body: z.strictObject({ onceADay: z.boolean() }).meta({ id: 'MailChoiceSet' }),
    answer: choice,
    async run({ caller, session, body: { onceADay } }) {
      if (session.email === null) throw new DungHanError('NOT_FOUND', message('refusals.no-contact'));
      await chooseOnceADay(caller, session.email, onceADay);
      return { onceADay };
    },
  }),
]);
