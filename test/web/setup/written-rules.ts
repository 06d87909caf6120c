import type { Access, Decision } from '../../../web/access/authorise';

/** Owner of a resource, seen from phường Pleiku; `round` is a round as a whole, which belongs to its compiler. */
export const RELATIONS = ['own', 'sibling', 'parent', 'child', 'foreign', 'round'] as const;
export type Relation = (typeof RELATIONS)[number];

export const PEOPLE = [
  'nobody',
  'administrator',
  'staff',
  'staff of the subtree',
  'staff of another document',
  'officer of the compiler',
  'head of the compiler',
  'officer of another compiler',
  'head of another compiler',
  'unit member',
  'leader',
  'leader of the subtree',
  'auditor',
  'auditor of the subtree',
] as const;
export type PersonName = (typeof PEOPLE)[number];

const LETTERS: Readonly<Record<string, Decision>> = { a: 'allow', s: 'sign-in', f: 'forbid', h: 'hidden' };

const ALL = 'aaaaaa';
const NOT_SIGNED_IN = 'ssssss';
const FORBIDDEN = 'ffffff';
const HIDDEN = 'hhhhhh';
/** Own, child; the round is its compiler's, who is not below phường Pleiku. */
const SUBTREE = 'ahhahh';

/** Pages of many units: who may open them, and what a narrowed role finds there. */
const many = (who: {
  whole: boolean;
  officer: boolean;
  head: boolean;
  administrator: boolean;
  reader: boolean;
}): Record<PersonName, string> => ({
  nobody: NOT_SIGNED_IN,
  administrator: who.administrator ? ALL : FORBIDDEN,
  staff: who.whole ? ALL : FORBIDDEN,
  'staff of the subtree': who.whole ? SUBTREE : FORBIDDEN,
  'staff of another document': who.whole ? HIDDEN : FORBIDDEN,
  'officer of the compiler': who.officer ? ALL : FORBIDDEN,
  'head of the compiler': who.head ? ALL : FORBIDDEN,
  'officer of another compiler': who.officer ? HIDDEN : FORBIDDEN,
  'head of another compiler': who.head ? HIDDEN : FORBIDDEN,
  'unit member': FORBIDDEN,
  leader: who.reader ? ALL : FORBIDDEN,
  'leader of the subtree': who.reader ? SUBTREE : FORBIDDEN,
  auditor: who.reader ? ALL : FORBIDDEN,
  'auditor of the subtree': who.reader ? SUBTREE : FORBIDDEN,
});

const onlyThese = (...allowed: PersonName[]): Record<PersonName, string> =>
  Object.fromEntries(
    PEOPLE.map((name) => [name, name === 'nobody' ? NOT_SIGNED_IN : allowed.includes(name) ? ALL : FORBIDDEN]),
  ) as Record<PersonName, string>;

const everybody = Object.fromEntries(PEOPLE.map((name) => [name, ALL])) as Record<PersonName, string>;
const readers = many({ whole: true, officer: true, head: true, administrator: true, reader: true });

/**
 * The written rule, by name: the decision for each person, a letter for each relation, in the order of `RELATIONS`. It
 * is separate from the code on purpose: a change of one must be a change of both.
 */
export const WRITTEN: Readonly<Record<Access, Readonly<Record<PersonName, string>>>> = {
  everyone: everybody,
  'by-secret': everybody,
  'signed-in': { ...everybody, nobody: NOT_SIGNED_IN },
  readers,
  staff: many({ whole: true, officer: true, head: true, administrator: true, reader: false }),
  confirm: many({ whole: true, officer: false, head: true, administrator: false, reader: false }),
  'second-person': many({ whole: false, officer: false, head: true, administrator: true, reader: false }),
  request: { ...readers, auditor: FORBIDDEN, 'auditor of the subtree': FORBIDDEN },
  admin: onlyThese('administrator', 'staff'),
  accounts: onlyThese('administrator'),
  'audit-read': onlyThese('administrator', 'staff', 'auditor'),
  unit: onlyThese('unit member'),
  'owner-read': { ...readers, 'unit member': 'ahhhhh' },
  'owner-write': { ...onlyThese(), 'unit member': 'ahhhhh' },
};

/** @example writtenDecision('owner-read', 'unit member', 'sibling') // 'hidden' */
export function writtenDecision(access: Access, person: PersonName, relation: Relation): Decision {
  return LETTERS[WRITTEN[access][person][RELATIONS.indexOf(relation)]!]!;
}
