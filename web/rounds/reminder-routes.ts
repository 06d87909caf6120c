import type { FastifyInstance, FastifyRequest } from 'fastify';
import { planReminder, type ReminderLine, type ReminderPlan, remindUnits } from '../../client/rounds/remind';
import { splitObligationId } from '../../domain/ids';
import { loadCalendar } from '../../storage/calendar';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { askForRound, notFound, restOf, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { COPY_SCRIPT } from '../frame/script';
import { type FieldValue, listOf } from '../http/form-values';
import { MAIL_POLICY } from '../http/security-headers';
import { addressOf } from '../language/vietnamese-words';
import { readHead } from './collection-head';
import { readReminderMail } from './reminder-mail';
import { reminderView } from './reminder-view';

/** Manual reminders: who is reminded, the mail as its reader will see it, and a text for the telephone. */
export function reminderRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get<{ Querystring: { 'bao-cao'?: FieldValue; xem?: string } }>(
    '/nhac/*',
    { config: { access: 'staff', narrowed: true, lists: ['bao-cao'] } },
    async (request, reply) => {
      const { head, plan } = await readRound(request, restOf(request));
      const chosen = new Set(listOf(request.query['bao-cao']));
      const ready = plan.lines.filter(isReady);
      const shown =
        plan.lines.find(({ obligation }) => obligation === request.query.xem) ??
        firstOf(ready, chosen) ??
        plan.lines[0];
      const mail = shown === undefined ? null : await mailOf(deps, request, plan, shown);
      return sendPage(deps, request, reply, reminderView, {
        script: COPY_SCRIPT,
        sample: head.sample,
        head,
        slot: plan.slot,
        lines: plan.lines.map((line) => ({
          ...line,
          ready: isReady(line),
          chosen: chosen.has(line.obligation),
          address: previewAddress(head.id, line.obligation, [...chosen]),
          current: line === shown,
        })),
        preview: shown === undefined || mail === null ? null : { line: shown, mail },
      });
    },
  );

  app.get('/nhac-thu/*', { config: { access: 'staff', narrowed: true } }, async (request, reply) => {
    const parts = splitObligationId(restOf(request));
    if (parts === null) throw notFound();
    const { plan } = await readRound(request, parts.collection);
    const line = plan.lines.find(({ obligation }) => obligation === restOf(request));
    const mail = line === undefined ? null : await mailOf(deps, request, plan, line);
    if (mail === null) throw notFound();
    reply.header('content-security-policy', MAIL_POLICY);
    return reply.type('text/html; charset=utf-8').send(mail.words.html);
  });

  app.post<{ Body: { dau?: string; 'bao-cao'?: FieldValue } }>(
    '/nhac/*',
    { config: { access: 'staff', narrowed: true, lists: ['bao-cao'] } },
    async (request, reply) => {
      checkFormToken(sessionOf(request), request.body?.dau);
      const { head } = await readRound(request, restOf(request));
      const obligations = [...new Set(listOf(request.body?.['bao-cao']))];
      await remindUnits(callerOf(request), head.id, obligations);
      return reply.redirect(`${addressOf('/dot', head.id)}?da-nhac=${obligations.length}`, 303);
    },
  );
}

async function readRound(request: FastifyRequest, collection: string) {
  const head = await readHead(request.reader, collection);
  if (head === null) throw notFound();
  await askForRound(request, head.id);
  return { head, plan: await planReminder(callerOf(request), head.id) };
}

async function mailOf(deps: WebDependencies, request: FastifyRequest, plan: ReminderPlan, line: ReminderLine) {
  const calendar = await loadCalendar(request.reader);
  return readReminderMail(request.reader, plan, line, { calendar, baseUrl: deps.baseUrl });
}

/** The unit has an address that mail reaches, and got no mail about this report today. */
function isReady({ people, today }: ReminderLine): boolean {
  return people.length > 0 && today === null;
}

function firstOf(lines: readonly ReminderLine[], chosen: ReadonlySet<string>): ReminderLine | undefined {
  return lines.find(({ obligation }) => chosen.has(obligation)) ?? lines[0];
}

function previewAddress(collection: string, shown: string, chosen: readonly string[]): string {
  const query = new URLSearchParams({ xem: shown });
  for (const obligation of chosen) query.append('bao-cao', obligation);
  return `${addressOf('/nhac', collection)}?${query}#thu`;
}
