import { addRole } from '../../../client/people/users';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import type { Duty } from '../../../domain/people/duty';
import { dayOf } from '../../../domain/time/time';
import type { Database } from '../../../storage/database';
import { readGrants } from '../../../storage/grants';
import { readSession, type Session, startGrantedSession } from '../../../web/access/session';
import { formTokenOf } from './by-link';
import { type RunningApp, type Visitor, visitorWith } from './running-app';
import { OPEN_ROUND, OTHER_UNIT, PLAN, TODAY, UNIT } from './sample-office';
import { PEOPLE, type PersonName, type Relation } from './written-rules';

const COMPILER = OPEN_ROUND.split('/')[3]!;
const OTHER_PLAN = 'gialai-614-2020';
const PARENT = 'gialai-2025:ubnd-thu';
const CHILD = 'gialai-2025:to-dan-pho-thu';
const FOREIGN = 'tinh-khac:xa-thu';

/** The unit that owns the resource. */
export const UNIT_OF: Readonly<Record<Exclude<Relation, 'round'>, string>> = {
  own: UNIT,
  sibling: OTHER_UNIT,
  parent: PARENT,
  child: CHILD,
  foreign: FOREIGN,
};

/** A unit above, one below and one of another province, each with a report submitted in the open round. */
export async function addRelatives(database: Database): Promise<void> {
  await database.rows(
    `insert into registers select 'tinh-khac', 'Tỉnh khác', true, imported_at from registers limit 1`,
  );
  for (const id of [PARENT, CHILD, FOREIGN]) {
    const [register, code] = id.split(':');
    await database.rows(
      `insert into units select $1, $2, $3, name || ' ' || $3, short_name || ' ' || $3, type, groups, ord + 5000, valid_from, valid_to, successors
       from units where id = $4`,
      [id, register, code, UNIT],
    );
  }
  await database.rows('delete from unit_parents where unit = any($1)', [[UNIT, CHILD, PARENT, OTHER_UNIT]]);
  await database.rows(
    `insert into unit_parents (unit, tree, parent) values
       ($1, 'government', null), ($2, 'government', $1), ($3, 'government', $1), ($4, 'government', $2)`,
    [PARENT, UNIT, OTHER_UNIT, CHILD],
  );
  for (const unit of [PARENT, CHILD, FOREIGN]) {
    await database.rows(
      `insert into obligations (id, collection, unit, ord, own, state, last_day, late_from, working_due)
       select collection || '/' || $1, collection, $1, ord + 5000, false, 'open', last_day, late_from, working_due
       from obligations where id = $2`,
      [unit, `${OPEN_ROUND}/${UNIT}`],
    );
  }
}

const NARROW: Readonly<
  Record<Exclude<PersonName, 'nobody'>, { duty: Duty; unit?: string; plans?: readonly string[] }>
> = {
  administrator: { duty: 'administrator' },
  staff: { duty: 'staff' },
  'staff of the subtree': { duty: 'staff', unit: UNIT },
  'staff of another document': { duty: 'staff', plans: [OTHER_PLAN] },
  'officer of the compiler': { duty: 'compiler-officer', unit: COMPILER },
  'head of the compiler': { duty: 'compiler-head', unit: COMPILER },
  'officer of another compiler': { duty: 'compiler-officer', unit: OTHER_UNIT },
  'head of another compiler': { duty: 'compiler-head', unit: OTHER_UNIT },
  'unit member': { duty: 'unit', unit: UNIT },
  leader: { duty: 'leader' },
  'leader of the subtree': { duty: 'leader', unit: UNIT },
  auditor: { duty: 'auditor' },
  'auditor of the subtree': { duty: 'auditor', unit: UNIT },
};

const addressOf = (name: PersonName) => `${name.replaceAll(' ', '-')}@example.invalid`;

/** Gives every kind of person an account with the role; the plan `gialai-614-2020` must be loaded. */
export async function addPeople(database: Database): Promise<void> {
  const caller = unlimitedCaller(database, { at: TODAY, who: 'Quản trị' });
  for (const name of PEOPLE) {
    if (name === 'nobody') continue;
    const { duty, unit = null, plans = null } = NARROW[name];
    await addRole(caller, { email: addressOf(name), name, duty, unit, plans, until: null });
  }
}

/** A new session of such a person; null for a visitor. */
export async function tokenOf(database: Database, name: PersonName): Promise<string | null> {
  if (name === 'nobody') return null;
  const email = addressOf(name);
  const [grant] = await readGrants(database, email, dayOf(TODAY));
  return startGrantedSession(database, { email, grant: grant!, stage: 'full', strong: true, browser: '' });
}

export async function sessionOf(database: Database, name: PersonName): Promise<Session | null> {
  const token = await tokenOf(database, name);
  return token === null ? null : readSession(database, token, dayOf(TODAY));
}

/** Such a person in a browser of their own. */
export async function visitorOf(office: RunningApp, name: PersonName): Promise<Visitor> {
  const token = await tokenOf(office.database, name);
  return token === null
    ? visitorWith(office.ask, '', '')
    : visitorWith(office.ask, `dung-han=${token}`, formTokenOf(token));
}

export const ROUND_OWNER = { unit: COMPILER, plan: PLAN, compiler: COMPILER };
