import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { endAbsence, noteAbsence } from '../../client/registers/absences';
import { keepOfficeDays } from '../../client/registers/office-days';
import { DungHanError } from '../../domain/errors';
import { addressOf } from '../../domain/ids';
import { message } from '../../domain/messages/message';
import type { Day } from '../../domain/time/time';
import { parseVietnameseDate } from '../../domain/time/vietnamese';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { notFound, restOf, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import type { Fault } from '../http/fault';
import { toOneLine } from '../http/one-line';
import { readContactOffice } from './contact-office';
import { contactOfficeView, type OfficeField } from './contact-office-view';
import { readContact } from './registers';

type Typed = Record<OfficeField, string>;
type Body = Record<string, string | undefined>;

const NOTHING_TYPED: Typed = { tu: '', den: '', 'vang-tu': '', 'vang-den': '', 'nguoi-thay': '', 'ly-do': '' };

/** When a contact holds its post, and who reads its mails while it is away (người thay, đến ngày …). */
export function contactOfficeRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const admin = { config: { access: 'admin' as const } };

  app.get('/nhiem-vu/*', admin, async (request, reply) => sendOffice(deps, request, reply, null, []));

  app.post<{ Body: Body }>('/nhiem-vu/*', admin, async (request, reply) => {
    const body = request.body ?? {};
    checkFormToken(sessionOf(request), body.dau);
    const contact = await contactOf(request);
    const typed = typedOf(body);
    const faults: Fault[] = [];
    try {
      await act(request, contact.id, body, typed, faults);
    } catch (fault) {
      if (!(fault instanceof DungHanError) || typeof fault.said === 'string') throw fault;
      if (!['FIELD_INVALID', 'CONFLICT'].includes(fault.code)) throw fault;
      faults.push({ field: body.viec === 'vang' ? 'vang-den' : 'den', message: fault.said });
    }
    if (faults.length === 0) return reply.redirect(addressOf('/nhiem-vu', contact.id), 303);
    reply.code(422);
    return sendOffice(deps, request, reply, typed, faults);
  });
}

async function act(request: FastifyRequest, contact: string, body: Body, typed: Typed, faults: Fault[]): Promise<void> {
  const caller = callerOf(request);
  if (body.viec === 'het-vang') {
    const number = /^\d{1,12}$/.test(body.so ?? '') ? Number(body.so) : 0;
    return endAbsence(caller, number);
  }
  if (body.viec === 'vang') {
    const [from, to] = [dayOf(typed, 'vang-tu', faults, true), dayOf(typed, 'vang-den', faults, true)];
    const deputy = typed['nguoi-thay'];
    if (deputy === '') faults.push({ field: 'nguoi-thay', message: message('contacts.choose-deputy') });
    if (faults.length > 0) return;
    await noteAbsence(caller, { contact, deputy, from: from!, to: to!, reason: typed['ly-do'] });
    return;
  }
  const days = { from: dayOf(typed, 'tu', faults, false), to: dayOf(typed, 'den', faults, false) };
  if (faults.length === 0) await keepOfficeDays(caller, contact, days);
}

function typedOf(body: Body): Typed {
  const names = Object.keys(NOTHING_TYPED) as OfficeField[];
  return Object.fromEntries(names.map((name) => [name, toOneLine(body[name] ?? '').slice(0, 300)])) as Typed;
}

function dayOf(typed: Typed, field: OfficeField, faults: Fault[], needed: boolean): Day | null {
  const text = typed[field];
  if (text === '') {
    if (needed) faults.push({ field, message: message('contacts.day-needed') });
    return null;
  }
  const day = parseVietnameseDate(text);
  if (day === null) faults.push({ field, message: message('contacts.no-day', { text: text.slice(0, 40) }) });
  return day;
}

async function contactOf(request: FastifyRequest) {
  const contact = await readContact(request.reader, restOf(request));
  if (contact === null) throw notFound();
  return contact;
}

/** @param typed what was typed and refused; null: the form shows what is kept */
async function sendOffice(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Typed | null,
  faults: readonly Fault[],
): Promise<FastifyReply> {
  const contact = await contactOf(request);
  const office = await readContactOffice(request.reader, contact, request.at);
  return sendPage(deps, request, reply, contactOfficeView, {
    contact,
    office,
    typed: typed ?? NOTHING_TYPED,
    faults,
    isTyped: typed !== null,
  });
}
