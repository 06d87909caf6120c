import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ContactDetails, contactFaults, editContact } from '../../client/edit-contact';
import { callerOf } from '../caller';
import type { WebDependencies } from '../dependencies';
import { checkFormToken } from '../forgery';
import { sendPage } from '../page';
import { readContact } from '../queries/registers';
import { type Fault, oneLine } from '../report/typed-report';
import { notFound, restOf, sessionOf } from '../request';

type Body = Record<string, string | undefined>;

/** Names of the form's fields. */
const FIELDS: Readonly<Record<keyof ContactDetails, string>> = {
  name: 'ten',
  title: 'chuc-vu',
  email: 'thu',
  phone: 'dien-thoai',
};

/** Correcting a contact (đầu mối liên hệ): who reads the mails of a unit. */
export function contactRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get('/dau-moi/*', { config: { access: 'admin' } }, async (request, reply) => {
    const contact = await contactOf(request);
    const { name, title, email, phone } = contact;
    return sendContact(deps, request, reply, contact, { name, title, email, phone }, []);
  });

  app.post<{ Body: Body }>('/dau-moi/*', { config: { access: 'admin' } }, async (request, reply) => {
    const body = request.body ?? {};
    checkFormToken(sessionOf(request), body.dau);
    const contact = await contactOf(request);
    const typed = (field: keyof ContactDetails) => oneLine(body[FIELDS[field]] ?? '');
    const details: ContactDetails = {
      name: typed('name'),
      title: typed('title'),
      email: typed('email'),
      phone: typed('phone') === '' ? null : typed('phone'),
    };
    const faults = contactFaults(details).map(({ field, message }) => ({ field: FIELDS[field], message }));
    if (faults.length > 0) {
      reply.code(422);
      return sendContact(deps, request, reply, contact, details, faults);
    }
    await editContact(callerOf(request), contact.id, details);
    return reply.redirect(`/danh-muc/${contact.register}?tim=${encodeURIComponent(contact.unit.split(':')[1]!)}`, 303);
  });
}

async function contactOf(request: FastifyRequest) {
  const contact = await readContact(request.database, restOf(request));
  if (contact === null) throw notFound();
  return contact;
}

async function sendContact(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  contact: Awaited<ReturnType<typeof contactOf>>,
  details: ContactDetails,
  faults: Fault[],
): Promise<FastifyReply> {
  return sendPage(deps, request, reply, 'contact', {
    title: `Đầu mối liên hệ: ${contact.unitName}`,
    contact,
    details,
    faults,
    faultOf: new Map(faults.map(({ field, message }) => [field, message])),
  });
}
