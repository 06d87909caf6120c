import { nextSlot } from '../../domain/calendar/slots';
import { DungHanError } from '../../domain/errors';
import { collectionWorkflowId } from '../../domain/ids';
import { message } from '../../domain/messages/message';
import { noticesOfConfirmation } from '../../domain/notices/notices-of-step';
import { rollupValues } from '../../domain/rollup/hand-up';
import type { Rollup } from '../../domain/rollup/rollup';
import { writeAudit } from '../../storage/audit';
import { loadCalendar } from '../../storage/calendar';
import { lockCollection, type StoredCollection } from '../../storage/collections';
import type { Transaction } from '../../storage/database';
import { insertNotices } from '../../storage/notices';
import { readRequirement } from '../../storage/plans';
import { queueSignal } from '../../storage/relay';
import { dropRollupNotices, insertRollupAct, readChain } from '../../storage/rollup-chain';
import { confirmVersion, loadRollup } from '../../storage/rollups';
import { isExpectedSql } from '../../storage/standing';
import { loadDirectory } from '../../storage/units';
import type { Caller, Receipt } from '../contract';
import { submitInTransaction } from '../reports/submit';

/** A version with its standing, as pages and `rollup show` print it. */
export type ShownRollup = NonNullable<Awaited<ReturnType<typeof loadRollup>>>;

/**
 * A compiled report (báo cáo tổng hợp), the latest version unless one is named.
 * @throws DungHanError ROLLUP_MISSING
 */
export async function showRollup(
  caller: Pick<Caller, 'reader'>,
  collection: string,
  version: number | null = null,
): Promise<ShownRollup> {
  const found = await loadRollup(caller.reader, collection, version);
  if (found === null) throw missingRollup(collection, version);
  return found;
}

/**
 * Confirms a version that the compiler has checked: leaders are mailed, and it becomes the compiler's own submission
 * one level up (`feeds`), or waits until that requirement has a date. Who confirms what nobody has checked has checked it too: in a
 * small body it is one person (decision 58).
 * @throws DungHanError ROLLUP_MISSING, ROLLUP_CONFIRMED, NOT_FOUND
 */
export async function confirmRollup(
  caller: Caller,
  collection: string,
  version: number | null = null,
): Promise<ShownRollup> {
  return caller.writer.transaction((tx) => confirmInTransaction(tx, caller, collection, version));
}

/** The same inside the caller's transaction. */
export async function confirmInTransaction(
  tx: Transaction,
  caller: Pick<Caller, 'at' | 'who' | 'person'>,
  collection: string,
  version: number | null = null,
): Promise<ShownRollup> {
  const stored = await lockCollection(tx, collection);
  if (stored === null) throw new DungHanError('NOT_FOUND', message('refusals.no-round', { round: collection }));
  const found = await loadRollup(tx, collection, version);
  if (found === null) throw missingRollup(collection, version);
  await refuseSettled(tx, found);
  const first = !(await wasConfirmed(tx, collection));
  const checkedBy = await checkedOrCheck(tx, caller, found.rollup);
  await confirmVersion(tx, found.rollup, caller);
  await dropRollupNotices(tx, collection, ['check-rollup', 'confirm-rollup']);
  await writeAudit(tx, {
    at: caller.at,
    who: caller.who,
    action: 'rollup.confirm',
    subject: collection,
    detail: { version: found.rollup.version, checkedBy },
  });
  if (first && !stored.history) await tellLeaders(tx, caller, stored, found.rollup.version);
  await submitOneLevelUp(tx, caller, stored, found.rollup);
  await queueSignal(tx, collectionWorkflowId(collection));
  return { ...found, state: 'confirmed', confirmedAt: caller.at, confirmedBy: caller.who };
}

/** Who has checked a version; whoever confirms an unchecked one has checked it too. */
async function checkedOrCheck(
  tx: Transaction,
  caller: Pick<Caller, 'at' | 'who' | 'person'>,
  { collection, version }: Rollup,
): Promise<string> {
  const last = (await readChain(tx, collection, version))?.acts.at(-1);
  if (last?.kind === 'check') return last.by;
  const { who: by, at, person = null } = caller;
  await insertRollupAct(tx, collection, { kind: 'check', version, words: null, by, person, at });
  return by;
}

/** Refuses a version already confirmed, or older than a confirmed one. */
async function refuseSettled(tx: Transaction, found: ShownRollup): Promise<void> {
  const [later] = await tx.rows<{ version: number }>(
    `select version from rollups where collection = $1 and version >= $2 and state = 'confirmed' order by version desc limit 1`,
    [found.rollup.collection, found.rollup.version],
  );
  if (later === undefined) return;
  const versions = { version: found.rollup.version, later: later.version };
  throw new DungHanError('ROLLUP_CONFIRMED', message('rounds.rollup-settled', versions));
}

