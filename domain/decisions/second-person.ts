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

/** What shows that two accounts are probably one person, or that one made the other. */
export type Tie = 'given-by-asker' | 'no-second-factor' | 'browser' | 'mobile' | 'mailbox';

/** What is known of the account that confirms, beside the one that asked. */
export interface TieFacts {
  /** The one who asked gave it a role, wrote its address into the register, or reset its second factor. */
  givenByAsker: boolean;
  hasSecondFactor: boolean;
  /** Both signed in in one browser lately. */
  sharedBrowser: boolean;
  /** Telephones in the register, of the one who asked and of the one who confirms. */
  phones: readonly [readonly string[], readonly string[]];
}

/**
 * The first tie between the person who asked and the one who confirms; null when they pass for two. A person with two accounts,
 * two telephones and two machines cannot be found out: the list of acts shows both names.
 * @example tieBetween(asker, confirmer, facts) // 'browser'
 */
export function tieBetween(asker: Acting, confirmer: Acting, facts: TieFacts): Tie | null {
  if (!facts.hasSecondFactor) return 'no-second-factor';
  if (facts.givenByAsker) return 'given-by-asker';
  if (facts.sharedBrowser) return 'browser';
  const [asked, confirms] = facts.phones.map((list) => new Set(list.flatMap(mobilesIn)));
  if ([...asked!].some((mobile) => confirms!.has(mobile))) return 'mobile';
  const isOneMailbox =
    asker.person != null && confirmer.person != null && mailbox(asker.person) === mailbox(confirmer.person);
  return isOneMailbox ? 'mailbox' : null;
}

/** The name before the "@" without what mail services ignore: `lan.nguyen+2@a` and `lannguyen@b` are taken for one person's. */
function mailbox(address: string): string {
  return plain(address).split('@')[0]!.replace(/\+.*$/, '').replaceAll('.', '');
}

/** Numbers of mobile telephones (03, 05, 07, 08, 09 and eight digits); a landline is its office's. */
function mobilesIn(phone: string): string[] {
  return phone
    .split(/[,;|/]|\s-\s|\p{L}+/u)
    .map((part) => part.replace(/\D/g, '').replace(/^84/, '0'))
    .filter((digits) => /^0[35789]\d{8}$/.test(digits));
}
