/**
 * A column `lateReason`: the latest reason for its lateness noted of an obligation, unless reverted.
 * @param obligation its id, as the statement names it
 * @param at the parameter of an instant: what was noted or reverted after it is not known yet; left out: now
 */
export function lateReasonOf(obligation: string, at: string | null = null): string {
  const known = (decision: string): string => (at === null ? '' : `and ${decision}.at <= ${at}`);
  return `(select d.words from decisions d where d.obligation = ${obligation} and d.kind = 'late-reason' ${known('d')}
    and not exists (select from decisions u where u.undoes = d.id ${known('u')}) order by d.id desc limit 1) as "lateReason"`;
}
