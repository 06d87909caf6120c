import { unitId } from '../ids';
import type { RegisterHead, UnitFile } from './register-schema';
import type { Contact, Post } from './unit';

const POSTS: readonly Post[] = ['office', 'officer', 'head'];

type Patterns = Pick<RegisterHead, 'contactPattern' | 'headTitles'>;

/**
 * The contacts of a unit: those in the file, and for other posts, the register's pattern.
 * Office mailbox first, then the officer, then the head.
 * @param order the unit's place in the register, 1 for the first; fills `{order}` with four digits
 */
export function contactsOf(register: string, unit: UnitFile, order: number, patterns: Patterns): Contact[] {
  const contacts: Contact[] = [];
  for (const post of POSTS) {
    const named = (unit.contacts ?? []).filter((contact) => contact.post === post);
    const found = named.length > 0 ? named : fromPattern(post, unit, order, patterns);
    found.forEach((contact, index) => {
      const owner = unitId(register, unit.code);
      contacts.push({
        id: `${owner}/${post}${index === 0 ? '' : `-${index + 1}`}`,
        unit: owner,
        post,
        name: contact.name,
        title: contact.title ?? '',
        email: contact.email,
        phone: contact.phone ?? null,
        ...('from' in contact && contact.from ? { from: contact.from } : {}),
        ...('to' in contact && contact.to ? { to: contact.to } : {}),
      });
    });
  }
  return contacts;
}

function fromPattern(post: Post, unit: UnitFile, order: number, { contactPattern, headTitles }: Patterns) {
  const pattern = contactPattern?.[post];
  if (!pattern) return [];
  const head = unit.headTitle ?? headTitles?.[unit.type] ?? 'Người đứng đầu';
  const words: Record<string, string> = {
    code: unit.code,
    name: unit.name,
    short: unit.short ?? unit.name,
    head,
    headOf: headOf(head, unit.name),
    order: String(order).padStart(4, '0'),
  };
  const fill = (template: string) => template.replace(/\{(\w+)\}/g, (whole, word: string) => words[word] ?? whole);
  return [
    {
      name: fill(pattern.name),
      title: pattern.title && fill(pattern.title),
      email: fill(pattern.email),
      phone: pattern.phone && fill(pattern.phone),
    },
  ];
}

/**
 * A head's title with the unit; a word they share is not repeated.
 * @example headOf('Chánh Thanh tra', 'Thanh tra tỉnh') // 'Chánh Thanh tra tỉnh'
 */
function headOf(title: string, unit: string): string {
  const [of, name] = [title.split(' '), unit.split(' ')];
  for (let shared = Math.min(of.length, name.length); shared > 0; shared--) {
    const end = of.slice(-shared).join(' ').toLowerCase();
    if (end === name.slice(0, shared).join(' ').toLowerCase()) return [...of.slice(0, -shared), ...name].join(' ');
  }
  return `${title} ${unit}`;
}