/** Whether a version was confirmed before: leaders hear of the first confirmation, not of each supplement. */
async function wasConfirmed(tx: Transaction, collection: string): Promise<boolean> {
  const confirmed = await tx.rows(`select 1 from rollups where collection = $1 and state = 'confirmed' limit 1`, [
    collection,
  ]);
  return confirmed.length > 0;
}

async function tellLeaders(
  tx: Transaction,
  caller: Pick<Caller, 'at' | 'who'>,
  collection: StoredCollection,
  version: number,
): Promise<void> {
  const calendar = await loadCalendar(tx);
  const directory = await loadDirectory(tx, [collection.receiver], collection.tree, caller.at);
  const every = collection.everySeconds === null ? null : { everySeconds: collection.everySeconds };
  const slot = nextSlot(calendar, caller.at, every);
  const subject = { ...collection, collection: collection.id };
  await insertNotices(tx, noticesOfConfirmation(version, subject, directory, caller.at, slot));
}

/**
 * The compiler's obligation in the collection that this requirement feeds, for the same period. A released compiler
 * submits nothing there; its own collection is confirmed all the same.
 */
async function submitOneLevelUp(
  tx: Transaction,
  caller: Pick<Caller, 'at' | 'who'>,
  collection: StoredCollection,
  rollup: Rollup,
): Promise<void> {
  const feeds = (await readRequirement(tx, collection.id))?.feeds ?? null;
  if (feeds === null) return;
  const [above] = await tx.rows<{ id: string }>(
    `select o.id from obligations o join collections c on c.id = o.collection
     where c.plan = $1 and c.requirement = $2 and c.period_id = $3 and o.unit = $4
       and ${isExpectedSql('o')}`,
    [collection.plan, feeds, collection.period.id, collection.compiler],
  );
  if (above === undefined) return;
  await submitRollup(tx, caller, above.id, rollup);
}

/** Makes a confirmed rollup the compiler's own submission; also used when a date is confirmed later. */
export async function submitRollup(
  tx: Transaction,
  caller: Pick<Caller, 'at' | 'who'>,
  obligation: string,
  rollup: Rollup,
): Promise<void> {
  const reason = handedUpReason(rollup);
  await handUp(tx, caller, obligation, rollup, { reason, idempotencyKey: handedUpKey(rollup, obligation) });
}

async function handUp(
  tx: Transaction,
  caller: Pick<Caller, 'at' | 'who'>,
  obligation: string,
  rollup: Rollup,
  said: { reason: string; idempotencyKey: string },
): Promise<Receipt> {
  return submitInTransaction(tx, caller, {
    obligation,
    values: rollupValues(rollup),
    nil: false,
    document: { number: null, date: null, signer: null },
    files: [],
    channel: 'rollup',
    sentOn: null,
    receivedAt: null,
    ...said,
  });
}

/**
 * Sends a confirmed version up once more, as the next version of the compiler's report there.
 * @param words the explanation that the level above asked for
 */
export async function sendUpAgain(
  tx: Transaction,
  caller: Pick<Caller, 'at' | 'who'>,
  above: { obligation: string; number: number },
  rollup: Rollup,
  words: string,
): Promise<Receipt> {
  const key = `${handedUpKey(rollup, above.obligation)} ${above.number}`;
  return handUp(tx, caller, above.obligation, rollup, { reason: words, idempotencyKey: key });
}

/** Idempotency key: a confirmed version is submitted one level up only once. `handedUpRoundSql` reads the round from it. */
export function handedUpKey(rollup: Pick<Rollup, 'collection' | 'version'>, obligation: string): string {
  return `rollup ${rollup.collection} ${rollup.version} ${obligation}`;
}

/** Reason recorded with a report that was submitted by confirmation. */
export function handedUpReason(rollup: Pick<Rollup, 'collection' | 'version'>): string {
  return `Báo cáo tổng hợp đã xác nhận, bản ${rollup.version} của ${rollup.collection}`;
}

/** There is nothing compiled, or no such version. */
export function missingRollup(collection: string, version: number | null): DungHanError {
  const why =
    version === null
      ? message('rounds.no-rollup', { round: collection })
      : message('rounds.no-rollup-version', { round: collection, version });
  return new DungHanError('ROLLUP_MISSING', why);
}
