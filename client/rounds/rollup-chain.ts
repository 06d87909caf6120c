import { nextSlot } from '../../domain/calendar/slots';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { noticesOfRollupAct } from '../../domain/notices/notices-of-rollup';
import { baseVersion, supplementNumber } from '../../domain/rollup/chain';
import { type RollupDifferences, rollupDifferences } from '../../domain/rollup/differences';
import { writeAudit } from '../../storage/audit';
import { loadCalendar } from '../../storage/calendar';
import { lockCollection, type StoredCollection } from '../../storage/collections';
import type { Queryable, Transaction } from '../../storage/database';
import { insertNotices } from '../../storage/notices';
import {
  dropRollupNotices,
  hasUnconfirmedChange,
  insertRollupAct,
  type RollupChain,
  readChain,
  readVersionStates,
} from '../../storage/rollup-chain';
import { loadRollup } from '../../storage/rollups';
import { loadDirectory } from '../../storage/units';
import type { Caller, Receipt } from '../contract';
import { requireText } from '../decisions/decision-transaction';
import { missingRollup, sendUpAgain } from './rollups';

/** A version's chain, and what it changes of the version confirmed before it. */
export interface ShownChain extends RollupChain {
  /** The confirmed version that it changes; null where none was confirmed before it. */
  base: number | null;
  /** Bổ sung lần …; 0 where it is no supplement. */
  supplement: number;
  differences: RollupDifferences | null;
}

/**
 * The chain of a compiled version with its differences, the newest version unless one is named.
 * @throws DungHanError ROLLUP_MISSING
 */
export async function showChain(
  caller: Pick<Caller, 'reader'>,
  collection: string,
  version: number | null = null,
): Promise<ShownChain> {
  return readShownChain(caller.reader, collection, version);
}

async function readShownChain(db: Queryable, collection: string, version: number | null): Promise<ShownChain> {
  const found = await loadRollup(db, collection, version);
  const chain = found && (await readChain(db, collection, found.rollup.version));
  if (found === null || chain === null) throw missingRollup(collection, version);
  const versions = await readVersionStates(db, collection);
  const base = baseVersion(versions, chain.version);
  const before = base === null ? null : await loadRollup(db, collection, base);
  const differences = before && rollupDifferences(before.rollup, found.rollup);
  return { ...chain, base, supplement: supplementNumber(versions, chain.version), differences };
}

/**
 * Notes that the compiler's officer has checked the figures of a draft (đã kiểm tra); its head is asked by mail to confirm it. Who
 * checks a version of the same content again changes nothing.
 * @throws DungHanError NOT_FOUND, ROLLUP_MISSING, ROLLUP_CONFIRMED, ROLLUP_OUTDATED when a newer draft stands
 * @example await checkRollup(caller, 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu')
 */
export async function checkRollup(
  caller: Caller,
  collection: string,
  version: number | null = null,
): Promise<ShownChain> {
  return caller.writer.transaction(async (tx) => {
    const { round, chain } = await openDraft(tx, collection, version);
    if (chain.state !== 'checked') {
      await act(tx, caller, round, { kind: 'check', version: chain.version, words: null });
      await dropRollupNotices(tx, collection, ['check-rollup']);
    }
    return readShownChain(tx, collection, chain.version);
  });
}

/**
 * The compiler's head gives a draft back to the officer, with what to look at again (đề nghị kiểm tra lại); the officer gets a mail.
 * @throws DungHanError as `checkRollup`, and REASON_MISSING
 * @example await giveBackRollup(caller, round, { words: 'Số mô hình của xã Ia Nan tăng gấp mười.' })
 */
export async function giveBackRollup(
  caller: Caller,
  collection: string,
  given: { words: string; version?: number | null },
): Promise<ShownChain> {
  const words = requireText(given.words, 'labels.check-again').slice(0, LONGEST_WORDS);
  return caller.writer.transaction(async (tx) => {
    const { round, chain } = await openDraft(tx, collection, given.version ?? null);
    await act(tx, caller, round, { kind: 'give-back', version: chain.version, words });
    await dropRollupNotices(tx, collection, ['confirm-rollup']);
    return readShownChain(tx, collection, chain.version);
  });
}

