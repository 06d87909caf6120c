/** A person who acts: the name as it stands in the journal, and the mail address where one is known. */
export interface Acting {
  who: string;
  person?: string | null;
}

/**
 * Whether two acts are of one person: the same mail address or, as an address may be unknown or a second one, the same name.
 * Two people of one name are asked to let a third person confirm; otherwise one person could confirm alone.
 * @example isSamePerson({ who: 'Nguyễn Thị Lan', person: 'lan@snv.example' }, { who: 'Lan', person: 'Lan@snv.example' }) // true
 */
export function isSamePerson(one: Acting, other: Acting): boolean {
  const sameAddress = one.person != null && other.person != null && plain(one.person) === plain(other.person);
  return sameAddress || plain(one.who) === plain(other.who);
}

function plain(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
