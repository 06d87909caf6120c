import type { Caller } from '../client/contract';
import { previewEvent, type RecordedEvent, recordEvent } from '../client/plans/record-event';
import { DungHanError } from '../domain/errors';
import { unitId } from '../domain/ids';
import { weekdayDate } from '../domain/time/vietnamese';
import { loadPlan } from '../storage/plans';
import type { Answer } from './cli';

/** `plan event`: the rounds that an event opens, recorded or only shown. @param codes units of the plan's register; null: all */
export async function eventRounds(
  caller: Caller,
  given: Omit<RecordedEvent, 'units'>,
  codes: readonly string[] | null,
  dryRun: boolean,
): Promise<Answer> {
  const register = (await loadPlan(caller.reader, given.plan))?.plan.register ?? '';
  const units = codes?.map((code) => (code.includes(':') ? code.trim() : unitId(register, code.trim()))) ?? null;
  const event = { ...given, units };
  const found = await previewEvent(caller, event);
  if (!found.ok) throw new DungHanError('EVENT_INVALID', found.refusal);
  const rounds = found.collections.map(({ id, lastDay }) => ({ round: id, lastDay }));
  if (!dryRun) await recordEvent(caller, event);
  const heading = dryRun ? 'Sự kiện này sẽ lập:' : 'Đã ghi sự kiện và lập:';
  return {
    json: { plan: given.plan, recorded: !dryRun, rounds },
    text: () =>
      [heading, ...rounds.map(({ round, lastDay }) => `${round}: hạn hết ${weekdayDate(lastDay)}`)].join('\n  '),
  };
}
