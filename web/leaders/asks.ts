import { insideSentence } from '../../domain/messages/inside-sentence';
import { type Message, message } from '../../domain/messages/message';
import type { LeaderRound } from './leader-page';

/** One request to the leader ("Đề nghị đồng chí: …"), with the page it is about. */
export interface Ask {
  text: Message;
  round: string;
}

/**
 * Requests to a leader, round by round: a letter to sign, units to urge, a draft to confirm; none before the date is
 * past.
 */
export function asksOf(rounds: readonly LeaderRound[]): Ask[] {
  return rounds.flatMap((round): Ask[] => {
    const { head, counts, overdueUnits } = round;
    if (round.done) return [];
    const asks: Ask[] = [];
    if (overdueUnits.length > 0) {
      const units =
        overdueUnits.length === 1
          ? overdueUnits[0]!.name
          : message('leaders.units-missing', { units: overdueUnits.length });
      const asked = { units, report: insideSentence(head.title) };
      asks.push({ round: head.id, text: message(round.letter ? 'leaders.sign-letter' : 'leaders.direct', asked) });
    }
    if (counts.unsent === 0 && round.compiled !== null && !round.compiled.confirmed) {
      asks.push({
        round: head.id,
        text: message('leaders.have-confirmed', { compiler: head.compilerName, report: insideSentence(head.title) }),
      });
    }
    return asks;
  });
}
