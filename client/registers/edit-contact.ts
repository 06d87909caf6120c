import { DungHanError } from '../../domain/errors';
import { MAIL_WORKFLOW_ID } from '../../domain/ids';
import { isMailAddress } from '../../domain/units/mail-address';
import type { Post, UnitId } from '../../domain/units/unit';
import { writeAudit } from '../../storage/audit';
import { tellWorkflow } from '../../storage/relay';
import type { Caller } from '../contract';

/** What staff may correct of a contact (đầu mối liên hệ); its unit and post stay. */
export interface ContactDetails {
  name: string;
  /** Title of the post: "Chuyên viên". */
  title: string;
  email: string;
  phone: string | null;
}

/** One thing to mend, by field. */
export interface ContactFault {
  field: keyof ContactDetails;
  message: string;
}

/** A telephone number as offices write it. */
export const PHONE = /^[0-9+][0-9 .()/-]{5,38}$/;

/**
 * What is wrong with a contact as typed; all of it.
 * @example contactFaults({ name: '', title: '', email: 'vănthư@x', phone: null }).length // 2
 */
export function contactFaults({ name, title, email, phone }: ContactDetails): ContactFault[] {
  const faults: ContactFault[] = [];
  if (name === '')
    faults.push({ field: 'name', message: 'Tên gọi trên thư: ô trống; cần tên như “Văn thư Sở Tài chính”.' });
  if (name.length > 200) faults.push({ field: 'name', message: 'Tên gọi trên thư: dài quá 200 ký tự.' });
  if (title.length > 200) faults.push({ field: 'title', message: 'Chức vụ: dài quá 200 ký tự.' });
  if (!isMailAddress(email)) {
    const found = email === '' ? 'ô trống' : `tìm thấy “${email.slice(0, 60)}”`;
    faults.push({
      field: 'email',
      message: `Thư điện tử: ${found}; cần địa chỉ dạng vanthu@donvi.gov.vn, không dấu, không khoảng trắng.`,
    });
  }
  if (phone !== null && !PHONE.test(phone)) {
    faults.push({
      field: 'phone',
      message: `Điện thoại: tìm thấy “${phone.slice(0, 40)}”; cần các chữ số, như 0269 3824 000.`,
    });
  }
  return faults;
}

/**
 * Corrects a contact. The mark of a bad address goes, and the mail hears of it: what waited for that person may leave now.
 * @throws DungHanError NOT_FOUND, FIELD_INVALID
 */
export async function editContact(caller: Caller, id: string, details: ContactDetails): Promise<void> {
  const [fault] = contactFaults(details);
  if (fault !== undefined) throw new DungHanError('FIELD_INVALID', fault.message);
  await caller.database.transaction(async (tx) => {
    const [before] = await tx.rows<ContactDetails>(
      'select name, title, email, phone from contacts where id = $1 for update',
      [id],
    );
    if (before === undefined) throw new DungHanError('NOT_FOUND', 'Không tìm thấy đầu mối liên hệ này.');
    const { name, title, email, phone } = details;
    await tx.rows('update contacts set name = $2, title = $3, email = $4, phone = $5 where id = $1', [
      id,
      name,
      title,
      email,
      phone,
    ]);
    // A bad address is marked for everyone who has it, and so is a good one.
    await tx.rows('update contacts set bad_since = null, bad_reason = null where id = $1 or lower(email) = lower($2)', [
      id,
      email,
    ]);
    await tellWorkflow(tx, MAIL_WORKFLOW_ID);
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
 * Adds a contact of a unit: somebody more who reads its mails, and who may sign in for it. The first of a post has the post's
 * plain id, as in a register.
 * @returns its id
 * @throws DungHanError NOT_FOUND, FIELD_INVALID
 * @example await addContact(caller, 'gialai-2025:xa-ia-nan', 'officer', details) // 'gialai-2025:xa-ia-nan/officer'
 */
export async function addContact(caller: Caller, unit: UnitId, post: Post, details: ContactDetails): Promise<string> {
  const [fault] = contactFaults(details);
  if (fault !== undefined) throw new DungHanError('FIELD_INVALID', fault.message);
  return caller.database.transaction(async (tx) => {
    const [known] = await tx.rows('select id from units where id = $1 for no key update', [unit]);
    if (known === undefined) throw new DungHanError('NOT_FOUND', 'Không tìm thấy đơn vị này.');
    const taken = await tx.rows<{ id: string }>('select id from contacts where unit = $1', [unit]);
    const ids = new Set(taken.map(({ id }) => id));
    let id = `${unit}/${post}`;
    for (let number = 2; ids.has(id); number++) id = `${unit}/${post}-${number}`;
    const { name, title, email, phone } = details;
    await tx.rows(
      'insert into contacts (id, unit, post, name, title, email, phone) values ($1, $2, $3, $4, $5, $6, $7)',
      [id, unit, post, name, title, email, phone],
    );
    await writeAudit(tx, {
      at: caller.at,
      who: caller.who,
      action: 'contact.add',
      subject: id,
      detail: { after: details },
    });
    return id;
  });
}
