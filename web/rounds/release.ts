import { type Release, releaseNamed } from '../../domain/decisions/decision';
import { inVietnamese, type Message } from '../../domain/messages/message';

/** The decision that released the unit, of a report that is no longer owed; null of any other. */
export const RELEASE = `case when o.state in ('exempt', 'ended') then
  (select jsonb_build_object('basis', jsonb_build_object('number', d.basis_number, 'date', d.basis_date, 'decider', d.decider),
      'successor', (select name from units where id = d.successor), 'words', d.words)
   from decisions d where d.obligation = o.id and d.kind in ('exempt', 'end') and not exists (select from decisions u where u.undoes = d.id)
   order by d.id desc limit 1) end as release`;

/** Why a report is no longer owed, as a message; null where the recorded reason is shown as it is. */
export function releaseOf(row: { stateReason: string | null; release: Release | null }): Message | null {
  const named = row.release && releaseNamed(row.release);
  return named !== null && inVietnamese(named) === row.stateReason ? named : null;
}