/**
 * Sends a confirmed version up once more with an explanation (giải trình), after the level above has returned it and its figures
 * stand. Where units below have changed their reports the supplement goes up by being confirmed.
 * @throws DungHanError NOT_FOUND, ROLLUP_MISSING, REASON_MISSING, STATE_SECRET; NOT_RETURNED when the level above has not returned it,
 *   ROLLUP_OUTDATED when a change below waits for its confirmation
 */
export async function explainRollup(
  caller: Caller,
  collection: string,
  given: { words: string },
): Promise<{ receipt: Receipt; chain: ShownChain }> {
  const words = requireText(given.words, 'labels.explanation').slice(0, LONGEST_WORDS);
  return caller.writer.transaction(async (tx) => {
    const round = await roundOf(tx, collection);
    const versions = await readVersionStates(tx, collection);
    const last = versions.findLast(({ state }) => state === 'confirmed')?.version ?? null;
    const found = last === null ? null : await loadRollup(tx, collection, last);
    const chain = last === null ? null : await readChain(tx, collection, last);
    if (found === null || chain === null) throw missingRollup(collection, null);
    if (chain.state !== 'returned') throw new DungHanError('NOT_RETURNED', message('rounds.rollup-not-returned'));
    if (await hasUnconfirmedChange(tx, collection)) throw outdated(message('rounds.rollup-change-waits'));
    const receipt = await sendUpAgain(tx, caller, chain.above!, found.rollup, words);
    const detail = { version: last, words, receipt: receipt.receipt };
    await writeAudit(tx, { at: caller.at, who: caller.who, action: 'rollup.explain', subject: round.id, detail });
    return { receipt, chain: await readShownChain(tx, collection, last) };
  });
}

const LONGEST_WORDS = 2_000;

/** Locks a round and finds the draft that is to be checked: its newest version. */
async function openDraft(
  tx: Transaction,
  collection: string,
  version: number | null,
): Promise<{ round: StoredCollection; chain: RollupChain }> {
  const round = await roundOf(tx, collection);
  const chain = await readChain(tx, collection, version ?? round.latestVersion);
  if (chain === null) throw missingRollup(collection, version);
  if (chain.confirmed !== null) {
    const versions = { version: chain.version, later: chain.version };
    throw new DungHanError('ROLLUP_CONFIRMED', message('rounds.rollup-settled', versions));
  }
  if (chain.version < round.latestVersion)
    throw outdated(message('rounds.rollup-outdated', { version: chain.version, latest: round.latestVersion }));
  return { round, chain };
}

async function roundOf(tx: Transaction, collection: string): Promise<StoredCollection> {
  const round = await lockCollection(tx, collection);
  if (round === null) throw new DungHanError('NOT_FOUND', message('refusals.no-round', { round: collection }));
  return round;
}

function outdated(why: ReturnType<typeof message>): DungHanError {
  return new DungHanError('ROLLUP_OUTDATED', why);
}

/** Writes the act with its line in the journal, and tells whose turn it is now. */
async function act(
  tx: Transaction,
  caller: Pick<Caller, 'at' | 'who' | 'person'>,
  round: StoredCollection,
  given: { kind: 'check' | 'give-back'; version: number; words: string | null },
): Promise<void> {
  const person = caller.person ?? null;
  const id = await insertRollupAct(tx, round.id, { ...given, by: caller.who, person, at: caller.at });
  const { kind, version, words } = given;
  const detail = { version, ...(words === null ? {} : { words }) };
  await writeAudit(tx, { at: caller.at, who: caller.who, action: `rollup.${kind}`, subject: round.id, detail });
  if (round.history || round.withdrawn) return;
  const every = round.everySeconds === null ? null : { everySeconds: round.everySeconds };
  const slot = nextSlot(await loadCalendar(tx), caller.at, every);
  const directory = await loadDirectory(tx, [round.compiler], round.tree, caller.at);
  const about = { plan: round.plan, collection: round.id, compiler: round.compiler, person };
  await insertNotices(tx, noticesOfRollupAct({ ...about, kind, id }, directory, caller.at, slot));
}
