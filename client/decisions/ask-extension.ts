import { nextSlot } from '../../domain/calendar/slots';
import { askedExtensionRefusal } from '../../domain/decisions/extension';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { noticesOfRequest } from '../../domain/notices/notices-of-request';
import type { Day, Instant } from '../../domain/time/time';
import { findMark, secrecyMessage } from '../../files/secrecy';
import { writeAudit } from '../../storage/audit';
import type { Transaction } from '../../storage/database';
import { dropWaitingNotices } from '../../storage/decisions';
import { insertExtensionRequest, settleExtensionRequest } from '../../storage/extension-requests';
import { insertNotices } from '../../storage/notices';
import { loadDirectory } from '../../storage/units';
import type { Caller } from '../contract';
import { type Decider, notOwing, type OpenDecision, openDecision, requireText } from './decision-transaction';

/** A unit asks for a later last day of one report. */
export interface AskedExtension {
  obligation: string;
  /** The last day asked for, inclusive. */
  until: Day;
  /** As staff and the unit's head read it. */
  reason: string;
}

/** Most characters of the reason. */
export const LONGEST_REQUEST_REASON = 1_000;

/**
 * Records a unit's own request for a later last day (đề nghị gia hạn). Nothing moves: staff of the compiler grant it with a document
 * (`extendReport`) or refuse it with a reason (`refuseExtension`). They and the unit's head get a mail in the next slot.
 * @throws DungHanError NOT_FOUND, NOT_OWING, EXTENSION_LATE, DECISION_DATE, REASON_MISSING, TEXT_TOO_LONG, STATE_SECRET; REQUEST_WAITS
 *   when an earlier request for this report waits
 * @example await askExtension(caller, { obligation, until: '2020-06-05', reason: 'Chờ số liệu của 15 xã' })
 */
export async function askExtension(
  caller: Caller,
  given: AskedExtension,
): Promise<{ obligation: string; request: number; until: Day; at: Instant }> {
  return caller.writer.transaction(async (tx) => {
    const scene = await openDecision(tx, caller, given.obligation);
    const { report, round } = scene;
    if (round.history) throw notOwing('decisions.because-past');
    const refusal = askedExtensionRefusal(report, given.until, caller.at);
    if (refusal !== null) throw new DungHanError(refusal.code, refusal.message);
    const { obligation, until } = given;
    const reason = reasonOf(given.reason);
    const asked = { obligation, until, lastDay: report.lastDay, reason, askedBy: caller.who, askedAt: caller.at };
    const request = await insertExtensionRequest(tx, asked);
    if (request === null) throw new DungHanError('REQUEST_WAITS', message('decisions.request-waits'));
    await writeAudit(tx, {
      ...{ at: caller.at, who: caller.who, action: 'report.ask-extension', subject: obligation },
      detail: { request, until, lastDay: report.lastDay, reason },
    });
    await tellOfRequest(scene, request);
    return { obligation, request, until, at: caller.at };
  });
}

/**
 * Withdraws a unit's request for a later last day while it waits; its mail stays unsent where it has not left.
 * @throws DungHanError NOT_FOUND, NOT_OWING; NO_REQUEST when none waits
 */
export async function withdrawExtensionRequest(
  caller: Caller,
  obligation: string,
): Promise<{ obligation: string; request: number }> {
  return caller.writer.transaction(async (tx) => {
    await openDecision(tx, caller, obligation);
    const settled = { state: 'withdrawn', decision: null, by: caller.who, at: caller.at } as const;
    const request = await settleExtensionRequest(tx, obligation, settled);
    if (request === null) throw new DungHanError('NO_REQUEST', message('decisions.no-request'));
    await dropWaitingNotices(tx, obligation, ['ask-extend']);
    await writeAudit(tx, {
      ...{ at: caller.at, who: caller.who, action: 'report.withdraw-request', subject: obligation },
      detail: { request },
    });
    return { obligation, request };
  });
}

/**
 * Notes that a decision answered the request that waits, where there is one; its own mail is dropped, as the answer says more.
 * @returns whether a request was answered, so that the unit's head is told too
 */
export async function answerRequest(
  tx: Transaction,
  caller: Decider,
  obligation: string,
  answer: { state: 'granted' | 'refused'; decision: number },
): Promise<boolean> {
  const settled = await settleExtensionRequest(tx, obligation, { ...answer, by: caller.who, at: caller.at });
  if (settled !== null) await dropWaitingNotices(tx, obligation, ['ask-extend']);
  return settled !== null;
}

function reasonOf(text: string): string {
  const words = requireText(text, 'labels.request-reason');
  const { length } = words;
  if (length > LONGEST_REQUEST_REASON) {
    const fault = { label: message('labels.request-reason'), length, most: LONGEST_REQUEST_REASON };
    throw new DungHanError('TEXT_TOO_LONG', message('typed.length', fault));
  }
  const found = findMark({ document: { number: null }, files: [], texts: [words] });
  if (found !== null) throw new DungHanError('STATE_SECRET', secrecyMessage(found));
  return words;
}

/** The compiler's officer decides or has it decided; the unit's head knows what the unit asked for. */
async function tellOfRequest({ tx, caller, report, round, calendar }: OpenDecision, request: number): Promise<void> {
  const every = round.everySeconds === null ? null : { everySeconds: round.everySeconds };
  const directory = await loadDirectory(tx, [report.unit, round.compiler], round.tree, caller.at);
  const { plan, collection, unit, id: obligation } = report;
  const told = { request, plan, collection, obligation, unit, compiler: round.compiler };
  await insertNotices(tx, noticesOfRequest(told, directory, caller.at, nextSlot(calendar, caller.at, every)));
}
