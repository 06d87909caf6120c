import type { Receipt } from '../../client/contract';
import { confirmRollup } from '../../client/rounds/rollups';
import { obligationId } from '../../domain/ids';
import { SECOND } from '../../domain/time/time';
import { eventually } from './eventually';
import { isSettled, isStepDone, noticeKindsByAddress } from './facts';
import { commune, LATE_FROM, ladderPlan, ladderRoundId } from './ladder-plan';
import { type Office, openOffice } from './office';

/** A completed round of five communes, seconds long, with the results of its calls. */
export interface RoundLife {
  office: Office;
  plan: string;
  round: string;
  receipts: Record<'early' | 'lastSecond' | 'firstSecondAfter' | 'afterLetter' | 'last' | 'afterClose', Receipt>;
}

const LADDER = [
  'open -9s office',
  'remind -4s office officer',
  'overdue +2s compiler-officer office officer',
  'compile +3s compiler-officer receiver',
  'escalate +6s head superior compiler-head',
  'letter +6s compiler-head',
  'supplement +1s compiler-officer',
  'close +90s',
];

/**
 * Runs a round from activation to its second close: one commune reports before the reminder, one in the last second,
 * one in the first second after, two after the letter; the compiler confirms, one sends again after the close, and the
 * compiler confirms that too.
 */
export async function completeRound(): Promise<RoundLife> {
  const office = await openOffice(LATE_FROM - 10 * SECOND);
  try {
    return await live(office);
  } catch (fault) {
    await office.close();
    throw fault;
  }
}

async function live(office: Office): Promise<RoundLife> {
  await office.startWorker();
  const plan = 'whole-life';
  const round = ladderRoundId(plan);
  const report = (number: number) => office.report(obligationId(round, commune(number)), number);
  const done = (step: string) => eventually(`step ${step}`, () => isStepDone(office.database, round, step));
  const told = (address: string, kind: string) =>
    eventually(`${address} is sent ${kind}`, async () =>
      (await noticeKindsByAddress(office.database))[address]?.includes(kind),
    );

  await office.activate(ladderPlan({ id: plan, communes: 5, ladder: LADDER }));
  for (const number of [1, 2, 3, 4, 5]) await told(`vanthu.xa-${number}@thu.invalid`, 'open');
  const early = await report(1);
  await office.until(LATE_FROM - 600);
  const lastSecond = await report(2);
  await office.until(LATE_FROM + 300);
  const firstSecondAfter = await report(3);
  await told('lanhdao.huyen@thu.invalid', 'letter');
  const afterLetter = await report(4);
  const last = await report(5);
  await done('supplement:2');
  await confirmRollup(office.caller('Trưởng phòng Nội vụ'), round);
  await closedOver(office, round, 2);
  const afterClose = await report(1);
  await done('supplement:3');
  await confirmRollup(office.caller('Trưởng phòng Nội vụ'), round);
  await closedOver(office, round, 3);
  await eventually('all mail has left', () => isSettled(office.database));
  return { office, plan, round, receipts: { early, lastSecond, firstSecondAfter, afterLetter, last, afterClose } };
}

/** Waits until a round is closed over a version and its run has ended. */
async function closedOver(office: Office, round: string, version: number): Promise<void> {
  await eventually(`closed over version ${version}`, async () => {
    const [row] = await office.database.rows<{ closed_version: number }>(
      'select closed_version from collections where id = $1 and uncompiled_since is null',
      [round],
    );
    return row?.closed_version === version;
  });
  await office.client.workflow.getHandle(`collection/${round}`).result();
}
