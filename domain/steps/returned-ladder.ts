import type { Ladder } from './step';

/**
 * The steps of a ladder for returned reports (đề nghị bổ sung): only mails to the unit's office and officer, because the
 * report was received. No heads, no lists, no letters.
 * @example returnedLadder(defaultLadder('year')).some(({ kind }) => kind === 'escalate') // false
 */
export function returnedLadder(ladder: Ladder): Ladder {
  return ladder
    .filter(({ kind }) => kind === 'remind' || kind === 'overdue' || kind === 'repeat')
    .map((rule) => ({ ...rule, to: rule.to.filter((role) => role === 'office' || role === 'officer') }));
}

/** The steps of a group of reports with one deadline: reports that were returned have a ladder of their own. */
export function ladderOfGroup(ladder: Ladder, group: { returned?: boolean }): Ladder {
  return group.returned === true ? returnedLadder(ladder) : ladder;
}
