import { DungHanError } from '../../domain/errors';
import { MAIL_WORKFLOW_ID } from '../../domain/ids';
import { type Message, message, type PlainCode } from '../../domain/messages/message';
import { unexpectedIn } from '../../domain/source/typed-field';
import { oldEncodingFault } from '../../domain/source/typed-text';
import { addressIn, isMailAddress } from '../../domain/units/mail-address';
import { LONGEST_TELEPHONE, telephoneOf } from '../../domain/units/telephone';
import type { Post, UnitId } from '../../domain/units/unit';
import { writeAudit } from '../../storage/audit';
import { insertContact, lockContact, updateContact } from '../../storage/contacts';
import { queueSignal } from '../../storage/relay';
import type { Caller } from '../contract';
import { tellOldAddress } from './old-address';

/** What staff may correct of a contact (đầu mối liên hệ); unit and post cannot change. */
export interface ContactDetails {
  name: string;
  /** Title of the post: "Chuyên viên". */
  title: string;
  email: string;
  phone: string | null;
}

/** One invalid field. */
export interface ContactFault {
  field: keyof ContactDetails;
  message: Message;
}

const LONGEST = 200;

/**
 * All faults of a contact as typed. A telephone that was there before is not judged again: one that an earlier version
 * accepted must not prevent the correction of the address beside it.
 * @param before the telephone as it is stored; undefined for a new contact
 * @example contactFaults({ name: '', title: '', email: 'vănthư@x', phone: null }).length // 2
 */
export function contactFaults({ name, title, email, phone }: ContactDetails, before?: string | null): ContactFault[] {
  const faults: ContactFault[] = [];
  const refuse = (field: keyof ContactDetails, fault: Message) => faults.push({ field, message: fault });
  const tooLong = (label: PlainCode) => message('typed.longer-than', { label: message(label), most: LONGEST });
  if (name === '') refuse('name', unexpectedIn('labels.contact-name', '', 'typed.a-contact-name'));
  for (const [field, label, text] of [
    ['name', 'labels.contact-name', name],
    ['title', 'labels.contact-title', title],
  ] as const) {
    const old = oldEncodingFault(text);
    if (old !== null) refuse(field, unexpectedIn(label, text.slice(0, 60), old));
  }
  if (name.length > LONGEST) refuse('name', tooLong('labels.contact-name'));
  if (title.length > LONGEST) refuse('title', tooLong('labels.contact-title'));
  if (!isMailAddress(email)) refuse('email', addressFault(email));
  if (phone !== null && phone !== before && !telephoneOf(phone).ok) {
    refuse('phone', unexpectedIn('labels.phone', phone.slice(0, LONGEST_TELEPHONE), 'typed.a-phone'));
  }
  return faults;
}

function addressFault(email: string): Message {
  const found = addressIn(email);
  if (found.kind === 'two') return message('typed.two-addresses', { label: message('labels.email') });
  return unexpectedIn('labels.email', email.slice(0, 60), 'typed.a-plain-address');
}

/** The details as they are stored: a zero that was left out before the telephone is put back. */
function asStored(details: ContactDetails): ContactDetails {
  const read = details.phone === null ? null : telephoneOf(details.phone);
  return read?.ok ? { ...details, phone: read.phone } : details;
}

/**
 * Corrects a contact, clears the mark of a bad address, and signals the mail workflow: mails that waited for this
 * person may leave now. An address that was replaced is told so.
 * @throws DungHanError NOT_FOUND, FIELD_INVALID
 */
export async function editContact(caller: Caller, id: string, typed: ContactDetails): Promise<void> {
  await caller.writer.transaction(async (tx) => {
    const locked = await lockContact(tx, id);
    if (locked === null) throw new DungHanError('NOT_FOUND', message('refusals.no-contact'));
    const { bad, ...before } = locked;
    const [fault] = contactFaults(typed, before.phone);
    if (fault !== undefined) throw new DungHanError('FIELD_INVALID', fault.message);
    const details = asStored(typed);
    await updateContact(tx, id, details, caller.at);
    await tellOldAddress(tx, caller, { id, bad, ...before }, details.email);
    await queueSignal(tx, MAIL_WORKFLOW_ID);
    await writeAudit(tx, {
      at: caller.at,
      who: caller.who,
      action: 'contact.edit',
      subject: id,
      detail: { before, after: details },
    });
  });
}

/**
 * Adds a contact to a unit: a person who gets its mails and may sign in for it.
 * @returns its id
 * @throws DungHanError NOT_FOUND, FIELD_INVALID
 * @example await addContact(caller, 'gialai-2025:xa-ia-nan', 'officer', details) // 'gialai-2025:xa-ia-nan/officer'
 */
export async function addContact(caller: Caller, unit: UnitId, post: Post, details: ContactDetails): Promise<string> {
  const [fault] = contactFaults(details);
  if (fault !== undefined) throw new DungHanError('FIELD_INVALID', fault.message);
  return caller.writer.transaction(async (tx) => {
    const id = await insertContact(tx, unit, post, asStored(details));
    if (id === null) throw new DungHanError('NOT_FOUND', message('refusals.no-unit'));
    await writeAudit(tx, {
      at: caller.at,
      who: caller.who,
      action: 'contact.add',
      subject: id,
      detail: { after: asStored(details) },
    });
    return id;
  });
}
