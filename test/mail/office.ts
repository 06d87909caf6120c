import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vietnamCalendar } from '../../domain/calendar/calendar';
import { nextSlot, slotAfter } from '../../domain/calendar/slots';
import { noticesOfStep } from '../../domain/notices/notices-of-step';
import type { Collection } from '../../domain/obligations/collection';
import { expandPlan } from '../../domain/obligations/expand-plan';
import { parsePlan, registerPathOf } from '../../domain/plan/parse-plan';
import type { Plan } from '../../domain/plan/plan';
import type { Parsed } from '../../domain/source/issue';
import { defaultLadder } from '../../domain/steps/ladder';
import { placeSteps } from '../../domain/steps/place-steps';
import { type Instant, parseInstant } from '../../domain/time/time';
import { parseRegister } from '../../domain/units/parse-register';
import type { Register } from '../../domain/units/unit';
import { addCollections } from '../../storage/activate';
import { owingOf } from '../../storage/collections';
import { connect, type Database, timestamp } from '../../storage/database';
import { insertNotices } from '../../storage/notices';
import { insertPlan } from '../../storage/plans';
import { insertRegister, loadDirectory } from '../../storage/units';
import { testDatabase } from '../setup/database';

export const calendar = vietnamCalendar();
const PLANS = join(__dirname, '..', '..', 'plans');

/** @example instantOfText('2020-05-26 08:00') */
export function instantOfText(text: string): Instant {
  return parseInstant(`${text.replace(' ', 'T')}:00+07:00`)!;
}

/** A database with an activated plan of `plans/`, whose steps are performed by the test. */
export interface DigestOffice {
  db: Database;
  plan: Plan;
  collections: readonly Collection[];
  /** Writes the notices of one step as the activity does; `step` by kind and offset: `remind:-3wd`. */
  tell(collection: Collection, step: string, moment: Instant, urgent?: boolean): Promise<void>;
  /** Marks reports as received. */
  receive(obligations: readonly string[], moment: Instant, state?: string): Promise<void>;
  close(): Promise<void>;
}

export async function openDigestOffice(
  file: string,
  change: (plan: Plan) => Plan = (plan) => plan,
): Promise<DigestOffice> {
  const { register, plan: whole } = readPlan(file);
  const plan = change(whole);
  const { collections } = expandPlan(plan, register, calendar, { type: 'all' });
  const fill = async (url: string) => {
    const empty = connect(url);
    const activatedAt = instantOfText(`${plan.effective} 08:00`);
    await empty.transaction(async (tx) => {
      await insertRegister(tx, register, activatedAt);
      await insertPlan(tx, plan, { source: '', file, at: activatedAt, who: 'test', notifyPast: false });
      await addCollections(tx, plan, collections, { at: activatedAt, notifyPast: false });
    });
    await empty.close();
  };
  const database = await testDatabase({ name: `activated ${JSON.stringify(plan)}`, fill });
  const db = connect(database.url, { max: 20 });
  return {
    db,
    plan,
    collections,
    tell: (collection, step, moment, urgent = false) => tell(db, plan, collection, step, moment, urgent),
    receive: (obligations, moment, state = 'submitted') => receive(db, obligations, moment, state),
    close: async () => {
      await db.close();
      await database.drop();
    },
  };
}

const plans = new Map<string, { register: Register; plan: Plan }>();

function readPlan(file: string): { register: Register; plan: Plan } {
  const known = plans.get(file);
  if (known !== undefined) return known;
  const text = readFileSync(join(PLANS, file), 'utf8');
  const registerFile = join(PLANS, value(registerPathOf(text, file)));
  const register = value(parseRegister(readFileSync(registerFile, 'utf8'), registerFile));
  const read = { register, plan: value(parsePlan(text, file, register, calendar)) };
  plans.set(file, read);
  return read;
}

function value<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues, null, 1));
  return parsed.value;
}

async function tell(
  db: Database,
  plan: Plan,
  collection: Collection,
  step: string,
  moment: Instant,
  urgent: boolean,
): Promise<void> {
  const anchor = {
    ...collection,
    periodFrom: collection.period.from,
    activatedAt: instantOfText(`${plan.effective} 08:00`),
  };
  const placed = placeSteps(defaultLadder(collection.frequency), anchor, calendar);
  const found = placed.find((one) => one.id.startsWith(`${step}@`));
  if (found === undefined) throw new Error(`no step ${step} in ${placed.map((one) => one.id).join(', ')}`);
  const first = nextSlot(calendar, moment);
  const slots = urgent ? { next: moment, after: moment } : { next: first, after: slotAfter(calendar, first) };
  await db.transaction(async (tx) => {
    const owing = await owingOf(tx, collection.id, collection.lateFrom);
    const units = [...owing.map((one) => one.unit), collection.compiler, collection.receiver];
    const directory = await loadDirectory(tx, units, plan.tree, moment);
    const subject = {
      plan: plan.id,
      collection: collection.id,
      compiler: collection.compiler,
      receiver: collection.receiver,
      urgent,
    };
    await insertNotices(tx, noticesOfStep(found, subject, owing, directory, slots));
  });
}

async function receive(db: Database, obligations: readonly string[], moment: Instant, state: string): Promise<void> {
  await db.rows(
    `update obligations set state = $3, first_received_at = $2, counted_at = $2, version = 1 where id = any($1)`,
    [obligations, timestamp(moment), state],
  );
}
