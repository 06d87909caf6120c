import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DELIVERIES_A_PAGE, type DeliveryFilter, readDeliveries } from '../../client/mails/deliveries';
import { enterBounceFile } from '../../client/mails/enter-bounce-file';
import { type Message, message } from '../../domain/messages/message';
import { DELIVERY_STATES } from '../../domain/people/delivery-state';
import { parseVietnameseDate } from '../../domain/time/vietnamese';
import { readBounceMailboxState } from '../../storage/bounces';
import { readRestoration } from '../../storage/restorations';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import type { Fault } from '../http/fault';
import { toOneLine } from '../http/one-line';
import { parsersOf } from '../http/parsers';
import { readTextForm } from '../http/text-upload';
import { bounceEntryView } from './bounce-entry-view';
import { type DeliveryField, deliveriesView } from './deliveries-view';

type Query = Partial<Record<DeliveryField | 'trang', string>>;

/** What was sent to whom, and mails that came back; for those who correct addresses. */
export function deliveryRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const admin = { config: { access: 'admin' as const } };

  app.get<{ Querystring: Query }>('/gui-thu', admin, async (request, reply) => {
    const { typed, filter, faults } = filterOf(request.query);
    const asked = /^\d{1,5}$/.test(request.query.trang ?? '') ? Math.max(1, Number(request.query.trang)) : 1;
    const { mails, found } = await readDeliveries(request.reader, filter, asked);
    if (faults.length > 0) reply.code(422);
    return sendPage(deps, request, reply, deliveriesView, {
      ...{ typed, faults, mails, found, page: asked, last: Math.max(1, Math.ceil(found / DELIVERIES_A_PAGE)) },
      mailbox: await readBounceMailboxState(request.reader),
      held: (await readRestoration(request.reader)) !== null,
    });
  });

  app.get('/gui-thu/thu-bao-tra', admin, async (request, reply) => sendEntry(deps, request, reply, { faults: [] }));

  app.post('/gui-thu/thu-bao-tra', admin, async (request, reply) => {
    const form = await readTextForm(request);
    checkFormToken(sessionOf(request), form.fields.get('dau'));
    const pasted = form.fields.get('nguon') ?? '';
    const source = form.files.get('tep')?.content ?? Buffer.from(pasted, 'utf8');
    const refuse = (fault: Message) => {
      reply.code(422);
      return sendEntry(deps, request, reply, { faults: [{ field: 'nguon', message: fault }], pasted });
    };
    if (source.toString('latin1', 0, 1_000).trim() === '') return refuse(message('contacts.bounce-empty'));
    const entered = await enterBounceFile(callerOf(request), parsersOf(request), source);
    if (!entered.ok) return refuse(entered.fault);
    if (entered.outcome.outcome !== 'recorded') return refuse(entered.words);
    return sendEntry(deps, request, reply, { faults: [], recorded: entered.words });
  });
}

function sendEntry(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  given: { faults: readonly Fault[]; pasted?: string; recorded?: Message },
): Promise<FastifyReply> {
  const { faults, pasted = '', recorded = null } = given;
  return sendPage(deps, request, reply, bounceEntryView, { faults, pasted, recorded });
}

function filterOf(query: Query): {
  typed: Record<DeliveryField, string>;
  filter: DeliveryFilter;
  faults: Fault[];
} {
  const text = (name: DeliveryField) => toOneLine(query[name] ?? '').slice(0, 700);
  const typed = {
    ...{ tim: text('tim'), 'ket-qua': text('ket-qua'), tu: text('tu'), den: text('den') },
    ...{ 'don-vi': text('don-vi'), 'dau-moi': text('dau-moi'), dot: text('dot') },
  };
  const faults: Fault[] = [];
  const dayIn = (name: 'tu' | 'den') => {
    const found = typed[name] === '' ? null : parseVietnameseDate(typed[name]);
    if (typed[name] !== '' && found === null)
      faults.push({ field: name, message: message('contacts.no-day', { text: typed[name].slice(0, 40) }) });
    return found;
  };
  const orNull = (name: DeliveryField) => (typed[name] === '' ? null : typed[name]);
  const filter = {
    ...{ unit: orNull('don-vi'), contact: orNull('dau-moi'), round: orNull('dot'), search: typed.tim },
    state: DELIVERY_STATES.find((state) => state === typed['ket-qua']) ?? null,
    from: dayIn('tu'),
    to: dayIn('den'),
  };
  return { typed, filter, faults };
}
