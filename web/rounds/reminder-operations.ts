import { z } from 'zod';
import { holdMails } from '../../client/rounds/hold-mails';
import { planReminder, remindUnits } from '../../client/rounds/remind';
import { splitObligationId } from '../../domain/ids';
import { LARGE_JSON_BYTES } from '../../files/upload-limits';
import { loadCalendar } from '../../storage/calendar';
import { askForRound, notFound } from '../access/request';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { collection, count, obligation, text, unit } from '../api/scalars';
import { mailWords, nothing } from '../api/shapes';
import { instant, iso } from '../api/times';
import { readHead } from './collection-head';
import { readReminderMail } from './reminder-mail';

const kind = z.enum(['remind', 'overdue', 'repeat']);
const name = text('Văn thư UBND xã An Phú');
const email = text('vanthu@anphu.tinh-mau.example');
const reminded = z
  .object({
    obligation,
    unit,
    unitName: text(EXAMPLE.unitName),
    kind,
    people: z.array(z.object({ id: text(`${EXAMPLE.unit}/office`), name, email })),
    today: z
      .object({ at: instant, sent: z.boolean() })
      .nullable()
      .describe('A mail about it today; one a day is enough'),
  })
  .meta({ id: 'RemindedReport' });

/** Reminding by hand, and holding the mails of the day. */
export const REMINDER_OPERATIONS = subject('Rounds', [
  operation({
    method: 'GET',
    path: '/reminder',
    access: 'staff',
    id: 'readReminder',
    summary: 'Whom a reminder by hand would reach in a round, and in which mail slot; nothing is sent',
    query: z.strictObject({ collection }),
    answer: z
      .object({ collection, slot: instant.describe('When the mails would leave'), reports: z.array(reminded) })
      .meta({ id: 'Reminder' }),
    async run({ caller, request, query }) {
      await askForRound(request, query.collection);
      const { slot, lines } = await planReminder(caller, query.collection);
      const reports = lines.map(({ today, ...line }) => ({
        ...line,
        today: today === null ? null : { ...today, at: iso(today.at) },
      }));
      return { collection: query.collection, slot: iso(slot), reports };
    },
  }),
  operation({
    method: 'GET',
    path: '/reminder-mail',
    access: 'staff',
    id: 'readReminderMail',
    summary: 'The mail a unit would get, and a short text for telephone or Zalo; nothing is sent',
    query: z.strictObject({ obligation }),
    answer: mailWords
      .extend({
        to: z.object({ name, email }),
        short: text('Đề nghị UBND xã An Phú gửi báo cáo quý III trước ngày 26/9/2026.', 'For telephone or Zalo'),
      })
      .meta({ id: 'ReminderMail' }),
    async run({ deps, caller, request, query }) {
      const parts = splitObligationId(query.obligation);
      if (parts === null) throw notFound();
      await askForRound(request, parts.collection);
      const plan = await planReminder(caller, parts.collection);
      const line = plan.lines.find((one) => one.obligation === query.obligation);
      const scene = { calendar: await loadCalendar(request.reader), baseUrl: deps.baseUrl };
      const mail = line === undefined ? null : await readReminderMail(request.reader, plan, line, scene);
      if (mail === null) throw notFound();
      const { name, email } = mail.to;
      const { subject: about, html, text } = mail.words;
      return { to: { name, email }, subject: about, html, text, short: mail.short };
    },
  }),
  operation({
    method: 'POST',
    path: '/reminders',
    access: 'staff',
    id: 'remindUnits',
    summary: 'Reminds units by hand in the next mail slot: all of them, or none and the reason why',
    query: nothing,
    body: z.strictObject({ collection, obligations: z.array(obligation).min(1).max(5_000) }),
    mostBytes: LARGE_JSON_BYTES,
    answer: z.object({ collection, notices: count(2), slot: instant }),
    status: 201,
    async run({ caller, request, body }) {
      await askForRound(request, body.collection);
      const { notices, slot } = await remindUnits(caller, body.collection, [...new Set(body.obligations)]);
      return { collection: body.collection, notices, slot: iso(slot) };
    },
  }),
  operation({
    method: 'POST',
    path: '/mail-holds',
    access: 'staff',
    id: 'holdMails',
    summary: "Holds a round's urging mails that have not left, or lets them go in the next slot",
    query: nothing,
    body: z.strictObject({ collection, hold: z.boolean() }),
    answer: z.object({ collection, held: z.boolean(), notices: count(2) }),
    async run({ caller, request, body }) {
      await askForRound(request, body.collection);
      if ((await readHead(request.reader, body.collection)) === null) throw notFound();
      const notices = await holdMails(caller, body.collection, body.hold);
      return { collection: body.collection, held: body.hold, notices };
    },
  }),
]);
