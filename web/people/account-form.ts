import type { NewRole } from '../../client/people/users';
import { type Message, message } from '../../domain/messages/message';
import { DUTIES, type Duty, isDuty } from '../../domain/people/duty';
import { unexpectedIn } from '../../domain/source/typed-field';
import { dayOf, type Instant } from '../../domain/time/time';
import { parseVietnameseDate } from '../../domain/time/vietnamese';
import { isMailAddress } from '../../domain/units/mail-address';
import type { UnitId } from '../../domain/units/unit';
import type { Fault } from '../http/fault';
import { type FieldValue, listOf } from '../http/form-values';
import { toOneLine } from '../http/one-line';

/** Roles that are given for one unit, and those that can be narrowed to documents. */
export const UNIT_DUTIES: readonly Duty[] = ['compiler-officer', 'compiler-head', 'unit'];
export const DOCUMENT_DUTIES: readonly Duty[] = ['staff', 'leader', 'auditor'];

/** A role as typed on the page. */
export interface TypedRole {
  typed: { thu: string; ten: string; vai: string; 'don-vi': string; 'den-ngay': string; 'van-ban': readonly string[] };
  faults: Fault[];
  role: Omit<NewRole, 'unit'>;
}

/** Reads all but the unit, which has to be looked up. */
export function readTypedRole(body: Readonly<Record<string, FieldValue>>, at: Instant): TypedRole {
  const faults: Fault[] = [];
  const text = (name: string) => toOneLine(listOf(body[name])[0] ?? '').slice(0, 254);
  const typed = {
    thu: text('thu'),
    ten: text('ten'),
    vai: text('vai'),
    'don-vi': text('don-vi'),
    'den-ngay': text('den-ngay'),
    'van-ban': listOf(body['van-ban']).slice(0, 50),
  };
  if (!isMailAddress(typed.thu)) {
    faults.push({ field: 'thu', message: unexpectedIn('labels.email', typed.thu.slice(0, 40), 'typed.an-address') });
  }
  if (!isDuty(typed.vai)) faults.push({ field: 'vai', message: message('people.no-role-chosen') });
  const duty = isDuty(typed.vai) ? typed.vai : 'unit';
  const until = typed['den-ngay'] === '' ? null : parseVietnameseDate(typed['den-ngay']);
  if (typed['den-ngay'] !== '' && (until === null || until < dayOf(at))) {
    const expected = message('typed.a-day-from-today', { example: '31/12/2026' });
    const fault = unexpectedIn('labels.last-day', typed['den-ngay'].slice(0, 40), expected);
    faults.push({ field: 'den-ngay', message: fault });
  }
  if (typed['van-ban'].length > 0 && !DOCUMENT_DUTIES.includes(duty)) {
    faults.push({ field: 'van-ban', message: message('people.choose-no-plans', { role: DUTIES[duty] }) });
  }
  const plans = typed['van-ban'].length === 0 ? null : typed['van-ban'];
  return { typed, faults, role: { email: typed.thu, name: typed.ten === '' ? null : typed.ten, duty, plans, until } };
}

/** The unit that the text names; null for no unit, a fault where it matches none or several, or the role takes none. */
export function unitOfRole(
  duty: Duty,
  words: string,
  units: readonly { id: UnitId; name: string }[],
): { unit: UnitId | null; fault: Fault | null } {
  const fault = (said: Message) => ({ unit: null, fault: { field: 'don-vi', message: said } });
  const role = DUTIES[duty];
  if (words === '') {
    return UNIT_DUTIES.includes(duty) ? fault(message('people.unit-empty', { role })) : { unit: null, fault: null };
  }
  if (duty === 'administrator') return fault(message('people.leave-unit-empty', { role }));
  if (units.length === 1) return { unit: units[0]!.id, fault: null };
  if (units.length === 0) return fault(message('people.unit-unknown', { text: words }));
  return fault(message('people.unit-of-several', { text: words, codes: units.map(({ id }) => id) }));
}
