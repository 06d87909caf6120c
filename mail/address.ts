import { insideSentence } from '../domain/messages/inside-sentence';
import type { NamedContact, Reader } from './facts';

/**
 * How a reader is addressed inside a sentence: Party members and state leaders as comrades, the Front and others not.
 */
export type Pronoun = 'đồng chí' | 'Ông/Bà';

const FRONT = /^(?:Ban Thường trực )?Ủy ban (?:MTTQ|Mặt trận Tổ quốc)/u;

/**
 * The words after "Kính gửi:". The office is addressed; only its head is addressed as a person.
 * Source: usage of state offices under NĐ 30/2020/NĐ-CP, of Party and of Front offices.
 * @example salutation(head of Sở Tài chính) // 'Đồng chí Giám đốc Sở Tài chính'
 * @example salutation(office of Chi bộ Ban Tổ chức) // 'Chi ủy Chi bộ Ban Tổ chức'
 */
export function salutation({ post, title, name, unit }: Pick<Reader, 'post' | 'title' | 'name' | 'unit'>): string {
  if (post !== 'head') return officeAddress(unit.name);
  const person = title === '' ? name : headTitle(title, unit.name);
  return FRONT.test(unit.name) ? `Ông/Bà ${person}` : `Đồng chí ${person}`;
}

/** @example pronoun(unit 'Ủy ban MTTQ Việt Nam xã Tâm Thắng') // 'Ông/Bà' */
export function pronoun({ unit }: Pick<Reader, 'unit'>): Pronoun {
  return FRONT.test(unit.name) ? 'Ông/Bà' : 'đồng chí';
}

/**
 * "Người nhận việc": the named officer under the office's name; null for others.
 * @example attention({ post: 'officer', name: 'Bà Rơ Châm H’Lan', title: 'Chuyên viên' }) // 'Bà Rơ Châm H’Lan, chuyên viên'
 */
export function attention({ post, name, title }: Pick<Reader, 'post' | 'name' | 'title'>): string | null {
  return post === 'officer' ? withTitle(name, title) : null;
}

/**
 * The contact person, as in the footer.
 * @example contactWords({ name: 'Bà Rơ Châm H’Lan', title: 'Chuyên viên', phone: '0269 382 0000' })
 */
export function contactWords(contact: NamedContact): string {
  const named = withTitle(contact.name, contact.title);
  return contact.phone === null || contact.phone === '' ? named : `${named}, điện thoại ${contact.phone}`;
}

function withTitle(name: string, title: string): string {
  if (title === '' || name.toLowerCase().includes(title.toLowerCase())) return name;
  return `${name}, ${insideSentence(title)}`;
}

/**
 * A Party cell is addressed by its committee, a base organisation by its Đảng ủy, Party and Front committees by their
 * standing bodies.
 */
function officeAddress(unit: string): string {
  if (unit.startsWith('Chi bộ ')) return `Chi ủy ${unit}`;
  if (unit.startsWith('Đảng bộ ')) return `Đảng ủy ${unit.slice('Đảng bộ '.length)}`;
  if (unit.startsWith('Đảng ủy ')) return `Ban Thường vụ ${unit}`;
  return /^Ủy ban (?:MTTQ|Mặt trận Tổ quốc)/u.test(unit) ? `Ban Thường trực ${unit}` : unit;
}

/**
 * A head leads the committee, not its standing body: "Bí thư Đảng ủy …", never "Bí thư Đảng bộ …"; and words shared by
 * title and name are not repeated: "Trưởng Ban Tuyên giáo", "Chánh Thanh tra tỉnh".
 */
function headTitle(title: string, unit: string): string {
  const led = unit.replace(/^Đảng bộ /u, 'Đảng ủy ').replace(/^Ban Thường (?:vụ|trực) /u, '');
  if (title.endsWith(led)) return title;
  const words = title.split(' ');
  const shared = words.findIndex((_, index) =>
    led.toLowerCase().startsWith(`${words.slice(index).join(' ').toLowerCase()} `),
  );
  return [...words.slice(0, shared < 0 ? words.length : shared), led].join(' ');
}
