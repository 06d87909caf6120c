import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addContact, type ContactDetails, contactFaults, editContact } from '../../client/registers/edit-contact';
import { message } from '../../domain/messages/message';
import { addressIn } from '../../domain/units/mail-address';
import type { Post } from '../../domain/units/unit';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { notFound, restOf, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import type { Fault } from '../http/fault';
import { toOneLine } from '../http/one-line';
import { CONTACT_FIELDS, type ContactContent, contactView } from './contact-view';
import { readContact, readUnitName } from './registers';

type Body = Record<string, string | undefined>;

const POSTS: readonly Post[] = ['office', 'officer', 'head'];

/** Contacts (đầu mối liên hệ), who read the mails of a unit: corrected, and added where one is missing. */
export function contactRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const admin = { config: { access: 'admin' as const } };

  app.get('/dau-moi/*', admin, async (request, reply) => {
    const contact = await contactOf(request);
    const { name, title, email, phone } = contact;
    return sendContact(deps, request, reply, { contact, details: { name, title, email, phone }, faults: [] });
  });

  app.post<{ Body: Body }>('/dau-moi/*', admin, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body?.dau);
    const contact = await contactOf(request);
    const { details, faults } = readDetails(request.body, contact.phone);
    if (faults.length > 0) {
      reply.code(422);
      return sendContact(deps, request, reply, { contact, details, faults });
    }
    await editContact(callerOf(request), contact.id, details);
    return reply.redirect(unitAddress(contact), 303);
  });

  // The short form beside an undeliverable address; what it refuses is shown again in the full form.
  app.post<{ Body: Body }>('/dia-chi/*', admin, async (request, reply) => {
    checkFormToken(sessionOf(request), request.body?.dau);
    const contact = await contactOf(request);
    const { name, title, phone } = contact;
    const details = { name, title, phone, email: oneAddress(toOneLine(request.body['dia-chi'] ?? '')) };
    const faults = faultsOf(details, phone);
    if (faults.length > 0) {
      reply.code(422);
      return sendContact(deps, request, reply, { contact, details, faults });
    }
    await editContact(callerOf(request), contact.id, details);
    return reply.redirect(`${request.body.ve === 'hom-nay' ? '/hom-nay' : `/don-vi/${contact.unit}`}?da-sua=co`, 303);
  });

  app.get('/them-dau-moi/*', admin, async (request, reply) => {
    const details = { name: '', title: '', email: '', phone: null };
    return sendContact(deps, request, reply, { contact: await newContactOf(request), details, faults: [] });
  });

  app.post<{ Body: Body }>('/them-dau-moi/*', admin, async (request, reply) => {
    const body = request.body;
    checkFormToken(sessionOf(request), body.dau);
    const unit = await newContactOf(request);
    const { details, faults } = readDetails(body);
    const post = POSTS.find((one) => one === body.vai);
    if (post === undefined) faults.unshift({ field: 'vai', message: message('typed.no-post') });
    if (post === undefined || faults.length > 0) {
      reply.code(422);
      return sendContact(deps, request, reply, { contact: { ...unit, post: post ?? null }, details, faults });
    }
    await addContact(callerOf(request), unit.unit, post, details);
    return reply.redirect(unitAddress(unit), 303);
  });
}

function unitAddress({ register, unit }: { register: string; unit: string }): string {
  return `/danh-muc/${register}?tim=${encodeURIComponent(unit.split(':')[1]!)}`;
}

function readDetails(body: Body = {}, before?: string | null): { details: ContactDetails; faults: Fault[] } {
  const typed = (field: keyof ContactDetails) => toOneLine(body[CONTACT_FIELDS[field]] ?? '');
  const phone = typed('phone');
  const email = oneAddress(typed('email'));
  const details = { name: typed('name'), title: typed('title'), email, phone: phone || null };
  return { details, faults: faultsOf(details, before) };
}

/** The address of "Lan <lan@snv.gov.vn>", as mail programs copy it; the text itself where it holds none or two. */
function oneAddress(typed: string): string {
  const found = addressIn(typed);
  return found.kind === 'one' ? found.address : typed;
}

function faultsOf(details: ContactDetails, before?: string | null): Fault[] {
  return contactFaults(details, before).map(({ field, message }) => ({ field: CONTACT_FIELDS[field], message }));
}

/** The unit of the address, and an empty contact of it. */
async function newContactOf(request: FastifyRequest) {
  const unit = await readUnitName(request.reader, restOf(request));
  if (unit === null) throw notFound();
  return { ...unit, id: null, post: null as Post | null, badSince: null, badReason: null };
}

async function contactOf(request: FastifyRequest) {
  const contact = await readContact(request.reader, restOf(request));
  if (contact === null) throw notFound();
  return contact;
}

async function sendContact(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  content: Omit<ContactContent, 'posts'>,
): Promise<FastifyReply> {
  return sendPage(deps, request, reply, contactView, { ...content, posts: POSTS });
}
