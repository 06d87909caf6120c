import { DungHanError } from '../../domain/errors';
import { MAIL_WORKFLOW_ID } from '../../domain/ids';
import { type Message, message } from '../../domain/messages/message';
import { holdsOffice } from '../../domain/people/mail-reader';
import type { Issue, Parsed } from '../../domain/source/issue';
import { type Day, dayOf, type Instant } from '../../domain/time/time';
import type { ContactsTable, RenewedContact } from '../../domain/units/contacts-table';
import { existsOn } from '../../domain/units/existence';
import type { Contact, Post, Register, Unit } from '../../domain/units/unit';
import { writeAudit } from '../../storage/audit';
import { insertContact, lockContact, updateContact } from '../../storage/contacts';
import type { Transaction } from '../../storage/database';
import { endRegisterDraft, lockRegisterDraft } from '../../storage/register-drafts';
import { queueSignal } from '../../storage/relay';
import type { Caller } from '../contract';
import type { ContactDetails } from './edit-contact';
import { tellOldAddress } from './old-address';

/** A contact as it will be, with what it was; `before` is null for one that is added. */
export interface ContactChange {
  unit: Unit;
  post: Post;
  before: Contact | null;
  after: ContactDetails;
}

/** What a table of contacts would change in a register. */
export interface ContactChanges {
  register: Register;
  changes: readonly ContactChange[];
  /** Rows that say what is there already. */
  same: number;
  notes: readonly Message[];
}

/**
 * What a table of contacts would change; writes nothing.
 * @param file its name, for faults
 * @returns the changes; or a fault for each row whose unit is not there, is no longer there, or has no address
 */
export function contactChanges(
  register: Register,
  { contacts, notes }: ContactsTable,
  file: string,
  at: Instant,
): Parsed<ContactChanges> {
  const byCode = new Map(register.units.map((unit) => [unit.code, unit]));
  const issues: Issue[] = [];
  const changes: ContactChange[] = [];
  let same = 0;
  for (const renewed of contacts) {
    const unit = byCode.get(renewed.code);
    const fault = unit === undefined ? unknown(renewed, register) : faultOf(unit, renewed, at);
    if (fault !== null) {
      issues.push({ file, line: renewed.line, path: 'code', code: 'UNIT_UNKNOWN', message: fault });
      continue;
    }
    const before = contactOf(unit!, renewed.post, dayOf(at));
    const after = detailsAfter(unit!, before, renewed);
    if (before !== null && isSame(before, after)) same += 1;
    else changes.push({ unit: unit!, post: renewed.post, before, after });
  }
  if (issues.length > 0) return { ok: false, issues: onceEach(issues) };
  return { ok: true, value: { register, changes, same, notes } };
}

/**
 * Renews the contacts of a table, all of them or none.
 * @param draft the kept table, which ends with this; null where the table was not kept
 * @returns how many were changed
 * @throws DungHanError NOT_FOUND when the draft is gone, CONFLICT when a contact was corrected since the table was shown
 */
export async function renewContacts(caller: Caller, draft: number | null, shown: ContactChanges): Promise<number> {
  return caller.writer.transaction(async (tx) => {
    if (draft !== null && (await lockRegisterDraft(tx, draft)) === null)
      throw new DungHanError('NOT_FOUND', message('refusals.register-draft-gone'));
    for (const change of shown.changes) await renewOne(tx, caller, change);
    if (shown.changes.length > 0) await queueSignal(tx, MAIL_WORKFLOW_ID);
    if (draft !== null) await endRegisterDraft(tx, draft, caller.at);
    return shown.changes.length;
  });
}

async function renewOne(tx: Transaction, caller: Caller, { unit, post, before, after }: ContactChange): Promise<void> {
  const line = { at: caller.at, who: caller.who };
  if (before === null) {
    const id = await insertContact(tx, unit.id, post, after);
    await writeAudit(tx, { ...line, action: 'contact.add', subject: id!, detail: { after } });
    return;
  }
  const locked = await lockContact(tx, before.id);
  if (locked === null || !isSame(locked, before)) {
    throw new DungHanError('CONFLICT', message('registers.contact-changed', { name: before.name, unit: unit.name }));
  }
  const { bad, ...now } = locked;
  await updateContact(tx, before.id, after, caller.at);
  await tellOldAddress(tx, caller, { id: before.id, bad, ...now }, after.email);
  await writeAudit(tx, { ...line, action: 'contact.edit', subject: before.id, detail: { before: now, after } });
}

function unknown({ code }: RenewedContact, register: Register): Message {
  return message('registers.code-unknown', { code, register: register.id });
}

function faultOf(unit: Unit, { post, email }: RenewedContact, at: Instant): Message | null {
  if (!existsOn(unit, dayOf(at))) return message('registers.unit-ended', { unit: unit.name, code: unit.code });
  if (contactOf(unit, post, dayOf(at)) !== null || email !== null) return null;
  return message('registers.contact-without-address', { unit: unit.name });
}

/** Of several contacts that hold a post the first, as in the table of a register. */
function contactOf(unit: Unit, post: Post, day: Day): Contact | null {
  return unit.contacts.find((contact) => contact.post === post && holdsOffice(contact, day)) ?? null;
}

function detailsAfter(unit: Unit, before: Contact | null, renewed: RenewedContact): ContactDetails {
  const office = renewed.post === 'office';
  return {
    name: renewed.name ?? before?.name ?? (office ? `Văn thư ${unit.name}` : unit.name),
    title: renewed.title ?? before?.title ?? (office ? 'Văn thư' : ''),
    email: renewed.email ?? before?.email ?? '',
    phone: renewed.phone ?? before?.phone ?? null,
  };
}

function isSame(one: ContactDetails, other: ContactDetails): boolean {
  return one.name === other.name && one.title === other.title && one.email === other.email && one.phone === other.phone;
}

/** A unit that is not there is said once, not for each of its posts. */
function onceEach(issues: readonly Issue[]): Issue[] {
  return [...new Map(issues.map((issue) => [`${issue.line} ${issue.message.code}`, issue])).values()];
}
